import { adminUser } from '#shared/contract/autogate/adminUser.ts'
import { operationalUser } from '#shared/contract/autogate/operationalUser.ts'
import { tenantUser } from '#shared/contract/autogate/tenantUser.ts'
import { levels, type Level } from '#shared/contract/permissions.ts'

/** Who is made and changed together: super administrators belong to the administrators. */
export type PeopleGroup = 'admin' | 'operational' | 'tenant'

export const groupOf = (level: Level): PeopleGroup => (level === 'super_admin' ? 'admin' : level)

/** The groups that somebody of a level may look after. */
export function groupsFor(mine: Level): readonly PeopleGroup[] {
  if (mine === 'tenant') return ['tenant']
  return mine === 'operational' ? [] : ['operational', 'admin', 'tenant']
}

export const detailOf = {
  admin: adminUser.detail,
  operational: operationalUser.detail,
  tenant: tenantUser.detail,
} as const

/** The endpoint that changes a person of a group, for somebody of a level. */
export function updateOf(group: PeopleGroup, mine: Level) {
  if (group === 'admin') return adminUser.update
  if (group === 'tenant') return tenantUser.update
  return mine === 'super_admin' ? operationalUser.updateAsSuperAdmin : operationalUser.updateAsAdmin
}

/** The endpoint that invites many people of a group at once. */
export function inviteOf(group: Exclude<PeopleGroup, 'tenant'>, mine: Level) {
  if (group === 'admin') return adminUser.create
  return mine === 'super_admin' ? operationalUser.createAsSuperAdmin : operationalUser.createAsAdmin
}

/** A person's name in the address: the group tells where the rest is read. */
export const nameInAddress = (row: { readonly id: string; readonly role: { readonly level: Level } }): string =>
  `${groupOf(row.role.level)}.${row.id}`

/** A name that nobody gave out is nobody's: it is asked for as it stands, and not found. */
export function readName(name: string | null): { group: PeopleGroup; id: string } {
  const [level = '', id = name ?? ''] = (name ?? '').split('.')
  const found = levels.find((one) => one === level) ?? 'operational'
  return { group: groupOf(found), id: id === '' ? level : id }
}
