import { permission } from '#shared/contract/autogate/permission.ts'
import { handle } from '../http/handle.ts'
import { presentModules } from '../presenters/role.ts'

export const permissionHandlers = handle(permission, {
  async grouped({ query: { page, per_page, search = '' }, language }) {
    const modules = presentModules(search, language)
    return { rows: modules.slice((page - 1) * per_page, page * per_page), total: modules.length }
  },
})
