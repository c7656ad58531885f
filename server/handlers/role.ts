import { role } from '#shared/contract/autogate/role.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { levelWords } from '#shared/words/permissions.ts'
import { deleteRole } from '../actions/deleteRole.ts'
import { createRole, updateRole } from '../actions/saveRole.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { handle } from '../http/handle.ts'
import { reachedLevels, reachesRole } from '../policies/grantRole.ts'
import { presentGrants, presentRole, presentRoleDetail } from '../presenters/role.ts'
import { countHolders, findRole, findRoleChoices, findRoles, seesRole, type GrantedRole } from '../queries/roleRows.ts'

async function seenRole(sql: Sql, actor: Actor, id: string): Promise<GrantedRole> {
  const found = await findRole(sql, id)
  if (found === null || !seesRole(actor, found)) throw new Refusal('row.not_found')
  return found
}

export const roleHandlers = handle(role, {
  async list({ query }, { sql, actor }) {
    const { rows, total } = await findRoles(sql, actor, query)
    const holders = await countHolders(
      sql,
      actor,
      rows.map(({ id }) => id),
    )
    return { rows: rows.map((row) => presentRole(row, holders)), total }
  },
  async dropdown({ query }, { sql, actor }) {
    const rows = await findRoleChoices(sql, actor, query)
    return rows.filter((row) => reachesRole(actor, row)).map(({ id, name, level }) => ({ id, name, level }))
  },
  async levels({ actor, language }) {
    return reachedLevels(actor).map((level) => ({ id: level, name: levelWords[level][language] }))
  },
  async detail({ params }, { sql, actor }) {
    const found = await seenRole(sql, actor, params.id)
    return presentRoleDetail(found, await countHolders(sql, actor, [found.id]))
  },
  async permissions({ params, language }, { sql, actor }) {
    return presentGrants(await seenRole(sql, actor, params.id), language)
  },
  async create({ body, language }, work) {
    return presentRoleDetail(await createRole(work, body, language), new Map())
  },
  async update({ params, body, language }, work) {
    const changed = await updateRole(work, params.id, body, language)
    return presentRoleDetail(changed, await countHolders(work.sql, work.actor, [changed.id]))
  },
  async delete({ params }, work) {
    await deleteRole(work, params.id)
    return null
  },
})
