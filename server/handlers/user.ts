import { user } from '#shared/contract/autogate/user.ts'
import { deleteUser } from '../actions/deleteUser.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentUser } from '../presenters/user.ts'
import { findAdminChoices, findUsers } from '../queries/userRows.ts'

export const userHandlers = handle(user, {
  async list(asked, { sql, actor }) {
    const { level, ...query } = asked.query
    const { rows, total } = await findUsers(sql, actor, query, level === undefined ? null : [level])
    const signUrl = fileAddresses(asked)
    return { rows: rows.map((row) => presentUser(row, signUrl)), total }
  },
  async adminDropdown({ query }, { sql, actor }) {
    const rows = await findAdminChoices(sql, actor, query)
    return rows.map(({ id, name, email }) => ({ id, name, email }))
  },
  async delete({ params }, work) {
    await deleteUser(work, params.id, null)
    return null
  },
})
