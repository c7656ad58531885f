import { v7 } from 'uuid'
import type { Work } from '../../database/work.ts'
import { settleLedger, type CodecoLedger, type ToldMovement } from './settleLedger.ts'

/** A message that was said to be taken and is in no list an hour later never arrived. */
const patienceMilliseconds = 3_600_000

/** Compares what was told on some days with what customs says that it has, and queues again what it has not. */
export async function reconcileCodeco(work: Work, ledger: CodecoLedger): Promise<void> {
  const { accepted, rejected, unheard, strangers } = await settleLedger(work, ledger)
  const lost = unheard.filter(({ sent_at }) => isOld(sent_at, work.now))
  for (const movement of lost) await tellAgain(work, movement)
  await note(work, ledger, { accepted, rejected, lost: lost.length, strangers, error: null })
}

/** A movement whose check-in was undone is better lost: customs does not hold it, and nobody tells it again. */
async function tellAgain({ sql, now }: Work, { id, undone_at }: ToldMovement): Promise<void> {
  const isUndone = undone_at !== null
  await sql.run(
    `UPDATE codeco_messages SET state = ?, attempts = 0, settled_at = ?, due_at = ?, correction = NULL,
       last_answer = 'Tidak ada di TPS Online' WHERE id = ?`,
    [isUndone ? 'dead' : 'queued', isUndone ? now : null, now, id],
  )
}

const isOld = (sentAt: Date | null, now: Date): boolean =>
  sentAt !== null && now.getTime() - sentAt.getTime() > patienceMilliseconds

/** Remembers that the lists could not be had. */
export const noteFailedReconciliation = (work: Work, days: Days, error: string) =>
  note(work, days, { accepted: 0, rejected: 0, lost: 0, strangers: [], error: error.slice(0, 255) })

interface Days {
  readonly from: string
  readonly to: string
}

interface Result {
  readonly accepted: number
  readonly rejected: number
  readonly lost: number
  readonly strangers: readonly string[]
  readonly error: string | null
}

async function note({ sql, now }: Work, { from, to }: Days, result: Result): Promise<void> {
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
