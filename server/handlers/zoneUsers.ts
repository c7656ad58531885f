import { adminUser } from '#shared/contract/autogate/adminUser.ts'
import { operationalUser } from '#shared/contract/autogate/operationalUser.ts'
import type { Level } from '#shared/contract/permissions.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { createUsers } from '../actions/createUsers.ts'
import { requireSeenUser } from '../actions/requireManagedUser.ts'
import { updateUser } from '../actions/updateUser.ts'
import type { Reading, Work } from '../database/work.ts'
import { handle, type Asked } from '../http/handle.ts'
import { hasLevel, type UserGroup } from '../policies/manageUsers.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentUser } from '../presenters/user.ts'

function requireLevel({ actor }: Work, least: Level): void {
  if (!hasLevel(actor, least)) throw new Refusal('auth.forbidden')
}

const creating = (group: UserGroup, least: Level) => async (asked: Asked<typeof adminUser.create>, work: Work) => {
  requireLevel(work, least)
  const { body, language } = asked
  const placeOf = (at: number) => `users.${at}.`
  const made = await createUsers(work, body.users, { group, companyId: null, language, placeOf })
  const signUrl = fileAddresses(asked)
  return made.map((row) => presentUser(row, signUrl))
}

const updating = (group: UserGroup, least: Level) => async (asked: Asked<typeof adminUser.update>, work: Work) => {
  requireLevel(work, least)
  const { params, body, language } = asked
  return presentUser(await updateUser(work, params.id, body, { group, language }), fileAddresses(asked))
}

const showing =
  (group: UserGroup) =>
  async (asked: Asked<typeof adminUser.detail>, { sql, actor }: Reading) =>
    presentUser(await requireSeenUser(sql, actor, asked.params.id, group), fileAddresses(asked))

export const operationalUserHandlers = handle(operationalUser, {
  createAsSuperAdmin: creating('operational', 'super_admin'),
  updateAsSuperAdmin: updating('operational', 'super_admin'),
  createAsAdmin: creating('operational', 'admin'),
  updateAsAdmin: updating('operational', 'admin'),
  detail: showing('operational'),
})

export const adminUserHandlers = handle(adminUser, {
  create: creating('admin', 'admin'),
  update: updating('admin', 'admin'),
  detail: showing('admin'),
})
