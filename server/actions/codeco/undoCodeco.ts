import { correctionAfterUndo, type CodecoState } from '#shared/domain/codeco.ts'
import type { Work } from '../../database/work.ts'
import { notify } from '../notify.ts'

interface Told {
  readonly state: CodecoState
  readonly attempts: number
  readonly ref_number: string | null
  readonly police_number: string | null
}

/** The movement of a check-in that was undone: what customs has not heard of it shall not hear, the rest is to be corrected. */
export async function undoCodeco(work: Work, id: string): Promise<void> {
  const { sql, now } = work
  const [told] = await sql.rows<Told>(
    `SELECT state, attempts, ref_number, police_number FROM codeco_messages WHERE id = ? ${sql.dialect.forUpdate}`,
    [id],
  )
  if (told === undefined) return
  const state = told.state === 'queued' ? 'dead' : told.state
  const correction = correctionAfterUndo(told.state, told.attempts)
  await sql.run(
    `UPDATE codeco_messages SET state = ?, undone_at = ?, correction = ?, settled_at = COALESCE(settled_at, ?),
       last_answer = COALESCE(last_answer, 'check-in undone') WHERE id = ?`,
    [state, now, correction, now, id],
  )
  const { ref_number, police_number } = told
  work.record({ action: 'codeco.undone', entity: 'codeco', entityId: id, after: { state, correction, ref_number } })
  if (correction === null) return
  await notify(work, {
    permission: 'customs.refresh',
    companyId: null,
    kind: 'codeco.correction_due',
    values: { police_number: police_number ?? '?', ref_number: ref_number ?? '?' },
    entity: { type: 'codeco', id },
  })
}
