import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import type { UserGroup } from '../policies/manageUsers.ts'
import { requireSuperAdminLeft } from './requireSuperAdminLeft.ts'
import { requireManagedUser } from './requireManagedUser.ts'
import { shutOut } from './shutOut.ts'

/** Hides a person, who is out at once; the address and the username can be given again. */
export async function deleteUser(work: Work, id: string, group: UserGroup | null): Promise<void> {
  const { sql, now, actor } = work
  const before = await requireManagedUser(work, id, group)
  if (id === actor.id) throw new Refusal('user.self')
  const email = `${id.slice(-12)}~${before.email}`.slice(0, 160)
  await updateRow(sql, 'users', id, now, { deleted_at: now, status: 'inactive', email, username: null })
  await shutOut(work, id)
  if (before.level === 'super_admin') await requireSuperAdminLeft(sql)
  work.record({ action: 'user.delete', entity: 'user', entityId: id, before })
}
