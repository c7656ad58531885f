import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { inTestWork, next } from '#test/factories/insert.ts'
import { makeCompany } from '#test/factories/site.ts'
import { describeEachDatabase } from './databases.ts'

describeEachDatabase('Statements that are sent together', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  const named = (id: string, name: string) => ['UPDATE companies SET name = ? WHERE id = ?', [name, id]] as const

  it('are done in their order, each with its own answer', async () => {
    const { id } = await makeCompany(database)
    const answers = await inTestWork(database, ({ sql }) =>
      Promise.all([
        sql.run(...named(id, 'Pertama')),
        sql.rows('SELECT name FROM companies WHERE id = ?', [id]),
        sql.run(...named(id, 'Kedua')),
        sql.run(...named('tidak ada', 'Ketiga')),
        sql.rows('SELECT name FROM companies WHERE id = ?', [id]),
      ]),
    )
    expect(answers).toEqual([1, [{ name: 'Pertama' }], 1, 0, [{ name: 'Kedua' }]])
  })

  it('take every kind of value as one that is sent alone does', async () => {
    const values = [
      `L'uang "kotor" \\ ; DROP TABLE companies; -- ? \n\t ✓ 👍`,
      12.5,
      -7,
      9_007_199_254_740_991n,
      true,
      false,
      null,
      new Date('2026-02-03T04:05:06.789Z'),
    ]
    const question = `SELECT ${values.map((_, at) => `? AS v${at}`).join(', ')}`
    const { id } = await makeCompany(database)
    const at = new Date('2026-02-03T04:05:06.789Z')
    const stored = await inTestWork(database, async ({ sql }) => {
      const alone = await sql.rows(question, values)
      const [together] = await Promise.all([sql.rows(question, values), sql.rows('SELECT 1 AS one')])
      expect(JSON.stringify(together, text)).toBe(JSON.stringify(alone, text))
      await Promise.all([
        sql.run('UPDATE companies SET name = ?, updated_at = ? WHERE id = ?', [String(values[0]).trim(), at, id]),
        sql.run('UPDATE companies SET version = version + 1 WHERE id = ?', [id]),
      ])
      return await sql.rows('SELECT name, updated_at FROM companies WHERE id = ? AND updated_at = ?', [id, at])
    })
    expect(stored).toEqual([{ name: String(values[0]).trim(), updated_at: at }])
  })

  it('leave nothing behind when one of them fails', async () => {
    const [one, other] = [await makeCompany(database), await makeCompany(database)]
    const code = `GANDA${next()}`
    const work = inTestWork(database, ({ sql }) =>
      Promise.all([
        sql.run('UPDATE companies SET code = ? WHERE id = ?', [code, one.id]),
        sql.run('UPDATE companies SET code = ? WHERE id = ?', [code, other.id]),
        sql.run(...named(one.id, 'Tidak sampai')),
      ]),
    )
    await expect(work).rejects.toThrow()
    const rows = await inTestWork(database, ({ sql }) =>
      sql.rows('SELECT code, name FROM companies WHERE id IN (?, ?) ORDER BY id', [one.id, other.id]),
    )
    expect(rows).toEqual(
      [one, other].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ code: old, name }) => ({ code: old, name })),
    )
  })

  it('are never done after the deadlock that ended their transaction', async () => {
    const [one, other] = [await makeCompany(database), await makeCompany(database)]
    let tries = 0
    const cross = (first: string, second: string) =>
      inTestWork(database, async ({ sql }) => {
        tries += 1
        await sql.run(...named(first, 'Satu'))
        const late = sql.run(...named(second, 'Dua'))
        const after = late.catch(() => {}).then(() => sql.run(...named(second, `Sesudah ${first}`)))
        await Promise.all([late, after])
      })
    await Promise.all([cross(one.id, other.id), cross(other.id, one.id)])
    expect(tries).toBeGreaterThanOrEqual(2)
    const names = await inTestWork(database, ({ sql }) =>
      sql.rows<{ id: string; name: string }>('SELECT id, name FROM companies WHERE id IN (?, ?)', [one.id, other.id]),
    )
    const told = new Set(names.map(({ name }) => name))
    expect(told.has('Satu')).toBe(true)
    expect(told.has(`Sesudah ${one.id}`) || told.has(`Sesudah ${other.id}`)).toBe(true)
  })
})

const text = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
