import { tenantGoods } from '#shared/contract/partner/tenantGoods.ts'
import { createTenantGoods, deleteTenantGoods, updateTenantGoods } from '../actions/saveTenantGoods.ts'
import { withoutUndefined } from '../actions/withoutUndefined.ts'
import { tenantSecretPurpose } from '../documents/sealPurposes.ts'
import { handle } from '../http/handle.ts'
import type { UserActor } from '../http/actor.ts'
import type { Seals } from '../ports.ts'
import { presentManagedLocation, presentManagedLogistic } from '../presenters/tenantGoods.ts'
import { findManagedLocations, findManagedLogistics } from '../queries/managedGoods.ts'

const secrets = ['username', 'password', 'api_key', 'api_secret'] as const

/** The same fields with the secrets encrypted, as they are stored. */
function sealed<Fields extends { readonly [Name in (typeof secrets)[number]]?: string | null | undefined }>(
  fields: Fields,
  seals: Seals,
): Fields {
  const hidden = secrets.flatMap((name) => {
    const text = fields[name]
    return typeof text === 'string' ? [[name, seals.seal(text, tenantSecretPurpose)]] : []
  })
  return { ...fields, ...Object.fromEntries(hidden) }
}

/** Who wrote it, as partners may know: not by name. */
const writer = ({ companyId }: UserActor): string => (companyId === null ? 'operator' : 'tenant')

export const tenantGoodsHandlers = handle(tenantGoods, {
  async locations({ query }, { sql, actor }) {
    const { rows, total } = await findManagedLocations(sql, actor, query)
    return { rows: rows.map(presentManagedLocation), total }
  },
  async createLocation({ body: { company_id, ...fields }, actor, language }, work) {
    const columns = { is_pickup: true, status: 'active', ...withoutUndefined(fields), created_by: writer(actor) }
    const wish = { companyId: company_id, columns }
    return presentManagedLocation(await createTenantGoods(work, 'tenant_locations', wish, language))
  },
  async updateLocation({ params, body: { version, ...fields } }, work) {
    const columns = withoutUndefined(fields)
    return presentManagedLocation(await updateTenantGoods(work, 'tenant_locations', params.id, { version, columns }))
  },
  async deleteLocation({ params }, work) {
    await deleteTenantGoods(work, 'tenant_locations', params.id)
    return null
  },
  async logistics({ query }, { sql, actor }) {
    const { rows, total } = await findManagedLogistics(sql, actor, query)
    return { rows: rows.map(presentManagedLogistic), total }
  },
  async createLogistic({ body: { company_id, ...fields }, actor, ports, language }, work) {
    const by = { created_by: writer(actor), updated_by: writer(actor) }
    const columns = { ...withoutUndefined(sealed(fields, ports.seals)), ...by }
    const wish = { companyId: company_id, columns }
    return presentManagedLogistic(await createTenantGoods(work, 'tenant_logistics', wish, language))
  },
  async updateLogistic({ params, body: { version, ...fields }, actor, ports }, work) {
    const columns = { ...withoutUndefined(sealed(fields, ports.seals)), updated_by: writer(actor) }
    return presentManagedLogistic(await updateTenantGoods(work, 'tenant_logistics', params.id, { version, columns }))
  },
  async deleteLogistic({ params }, work) {
    await deleteTenantGoods(work, 'tenant_logistics', params.id)
    return null
  },
})
