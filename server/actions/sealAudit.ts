import type { Work } from '../database/work.ts'
import { chainHead, chainedColumns, genesis, linkAfter, type ChainedRecord, type Link } from '../queries/auditChain.ts'

const sealedAtOnce = 200

/**
 * Puts the next audit records into the chain, in the order in which they were seen committed, and says how many. Two
 * sealers follow each other: whoever holds the head goes first.
 */
export async function sealAudit(work: Work): Promise<number> {
  const { sql } = work
  const records = await sql.rows<ChainedRecord>(
    `SELECT ${chainedColumns} FROM audit_records WHERE seq IS NULL ORDER BY id LIMIT ${sealedAtOnce}`,
  )
  return records.length === 0 ? 0 : await sealAfterHead(work)
}

async function sealAfterHead({ sql, now }: Work): Promise<number> {
  await sql.run(`${sql.dialect.insertIgnore} INTO audit_chain (name, seq, hash, sealed_at) VALUES ('head', ?, ?, ?)`, [
    genesis.seq,
    genesis.hash,
    now,
  ])
  let head: Link = (await chainHead(sql, { locked: true })) ?? genesis
  const records = await sql.rows<ChainedRecord>(
    `SELECT ${chainedColumns} FROM audit_records WHERE seq IS NULL ORDER BY id LIMIT ${sealedAtOnce}`,
  )
  for (const record of records) {
    const link = linkAfter(head, record)
    await sql.run('UPDATE audit_records SET seq = ?, prev_hash = ?, hash = ? WHERE id = ? AND seq IS NULL', [
      link.seq,
      head.hash,
      link.hash,
      record.id,
    ])
    head = link
  }
  await sql.run("UPDATE audit_chain SET seq = ?, hash = ?, sealed_at = ? WHERE name = 'head'", [
    head.seq,
    head.hash,
    now,
  ])
  return records.length
}
