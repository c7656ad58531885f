import type { z } from 'zod'
import type { PersonOfZoneChanges } from '#shared/contract/autogate/user.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import { insertAll } from '../database/trail.ts'
import type { Sql, Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import type { UserGroup } from '../policies/manageUsers.ts'
import { findReach, gatherPersonFacts } from '../queries/personFacts.ts'
import { findUser, type UserRow } from '../queries/userRows.ts'
import { inviteUser, neverCame } from './inviteUser.ts'
import { mailLetter } from './mailLetter.ts'
import { refusePeople } from './refusePeople.ts'
import { refusingTaken } from './refusingTaken.ts'
import { requireSuperAdminLeft } from './requireSuperAdminLeft.ts'
import { requireManagedUser } from './requireManagedUser.ts'
import { endMailedLinks, shutOut } from './shutOut.ts'
import { withoutUndefined } from './withoutUndefined.ts'

type Changes = z.output<typeof PersonOfZoneChanges>

interface Changing {
  readonly group: UserGroup
  readonly language: Language
}

/** Changes a person of a group. A new role counts from their next request; who is made inactive is out at once. */
export async function updateUser(
  work: Work,
  id: string,
  { version, gate_ids, ...input }: Changes,
  { group, language }: Changing,
): Promise<UserRow> {
  const { sql, now, actor } = work
  const before = await requireManagedUser(work, id, group)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  if (id === actor.id) refuseOwn(before, { ...input, gate_ids })
  const wish = { ...input, gate_ids, place: '', userId: id }
  const facts = await gatherPersonFacts(sql, [wish])
  const reach = before.company_id === null ? await findReach(sql, actor) : null
  refusePeople([wish], { actor, group, facts, reach }, language)

  const moved = input.email !== undefined && input.email !== before.email.toLowerCase()
  const changes = { ...withoutUndefined(input), ...(moved && { email_verified_at: null }) }
  await refusingTaken('email', language, () => updateRow(sql, 'users', id, now, changes))
  if (gate_ids !== undefined) await replaceGates(sql, id, gate_ids)
  if (input.status === 'inactive') await shutOut(work, id)
  if (before.level === 'super_admin') await requireSuperAdminLeft(sql)
  const after = await findUser(sql, id)
  if (after === null) throw new Refusal('row.not_found')
  if (moved) await tellBothAddresses(work, before, after)
  else if (before.status === 'inactive' && neverCame(after)) await inviteUser(work, after)
  work.record({ action: 'user.update', entity: 'user', entityId: id, before, after })
  return after
}

/** Who could widen their own role or post, or shut themselves out, would do it by mistake or on purpose. */
function refuseOwn(
  own: UserRow,
  { role_id, status, gate_ids }: Pick<Changes, 'role_id' | 'status' | 'gate_ids'>,
): void {
  const gates = (ids: readonly string[]) => [...new Set(ids)].sort().join()
  const posted = gates(own.gates.map((gate) => gate.id))
  const moved = gate_ids !== undefined && gates(gate_ids) !== posted
  if (moved || (role_id ?? own.role_id) !== own.role_id || (status ?? own.status) !== own.status)
    throw new Refusal('user.self')
}

async function replaceGates(sql: Sql, id: string, gateIds: readonly string[]): Promise<void> {
  await sql.run('DELETE FROM user_gates WHERE user_id = ?', [id])
  await insertAll(
    sql,
    'INSERT INTO user_gates (user_id, gate_id)',
    [...new Set(gateIds)].map((gate) => [id, gate]),
  )
}

/** Whoever never came in is invited anew; everybody else is asked to prove the new address. Old links end. */
async function tellBothAddresses(work: Work, before: UserRow, after: UserRow): Promise<void> {
  const { id, name, email, language } = after
  const letter = { userId: id, language, values: { name, email } }
  await endMailedLinks(work, id)
  if (neverCame(before)) return await inviteUser(work, after)
  await mailLetter(work, { ...letter, kind: 'email-verification', to: email })
  await mailLetter(work, { ...letter, kind: 'email-changed', to: before.email })
}
