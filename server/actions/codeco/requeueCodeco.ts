import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../../database/work.ts'
import { seesRowOf } from '../../policies/companyScope.ts'
import { findCodecoMessage, type CodecoRow } from '../../queries/codecoRows.ts'

/** Tells a movement again that customs refused, or that never reached it. */
export async function requeueCodeco(work: Work, id: string): Promise<CodecoRow> {
  const { sql, actor, now } = work
  await sql.rows(`SELECT id FROM codeco_messages WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const row = await findCodecoMessage(sql, id)
  if (row === null || !seesRowOf(actor, row.company_id)) throw new Refusal('row.not_found')
  if (row.undone_at !== null) throw new Refusal('codeco.undone')
  if (row.state !== 'rejected' && row.state !== 'dead') throw new Refusal('codeco.not_failed', { state: row.state })
  await sql.run(
    `UPDATE codeco_messages SET state = 'queued', attempts = 0, due_at = ?, sent_at = NULL, settled_at = NULL WHERE id = ?`,
    [now, id],
  )
  const { ref_number } = row
  work.record({
    action: 'codeco.requeue',
    entity: 'codeco',
    entityId: id,
    before: { state: row.state },
    after: { ref_number },
  })
  return { ...row, state: 'queued', attempts: 0, due_at: now, sent_at: null, settled_at: null }
}
