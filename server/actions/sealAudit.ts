import type { Bound, Sql, Work } from '../database/work.ts'
import { chainHead, chainedColumns, genesis, linkAfter, type ChainedRecord, type Link } from '../queries/auditChain.ts'

/** A check-in waits behind no more than these. */
const sealedAtOnce = 100
const rowsPerStatement = 50

/**
 * Puts the next audit records into the chain, in the order in which they were seen committed, and says how many. Two
 * sealers follow each other: whoever holds the head goes first.
 */
export async function sealAudit(work: Work): Promise<number> {
  const waiting = await nextRecords(work.sql, 1)
  return waiting.length === 0 ? 0 : await sealAfterHead(work)
}

/** MySQL would look for them from the first record of all, sealed years ago. */
const nextRecords = (sql: Sql, most: number): Promise<ChainedRecord[]> =>
  sql.rows<ChainedRecord>(
    `SELECT ${chainedColumns} FROM audit_records ${sql.dialect.forceIndex('seq')}
     WHERE seq IS NULL ORDER BY id LIMIT ${most}`,
  )

async function sealAfterHead({ sql, now }: Work): Promise<number> {
  await sql.run(`${sql.dialect.insertIgnore} INTO audit_chain (name, seq, hash, sealed_at) VALUES ('head', ?, ?, ?)`, [
    genesis.seq,
    genesis.hash,
    now,
  ])
  let head: Link = (await chainHead(sql, { locked: true })) ?? genesis
  const records = await nextRecords(sql, sealedAtOnce)
  const sealed: Sealed[] = []
  for (const record of records) {
    const link = linkAfter(head, record)
    sealed.push({ id: record.id, before: head.hash, link })
    head = link
  }
  for (let first = 0; first < sealed.length; first += rowsPerStatement)
    await writeLinks(sql, sealed.slice(first, first + rowsPerStatement))
  await sql.run("UPDATE audit_chain SET seq = ?, hash = ?, sealed_at = ? WHERE name = 'head'", [
    head.seq,
    head.hash,
    now,
  ])
  return records.length
}

interface Sealed {
  readonly id: number
  readonly before: string
  readonly link: Link
}

async function writeLinks(sql: Sql, sealed: readonly Sealed[]): Promise<void> {
  const cases = `CASE id ${sealed.map(() => 'WHEN ? THEN ?').join(' ')} END`
  const valuesOf = (value: (one: Sealed) => Bound): Bound[] => sealed.flatMap((one) => [one.id, value(one)])
  await sql.run(
    `UPDATE audit_records SET seq = ${cases}, prev_hash = ${cases}, hash = ${cases}
     WHERE id IN (${sealed.map(() => '?').join(', ')})`,
    [
      ...valuesOf(({ link }) => link.seq),
      ...valuesOf(({ before }) => before),
      ...valuesOf(({ link }) => link.hash),
      ...sealed.map(({ id }) => id),
    ],
  )
}
