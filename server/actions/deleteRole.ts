import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import { refuseInUse, type User } from './refuseInUse.ts'
import { requireOwnRole } from './requireOwnRole.ts'

export const roleHolders: readonly User[] = [
  {
    words: { id: '{count} pengguna', en: '{count} users' },
    count: 'SELECT COUNT(*) AS count FROM users WHERE role_id = ? AND deleted_at IS NULL',
  },
]

/** Hides a role that nobody holds any more. */
export async function deleteRole(work: Work, id: string): Promise<void> {
  const before = await requireOwnRole(work, id)
  await refuseInUse(work.sql, id, roleHolders)
  const name = `${before.name.slice(0, 60)}~${id.slice(-12)}`
  await updateRow(work.sql, 'roles', id, work.now, { deleted_at: work.now, name })
  work.record({ action: 'role.delete', entity: 'role', entityId: id, before })
}
