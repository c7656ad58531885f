import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../../database/work.ts'
import type { UserActor } from '../../http/actor.ts'
import { requireZone } from '../../policies/requireZone.ts'
import { findExtension, type ExtensionRow } from '../../queries/extensionRows.ts'
import { notify } from '../notify.ts'

interface Decision {
  readonly id: string
  readonly version: number | undefined
  readonly note: string | undefined
  readonly actor: UserActor
}

/** Approves as a second person; the tickets are extended by the next batches. */
export async function approveExtension(work: Work, decision: Decision): Promise<ExtensionRow> {
  const before = await lockRequested(work, decision)
  if (before.requested_by_id === decision.actor.id) throw new Refusal('extension.same_person')
  return await decide(work, before, 'approved', decision)
}

/** Rejects, or withdraws one's own. */
export async function rejectExtension(work: Work, decision: Decision): Promise<ExtensionRow> {
  const before = await lockRequested(work, decision)
  const after = await decide(work, before, 'rejected', decision)
  await notify(work, {
    userIds: [before.requested_by_id],
    kind: 'extension.rejected',
    values: { by: decision.actor.name, count: before.tickets, reason: decision.note ?? '' },
    entity: { type: 'ticket_extension', id: before.id },
  })
  return after
}

async function lockRequested(work: Work, { id, version, actor }: Decision): Promise<ExtensionRow> {
  requireZone(actor)
  await work.sql.rows(`SELECT id FROM ticket_extensions WHERE id = ? ${work.sql.dialect.forUpdate}`, [id])
  const row = await findExtension(work.sql, id)
  if (row === null) throw new Refusal('row.not_found')
  if (row.state !== 'requested') throw new Refusal('extension.decided', { by: row.decided_by ?? '' })
  if (version !== undefined && version !== row.version) throw new Refusal('row.changed')
  return row
}

async function decide(
  work: Work,
  before: ExtensionRow,
  state: 'approved' | 'rejected',
  { note, actor }: Decision,
): Promise<ExtensionRow> {
  await work.sql.run(
    `UPDATE ticket_extensions SET state = ?, decided_by = ?, decided_by_id = ?, decided_at = ?, decision_note = ?,
       version = version + 1 WHERE id = ?`,
    [state, actor.name, actor.id, work.now, note ?? null, before.id],
  )
  const after = await findExtension(work.sql, before.id)
  if (after === null) throw new Refusal('row.not_found')
  work.record({ action: `extension.${state}`, entity: 'ticket_extension', entityId: before.id, before, after })
  return after
}
