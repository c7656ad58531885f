import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../../database/work.ts'
import { seesRowOf } from '../../policies/companyScope.ts'
import { findCodecoMessage, type CodecoRow } from '../../queries/codecoRows.ts'

/** A person has put a movement that never was right with the customs office, and says how. */
export async function noteCorrection(work: Work, id: string, note: string): Promise<CodecoRow> {
  const { sql, actor, now } = work
  await sql.rows(`SELECT id FROM codeco_messages WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const row = await findCodecoMessage(sql, id)
  if (row === null || !seesRowOf(actor, row.company_id)) throw new Refusal('row.not_found')
  if (row.correction !== 'due') throw new Refusal('codeco.no_correction')
  const corrected = { correction: 'done', correction_note: note, corrected_at: now, corrected_by: actor.name } as const
  await sql.run(
    'UPDATE codeco_messages SET correction = ?, correction_note = ?, corrected_at = ?, corrected_by = ? WHERE id = ?',
    [...Object.values(corrected), id],
  )
  work.record({
    action: 'codeco.corrected',
    entity: 'codeco',
    entityId: id,
    before: { correction: 'due' },
    after: { correction: 'done', note, ref_number: row.ref_number },
  })
  return { ...row, ...corrected }
}
