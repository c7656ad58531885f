import { beforeAll, expect, it } from 'vitest'
import { lockTickets } from '#server/actions/checkIn/tickets.ts'
import { sealAudit } from '#server/actions/sealAudit.ts'
import type { Database } from '#server/database/database.ts'
import type { Bound, Sql, Work } from '#server/database/work.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { describeEachDatabase } from './databases.ts'

interface Asked {
  readonly statement: string
  readonly values: readonly Bound[]
}

/** The same transaction, remembering what it reads. */
function listening(work: Work): { work: Work; asked: Asked[] } {
  const asked: Asked[] = []
  const sql: Sql = {
    ...work.sql,
    rows(statement, values = []) {
      asked.push({ statement, values })
      return work.sql.rows(statement, values)
    },
  }
  return { work: { ...work, sql }, asked }
}

/** The index by which each statement finds its rows; empty where it walks the whole table. */
async function indexOf(sql: Sql, { statement, values }: Asked): Promise<string> {
  const explain = sql.dialect.name === 'mysql' ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN'
  const [row] = await sql.rows<{ type?: string; key?: string; detail?: string }>(`${explain} ${statement}`, values)
  if (row?.detail !== undefined) return /^SEARCH .* USING INDEX (.+)/.exec(row.detail)?.[1] ?? ''
  return row?.type === 'index' || row?.type === 'ALL' ? '' : (row?.key ?? '')
}

/** What a gate asks all day must cost the same in its tenth year, also a moment after a large import. */
describeEachDatabase('Statements of a busy gate', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await inTestWork(database, async (work) => {
      for (let number = 0; number < 300; number += 1)
        work.record({ action: 'x', entity: 'x', entityId: String(number) })
      await Promise.resolve()
    })
    await inTestWork(database, sealAudit)
  })

  it('finds the records to seal without those that are', async () => {
    const found = await inTestWork(database, async (plain) => {
      const { work, asked } = listening(plain)
      await sealAudit(work)
      const reads = asked.filter(({ statement }) => statement.includes('FROM audit_records'))
      return await Promise.all(reads.map((read) => indexOf(plain.sql, read)))
    })
    expect(found.length).toBeGreaterThan(0)
    for (const index of found) expect(index).toMatch(/seq/)
  })

  it('finds tickets by their numbers, and locks no other', async () => {
    const found = await inTestWork(database, async (plain) => {
      const { work, asked } = listening(plain)
      await lockTickets(work.sql, ['TKT-1', 'TKT-2', 'TKT-3'])
      return await Promise.all(asked.map((read) => indexOf(plain.sql, read)))
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/access_number/)
  })
})
