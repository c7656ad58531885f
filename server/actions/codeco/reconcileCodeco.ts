import { v7 } from 'uuid'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Work } from '../../database/work.ts'
import type { CodecoFate } from '../../partners/tpsOnline/tpsOnline.ts'

export interface CodecoLedger {
  readonly from: string
  readonly to: string
  readonly sent: readonly CodecoFate[]
  /** What customs refused after it had taken it. */
  readonly refused: readonly CodecoFate[]
}

interface Told {
  readonly id: string
  readonly ref_number: string
  readonly state: string
  readonly sent_at: Date | null
}

/** A message that was said to be taken and is in no list an hour later never arrived. */
const patienceMilliseconds = 3_600_000

/** Compares what was told on some days with what customs says that it has, and queues again what it has not. */
export async function reconcileCodeco(work: Work, { from, to, sent, refused }: CodecoLedger): Promise<void> {
  const { sql, now } = work
  const told = await sql.rows<Told>(
    `SELECT id, ref_number, state, sent_at FROM codeco_messages
     WHERE sent_at >= ? AND sent_at < ? AND ref_number IS NOT NULL ORDER BY id ${sql.dialect.forUpdate}`,
    [startOfSiteDay(from), endOfSiteDay(to)],
  )
  const arrived = new Set(sent.map(({ refNumber }) => refNumber))
  const reasons = new Map(refused.map(({ refNumber, reason }) => [refNumber, reason]))
  const counts = { accepted: 0, rejected: 0, lost: 0 }
  const settle = (id: string, state: string, answer: string) =>
    sql.run('UPDATE codeco_messages SET state = ?, settled_at = ?, last_answer = ?, due_at = ? WHERE id = ?', [
      state,
      state === 'queued' ? null : now,
      answer,
      now,
      id,
    ])
  for (const { id, ref_number, state, sent_at } of told) {
    if (reasons.has(ref_number) && (state === 'sent' || state === 'accepted')) {
      counts.rejected += 1
      await settle(id, 'rejected', reasons.get(ref_number) ?? 'GetRejectData')
      work.record({ action: 'codeco.rejected', entity: 'codeco', entityId: id, after: { ref_number } })
    } else if (arrived.has(ref_number) && state === 'sent') {
      counts.accepted += 1
      await settle(id, 'accepted', 'CekDataTerkirim')
    } else if (state === 'sent' && !arrived.has(ref_number) && isOld(sent_at, now)) {
      counts.lost += 1
      await sql.run('UPDATE codeco_messages SET attempts = 0 WHERE id = ?', [id])
      await settle(id, 'queued', 'Tidak ada di TPS Online')
    }
  }
  const ours = new Set(told.map(({ ref_number }) => ref_number))
  await note(work, { from, to }, { ...counts, strangers: [...arrived].filter((ref) => !ours.has(ref)), error: null })
}

const isOld = (sentAt: Date | null, now: Date): boolean =>
  sentAt !== null && now.getTime() - sentAt.getTime() > patienceMilliseconds

/** Remembers that the lists could not be had. */
export const noteFailedReconciliation = (work: Work, days: { from: string; to: string }, error: string) =>
  note(work, days, { accepted: 0, rejected: 0, lost: 0, strangers: [], error: error.slice(0, 255) })

interface Result {
  readonly accepted: number
  readonly rejected: number
  readonly lost: number
  readonly strangers: readonly string[]
  readonly error: string | null
}

async function note({ sql, now }: Work, { from, to }: { from: string; to: string }, result: Result): Promise<void> {
  await sql.run(
    `INSERT INTO codeco_reconciliations (id, from_day, to_day, accepted, rejected, lost, strangers, error, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      v7(),
      from,
      to,
      result.accepted,
      result.rejected,
      result.lost,
      JSON.stringify(result.strangers.slice(0, 1000)),
      result.error,
      now,
    ],
  )
}
