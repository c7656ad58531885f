import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Work } from '../../database/work.ts'
import type { CodecoFate } from '../../partners/tpsOnline/tpsOnline.ts'

/** What customs says of the movements that it was told on some days. */
export interface CodecoLedger {
  readonly from: string
  readonly to: string
  readonly sent: readonly CodecoFate[]
  /** What customs refused after it had taken it. */
  readonly refused: readonly CodecoFate[]
}

/** A movement that was told on those days, as it stood before. */
export interface ToldMovement {
  readonly id: string
  readonly ref_number: string
  readonly state: string
  readonly sent_at: Date | null
  readonly undone_at: Date | null
}

interface Settled {
  readonly accepted: number
  readonly rejected: number
  /** Those that customs neither lists nor refuses. */
  readonly unheard: readonly ToldMovement[]
  /** Reference numbers of customs that are not ours. */
  readonly strangers: readonly string[]
}

/** Writes down what became of the movements that were told: customs lists them, or refused them after all. */
export async function settleLedger(work: Work, { from, to, sent, refused }: CodecoLedger): Promise<Settled> {
  const { sql, now } = work
  const told = await sql.rows<ToldMovement>(
    `SELECT id, ref_number, state, sent_at, undone_at FROM codeco_messages
     WHERE sent_at >= ? AND sent_at < ? AND ref_number IS NOT NULL ORDER BY id ${sql.dialect.forUpdate}`,
    [startOfSiteDay(from), endOfSiteDay(to)],
  )
  const listed = new Set(sent.map(({ refNumber }) => refNumber))
  const reasons = new Map(refused.map(({ refNumber, reason }) => [refNumber, reason]))
  const rejected = told.filter(({ ref_number, state }) => reasons.has(ref_number) && isTaken(state))
  const accepted = told.filter(
    ({ ref_number, state }) => state === 'sent' && listed.has(ref_number) && !reasons.has(ref_number),
  )
  for (const { id, ref_number } of rejected) {
    /* What customs refused it does not hold: nothing is left to correct. */
    await sql.run(
      "UPDATE codeco_messages SET state = 'rejected', settled_at = ?, last_answer = ?, correction = NULL WHERE id = ?",
      [now, reasons.get(ref_number) ?? 'GetRejectData', id],
    )
    work.record({ action: 'codeco.rejected', entity: 'codeco', entityId: id, after: { ref_number } })
  }
  for (const { id } of accepted)
    await sql.run(
      "UPDATE codeco_messages SET state = 'accepted', settled_at = ?, last_answer = 'CekDataTerkirim' WHERE id = ?",
      [now, id],
    )
  const ours = new Set(told.map(({ ref_number }) => ref_number))
  return {
    accepted: accepted.length,
    rejected: rejected.length,
    unheard: told.filter(
      ({ ref_number, state }) => state === 'sent' && !listed.has(ref_number) && !reasons.has(ref_number),
    ),
    strangers: [...listed].filter((ref) => !ours.has(ref)),
  }
}

const isTaken = (state: string): boolean => state === 'sent' || state === 'accepted'
