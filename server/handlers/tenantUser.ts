import { tenantUser } from '#shared/contract/autogate/tenantUser.ts'
import { createUser } from '../actions/createUsers.ts'
import { deleteUser } from '../actions/deleteUser.ts'
import { requireOwnCompany } from '../actions/ownCompany.ts'
import { requireSeenUser } from '../actions/requireManagedUser.ts'
import { updateUser } from '../actions/updateUser.ts'
import { handle } from '../http/handle.ts'
import { userGroups } from '../policies/manageUsers.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentUser } from '../presenters/user.ts'
import { findUsers } from '../queries/userRows.ts'

export const tenantUserHandlers = handle(tenantUser, {
  async list(asked, { sql, actor }) {
    const { rows, total } = await findUsers(sql, actor, asked.query, userGroups.tenant)
    const signUrl = fileAddresses(asked)
    return { rows: rows.map((row) => presentUser(row, signUrl)), total }
  },
  async detail(asked, { sql, actor }) {
    return presentUser(await requireSeenUser(sql, actor, asked.params.id, 'tenant'), fileAddresses(asked))
  },
  async create(asked, work) {
    const { body, language } = asked
    const companyId = await requireOwnCompany(work, body.company_id, language)
    return presentUser(await createUser(work, body, { group: 'tenant', companyId, language }), fileAddresses(asked))
  },
  async update(asked, work) {
    const { params, body, language } = asked
    const changed = await updateUser(work, params.id, body, { group: 'tenant', language })
    return presentUser(changed, fileAddresses(asked))
  },
  async delete({ params }, work) {
    await deleteUser(work, params.id, 'tenant')
    return null
  },
})
