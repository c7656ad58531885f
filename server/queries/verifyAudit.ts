import type { Reading, Sql } from '../database/work.ts'
import { chainHead, chainedColumns, genesis, linkAfter, type ChainedRecord, type Link } from './auditChain.ts'

/** One place where the chain does not hold. */
export interface ChainFault {
  readonly fault: 'changed' | 'missing' | 'loose' | 'head'
  /** The first and last position concerned. */
  readonly from: number
  readonly to: number
}

export interface ChainReport {
  readonly records: number
  /** Written, but not in the chain yet. */
  readonly waiting: number
  readonly head: Link | null
  readonly faults: readonly ChainFault[]
}

interface SealedRecord extends ChainedRecord {
  readonly seq: number
  readonly prev_hash: string
  readonly hash: string
}

type Read = <T>(step: (reading: Reading) => Promise<T>) => Promise<T>

const pageSize = 1_000

/**
 * Walks the whole chain of audit records. `known` is a head that was noted earlier: a chain that was written anew from
 * some record on holds in itself, but does not hold that head.
 */
export async function verifyAudit(read: Read, known: Link | null): Promise<ChainReport> {
  const head = await read(({ sql }) => chainHead(sql, { locked: false }))
  const faults: ChainFault[] = []
  let last: Link = genesis
  let records = 0
  let knownHeld = known === null
  for (;;) {
    const page = await read(({ sql }) => sealedAfter(sql, last.seq))
    for (const record of page) {
      faults.push(...faultsOf(last, record))
      last = { seq: record.seq, hash: record.hash }
      knownHeld ||= known !== null && known.seq === last.seq && known.hash === last.hash
    }
    records += page.length
    if (page.length < pageSize) break
  }
  if (!knownHeld && known !== null) faults.push({ fault: 'head', from: known.seq, to: known.seq })
  const waiting = await read(({ sql }) => countWaiting(sql))
  return { records, waiting, head, faults: [...faults, ...faultsOfEnd(head, last)] }
}

/** Numbers from the database as numbers, whatever the driver made of them. */
async function sealedAfter(sql: Sql, seq: number): Promise<SealedRecord[]> {
  const rows = await sql.rows<SealedRecord>(
    `SELECT ${chainedColumns}, seq, prev_hash, hash FROM audit_records WHERE seq > ? ORDER BY seq LIMIT ${pageSize}`,
    [seq],
  )
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

async function countWaiting(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ waiting: number }>('SELECT COUNT(*) AS waiting FROM audit_records WHERE seq IS NULL')
  return Number(row?.waiting ?? 0)
}

function faultsOf(last: Link, record: SealedRecord): ChainFault[] {
  const { seq, prev_hash, hash } = record
  const faults: ChainFault[] = []
  if (seq > last.seq + 1) faults.push({ fault: 'missing', from: last.seq + 1, to: seq - 1 })
  else if (prev_hash !== last.hash) faults.push({ fault: 'loose', from: seq, to: seq })
  if (linkAfter({ seq: seq - 1, hash: prev_hash }, record).hash !== hash)
    faults.push({ fault: 'changed', from: seq, to: seq })
  return faults
}

/** The sealer wrote down where it stopped: the newest records cannot be cut off, nor others be added behind them. */
function faultsOfEnd(head: Link | null, last: Link): ChainFault[] {
  const end = head ?? genesis
  if (last.seq < end.seq) return [{ fault: 'missing', from: last.seq + 1, to: end.seq }]
  return last.seq === end.seq && last.hash === end.hash ? [] : [{ fault: 'head', from: end.seq, to: last.seq }]
}
