import { codecoWaits, type AttemptOutcome } from '#shared/domain/codeco.ts'
import type { Work } from '../../database/work.ts'

export interface TakenCodeco {
  readonly id: string
  /** This attempt included. */
  readonly attempts: number
  readonly kind: 'container' | 'package'
  readonly payload: string
}

/** One telling of a movement; after `failed` it is told again. */
export interface CodecoAttempt {
  readonly at: Date
  readonly durationMs: number
  readonly outcome: AttemptOutcome
  readonly answer: string
}

/** A sender that has not settled a message by then is gone. */
const leaseMilliseconds = 60_000

/** Messages that are due, for this sender alone. */
export async function takeCodeco(
  work: Work,
  write: (id: string) => Promise<string | null>,
  most: number,
): Promise<TakenCodeco[]> {
  const { sql, now } = work
  const due = await sql.rows<{ id: string; attempts: number; kind: TakenCodeco['kind'] }>(
    `SELECT id, attempts, kind FROM codeco_messages WHERE state = 'queued' AND due_at <= ? ORDER BY due_at, id LIMIT ?`,
    [now, most],
  )
  const taken: TakenCodeco[] = []
  for (const { id, attempts, kind } of due) {
    const changed = await sql.run(
      `UPDATE codeco_messages SET attempts = attempts + 1, due_at = ?
       WHERE id = ? AND state = 'queued' AND attempts = ? AND due_at <= ?`,
      [new Date(now.getTime() + leaseMilliseconds), id, attempts, now],
    )
    if (changed === 0) continue
    const payload = await write(id)
    if (payload === null) await giveUp(work, id)
    else taken.push({ id, attempts: attempts + 1, kind, payload })
  }
  return taken
}

/** Nothing is left to tell it from. It lies among the dead for a person to see, and can be told again once it is mended. */
async function giveUp(work: Work, id: string): Promise<void> {
  const answer = 'Tiket atau dokumennya sudah tidak ada'
  await work.sql.run("UPDATE codeco_messages SET state = 'dead', settled_at = ?, last_answer = ? WHERE id = ?", [
    work.now,
    answer,
    id,
  ])
  work.record({ action: 'codeco.dead', entity: 'codeco', entityId: id, after: { answer } })
}

/** Writes an attempt into the log, and says what becomes of the message. One that was overtaken decides nothing. */
export async function settleCodeco(work: Work, { id, attempts }: TakenCodeco, attempt: CodecoAttempt): Promise<void> {
  const { sql, now } = work
  await sql.run('INSERT INTO codeco_attempts (message_id, at, duration_ms, outcome, answer) VALUES (?, ?, ?, ?, ?)', [
    id,
    attempt.at,
    attempt.durationMs,
    attempt.outcome,
    attempt.answer,
  ])
  const seconds = codecoWaits[attempts - 1]
  const state = stateAfter(attempt, seconds !== undefined)
  await sql.run(
    `UPDATE codeco_messages SET state = ?, due_at = ?, sent_at = COALESCE(sent_at, ?), settled_at = ?, last_answer = ?
     WHERE id = ? AND attempts = ? AND state = 'queued'`,
    [
      state,
      new Date(now.getTime() + (seconds ?? 0) * 1000),
      state === 'sent' ? now : null,
      state === 'rejected' || state === 'dead' ? now : null,
      attempt.answer,
      id,
      attempts,
    ],
  )
  if (state === 'rejected' || state === 'dead')
    work.record({ action: `codeco.${state}`, entity: 'codeco', entityId: id, after: { answer: attempt.answer } })
}

function stateAfter({ outcome }: CodecoAttempt, again: boolean): 'sent' | 'rejected' | 'queued' | 'dead' {
  if (outcome === 'rejected') return 'rejected'
  if (outcome !== 'failed') return 'sent'
  return again ? 'queued' : 'dead'
}
