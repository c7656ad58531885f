import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeBufferStay } from '#test/factories/bufferStays.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { makeArea } from '#test/factories/site.ts'
import { makeVisit } from '#test/factories/visits.ts'
import { alarmOverstays } from './alarmOverstays.ts'

const hour = 3_600_000

describeEachDatabase('Vehicles that have stayed too long', (open) => {
  let database: Database
  let operator: string

  beforeAll(async () => {
    database = await open()
    operator = (await makeUser(database, { permissions: ['lane.intervene'] })).id
    await makeUser(database, { permissions: ['activity.read'] })
  })

  const alarm = () => database.inWork({ actor: testClerk }, alarmOverstays)
  const told = async () =>
    (
      await database.read(testClerk, ({ sql }) =>
        sql.rows<{ user_id: string; kind: string; entity_id: string }>(
          'SELECT user_id, kind, entity_id FROM notifications ORDER BY created_at, id',
        ),
      )
    ).map(({ user_id, kind, entity_id }) => `${user_id === operator ? 'operator' : user_id} ${kind} ${entity_id}`)

  it('are told of once, also when two servers look at the same time', async () => {
    const now = Date.now()
    const late = await makeVisit(database, { overstay_at: new Date(now - hour) })
    const gone = {
      overstay_at: new Date(now - hour),
      entered_at: new Date(now - 20 * hour),
      left_at: new Date(now - 1),
    }
    await makeVisit(database, gone)
    const waiting = await makeVisit(database)
    const area = await makeArea(database, { type: 'buffer_zone', name: 'Zona Penyangga' })
    const stay = await makeBufferStay(database, {
      visit: waiting,
      area_id: area.id,
      overstay_at: new Date(now - hour),
      entry_activity_id: waiting.id,
    })
    await Promise.all([alarm(), alarm(), alarm()])
    expect(await alarm()).toBe(0)
    expect((await told()).toSorted((a, b) => a.localeCompare(b))).toEqual([
      `operator buffer.overstay ${stay.id}`,
      `operator visit.overstay ${late.id}`,
    ])
    const [run] = await inTestWork(database, ({ sql }) =>
      sql.rows<{ payload: object[] }>("SELECT payload FROM outbox WHERE stream = 'operations'"),
    )
    expect(run?.payload).toMatchObject([
      {
        type: 'buffer.changed',
        stay: { id: stay.id, area: { name: 'Zona Penyangga' }, overstayed_at: expect.any(String) },
      },
    ])
    const audited = await inTestWork(database, ({ sql }) =>
      sql.rows<{ action: string }>("SELECT action FROM audit_records WHERE action LIKE '%overstay' ORDER BY action"),
    )
    expect(audited.map(({ action }) => action)).toEqual(['buffer.overstay', 'visit.overstay'])
  })
})
