import { get, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { createCsvFiles } from '#server/documents/csv/csvFiles.ts'
import type { CsvOrder } from '#server/documents/csv/csvOrder.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { startServer, type TestServer } from './server.ts'

const rows = 40_000

/** Rows of a table of the tests, of which each instant has eight thousand. */
const order: CsvOrder = {
  head: ['number', 'text'],
  columns: [{ kind: 'number' }, { kind: 'text' }],
  select: 'SELECT r.at AS c0, r.id AS c1, r.number AS c2, r.text AS c3 FROM csv_rows r WHERE r.number > ?',
  values: [0],
  at: 'r.at',
  id: 'r.id',
  zone: 'Asia/Jakarta',
}

describeEachDatabase('A CSV that is streamed', (open) => {
  let database: Database
  let server: TestServer
  let authorization = ''

  beforeAll(async () => {
    database = await open()
    await fill()
    authorization = `Bearer ${await startAs()}`
  })
  afterAll(() => server.close())

  async function startAs(): Promise<string> {
    const files = createCsvFiles(database.url)
    server = await startServer(database, { ports: { csvFiles: { write: () => files.write(order) } } })
    return await userToken(database, server, { level: 'super_admin' })
  }

  async function fill(): Promise<void> {
    await database.sequelize.query(
      'CREATE TABLE csv_rows (id CHAR(8) PRIMARY KEY, at VARCHAR(30), number INT, text TEXT)',
    )
    await database.sequelize.query('CREATE INDEX csv_rows_at ON csv_rows (at)')
    const text = 'x'.repeat(400)
    for (let from = 0; from < rows; from += 4_000) {
      const values = Array.from({ length: 4_000 }, (_, at) => {
        const number = from + at + 1
        /* Ids run backwards: only the two together give an order. */
        return `('${String(rows - number).padStart(8, '0')}', '2026-11-2${Math.floor((number - 1) / 8_000)} 01:00:00.000', ${number}, '${text}')`
      })
      await inTestWork(database, ({ sql }) => sql.run(`INSERT INTO csv_rows VALUES ${values.join(', ')}`))
    }
  }

  const path = '/v1/reports/tenant/csv'
  const begin = () =>
    new Promise<IncomingMessage>((resolve, reject) =>
      get(server.url + path, { headers: { authorization } }, resolve).once('error', reject),
    )

  it('holds every row once, also where thousands have the same instant', async () => {
    const text = await (await server.ask(path, { headers: { authorization } })).text()
    const numbers = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => Number(line.split(',')[0]))
    expect(numbers).toHaveLength(rows)
    expect(new Set(numbers).size).toBe(rows)
  })

  it('is written for two at a time; the third is told to wait', async () => {
    const both = [await begin(), await begin()]
    const third = await server.ask(path, { headers: { authorization } })
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '15'])
    expect(await third.json()).toMatchObject({ code: 'report.busy' })
    for (const response of both) response.destroy()
    await vi.waitFor(async () => expect((await begin().then(dropped)).statusCode).toBe(200), 10_000)
  })

  const dropped = (response: IncomingMessage) => {
    response.destroy()
    return response
  }

  it('ends with whoever asked for it: nothing is read any more, and nobody waits for it', async () => {
    for (let time = 0; time < 4; time += 1) {
      const response = await vi.waitFor(async () => {
        const begun = await begin()
        expect(begun.statusCode).toBe(200)
        return begun
      }, 10_000)
      response.destroy()
    }
    await vi.waitFor(async () => {
      const [first, second] = [await begin(), await begin()]
      const statuses = [first.statusCode, second.statusCode]
      first.destroy()
      second.destroy()
      expect(statuses).toEqual([200, 200])
    }, 10_000)
    if (database.dialect.name === 'mysql')
      await vi.waitFor(async () => {
        const [found] = (await database.sequelize.query(
          "SELECT COUNT(*) AS running FROM information_schema.processlist WHERE info LIKE '%csv_rows r%' AND id <> CONNECTION_ID()",
        )) as unknown as [[{ running: number }]]
        expect(Number(found[0].running)).toBe(0)
      }, 10_000)
  })

  it('is no whole file when the reading fails midway', async () => {
    const stream = createCsvFiles(database.url).write(order)
    const broken = (async () => {
      let pieces = 0
      for await (const piece of stream) {
        expect((piece as Buffer).length).toBeGreaterThan(0)
        pieces += 1
        if (pieces === 2) await database.sequelize.query('ALTER TABLE csv_rows RENAME TO csv_rows_gone')
      }
    })()
    await expect(broken).rejects.toThrow(/csv_rows/)
    await database.sequelize.query('ALTER TABLE csv_rows_gone RENAME TO csv_rows')
  })

  it('breaks the connection then, so that nobody takes it for whole', async () => {
    await server.close()
    let piece = 0
    const failing = () =>
      new Readable({
        read() {
          piece += 1
          if (piece < 3) this.push('a,b\r\n'.repeat(20_000))
          else this.destroy(new Error('the database is gone'))
        },
      })
    server = await startServer(database, { ports: { csvFiles: { write: failing } } })
    const token = await userToken(database, server, { level: 'super_admin' })
    const response = await server.ask(path, { headers: { authorization: `Bearer ${token}` } })
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
  })
})
