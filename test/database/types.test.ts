import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import type { Sql } from '#server/database/work.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { makeBuilding, makeLane } from '#test/factories/site.ts'
import { makeGateActivity, makeTicket } from '#test/factories/traffic.ts'
import { describeEachDatabase } from './databases.ts'

/** Columns that the database computes: SQL reads them, and no model may write them. */
const computed: ReadonlySet<string> = new Set(['tickets.spmk_number'])

describeEachDatabase('types', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  const ask = <T>(question: (sql: Sql) => Promise<T>) => database.read(testClerk, ({ sql }) => question(sql))

  it('a decimal is text with its scale', async () => {
    const { id } = await makeTicket(database, { total_item: '12.5' })
    const [row] = await ask((sql) => sql.rows('SELECT total_item FROM tickets WHERE id = ?', [id]))
    expect(row).toEqual({ total_item: '12.500' })
    const ticket = await database.read(testClerk, ({ models }) => models.ticket.findByPk(id))
    expect(ticket?.total_item).toBe('12.500')
  })

  it('an instant keeps its milliseconds, can be compared, and is a Date', async () => {
    const at = new Date('2026-11-21T07:32:08.123Z')
    const { id } = await makeTicket(database, { valid_from: at })
    const find = (from: Date, to: Date) =>
      ask((sql) =>
        sql.rows('SELECT valid_from FROM tickets WHERE id = ? AND valid_from >= ? AND valid_from <= ?', [id, from, to]),
      )
    expect(await find(at, at)).toEqual([{ valid_from: at }])
    expect(await find(new Date(at.getTime() + 1), new Date(at.getTime() + 2))).toEqual([])
    const ticket = await database.read(testClerk, ({ models }) => models.ticket.findOne({ where: { valid_from: at } }))
    expect(ticket?.valid_from).toEqual(at)
  })

  it('what SQL writes, a model reads, and the other way round', async () => {
    const at = new Date('2026-01-02T03:04:05.678Z')
    const { id } = await makeTicket(database)
    await inTestWork(database, ({ sql }) =>
      sql.run('UPDATE tickets SET slot_start = ?, detail = ?, total_item = ? WHERE id = ?', [
        at,
        JSON.stringify({ seals: ['A1'], note: 'Größe ✓' }),
        '0.001',
        id,
      ]),
    )
    const ticket = await database.read(testClerk, ({ models }) => models.ticket.findByPk(id))
    expect(ticket?.get()).toMatchObject({
      slot_start: at,
      slot_end: null,
      detail: { seals: ['A1'], note: 'Größe ✓' },
      total_item: '0.001',
    })
  })

  it('JSON comes back parsed, also lists, and null stays null', async () => {
    const reasons = [{ code: 'plate.near', values: { read: "W 8814 'UF'", differences: 1 } }]
    const { id } = await makeGateActivity(database, { reasons })
    const [row] = await ask((sql) => sql.rows('SELECT reasons, photos, facts FROM gate_activities WHERE id = ?', [id]))
    expect(row).toEqual({ reasons, photos: [], facts: null })
    const activity = await database.read(testClerk, ({ models }) => models.gateActivity.findByPk(id))
    expect(activity?.reasons).toEqual(reasons)
  })

  it('a flag is a boolean and can be asked for as one', async () => {
    const { id } = await makeBuilding(database, { is_port_bms: true })
    const rows = await ask((sql) =>
      sql.rows('SELECT is_port_bms FROM buildings WHERE id = ? AND is_port_bms = ?', [id, true]),
    )
    expect(rows).toEqual([{ is_port_bms: true }])
    const building = await database.read(testClerk, ({ models }) => models.building.findByPk(id))
    expect(building?.is_port_bms).toBe(true)
  })

  it('a day is text', async () => {
    const { id } = await makeTicket(database, { request_at: '2026-02-28' })
    const rows = await ask((sql) => sql.rows('SELECT request_at FROM tickets WHERE id = ?', [id]))
    expect(rows).toEqual([{ request_at: '2026-02-28' }])
    const ticket = await database.read(testClerk, ({ models }) => models.ticket.findByPk(id))
    expect(ticket?.request_at).toBe('2026-02-28')
  })

  it('counts, sums and averages are numbers', async () => {
    const { id: area_id } = await database.read(testClerk, async ({ models }) => {
      const { area_id } = (await models.building.findOne())!
      return { id: area_id }
    })
    await makeBuilding(database, { area_id, capacity: 3 })
    await makeBuilding(database, { area_id, capacity: 4 })
    const [row] = await ask((sql) =>
      sql.rows(
        'SELECT COUNT(*) AS many, SUM(capacity) AS total, AVG(capacity) AS mean FROM buildings WHERE area_id = ? AND capacity > 0',
        [area_id],
      ),
    )
    expect(row).toEqual({ many: 2, total: 7, mean: 3.5 })
  })

  it('a large count keeps every digit', async () => {
    const large = 9_007_199_254_740_991
    await inTestWork(database, ({ sql }) => sql.run('INSERT INTO streams (name, head) VALUES (?, ?)', ['large', large]))
    const rows = await ask((sql) => sql.rows('SELECT head FROM streams WHERE name = ?', ['large']))
    expect(rows).toEqual([{ head: large }])
  })

  it('LIMIT and OFFSET take parameters', async () => {
    const rows = await ask((sql) =>
      sql.rows<{ id: string }>('SELECT id FROM buildings ORDER BY id LIMIT ? OFFSET ?', [1, 1]),
    )
    expect(rows).toHaveLength(1)
  })

  it("people's text is found without regard to case, machines' text only as it is", async () => {
    const lane = await makeLane(database, { code: 'Mixed-01' })
    const { plate_key } = await makeTicket(database, { plate_key: 'w8814ue' })
    const found = await ask((sql) => sql.rows('SELECT id FROM lanes WHERE code = ?', ['MIXED-01']))
    expect(found).toEqual([{ id: lane.id }])
    expect(
      await ask((sql) => sql.rows('SELECT id FROM tickets WHERE plate_key = ?', [plate_key.toUpperCase()])),
    ).toEqual([])
  })

  it('an id that cannot be one is not found', async () => {
    for (const id of ['', 'tidak ada', 'é✓', "' OR 1=1 --", 'x'.repeat(500), 'a\u0000b'])
      expect(await ask((sql) => sql.rows('SELECT id FROM lanes WHERE id = ? OR code = ?', [id, id]))).toEqual([])
  })

  it('an update tells how many rows it found, changed or not', async () => {
    const { id } = await makeTicket(database)
    const update = () =>
      inTestWork(database, ({ sql }) => sql.run('UPDATE tickets SET status = ? WHERE id = ?', ['active', id]))
    expect([await update(), await update()]).toEqual([1, 1])
  })

  it('every model has exactly the columns of its table', async () => {
    const schema = database.sequelize.getQueryInterface()
    const models = Object.values(database.sequelize.models)
    expect(models.length).toBeGreaterThan(20)
    for (const model of models) {
      const table = Object.keys(await schema.describeTable(model.getTableName()))
      const columns = table.filter((column) => !computed.has(`${model.name}.${column}`))
      expect([model.name, Object.keys(model.getAttributes()).toSorted()]).toEqual([model.name, columns.toSorted()])
    }
  })
})
