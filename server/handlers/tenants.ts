import { tenants } from '#shared/contract/partner/tenants.ts'
import { authorizeTenant } from '../actions/authorizeTenant.ts'
import { deauthorizeTenant } from '../actions/deauthorizeTenant.ts'
import type { Reading } from '../database/work.ts'
import type { PartnerActor } from '../http/actor.ts'
import { handle } from '../http/handle.ts'
import { requireConnected } from '../policies/connectedTenant.ts'
import { sandboxTenants } from '../presenters/sandboxTenants.ts'
import { presentInstallation, presentTenantLocation, presentTenantLogistic } from '../presenters/tenant.ts'
import { findTenantLocations, findTenantLogistics } from '../queries/tenantGoods.ts'
import { findInstallation, findInstallations } from '../queries/tenantInstallations.ts'

interface Asked {
  readonly actor: PartnerActor
  readonly headers: { readonly 'X-Tenant-Id': string }
  readonly now: Date
}

/** The company that the partner asks about and is connected to. */
async function connectedCompany({ actor, headers, now }: Asked, { sql }: Reading): Promise<string> {
  const companyId = headers['X-Tenant-Id']
  requireConnected(await findInstallation(sql, { partnerId: actor.partnerId, companyId }), now)
  return companyId
}

export const tenantsHandlers = handle(tenants, {
  async authorize({ actor, body }, work) {
    const sandbox = sandboxTenants(actor)
    if (sandbox !== null) return sandbox.authorize(body)
    return presentInstallation(await authorizeTenant(work, actor.partnerId, body), actor)
  },
  async deauthorize({ actor, body }, work) {
    const sandbox = sandboxTenants(actor)
    if (sandbox !== null) return sandbox.deauthorize(body)
    return presentInstallation(await deauthorizeTenant(work, actor.partnerId, body), actor)
  },
  async list({ actor, query }, { sql }) {
    const sandbox = sandboxTenants(actor)
    if (sandbox !== null) return sandbox.list(query)
    const { rows, total } = await findInstallations(sql, { partnerId: actor.partnerId }, query)
    return { rows: rows.map((row) => presentInstallation(row, actor)), total }
  },
  async locations(asked, reading) {
    const sandbox = sandboxTenants(asked.actor)
    if (sandbox !== null) return sandbox.locations(asked.headers['X-Tenant-Id'], asked.query)
    const companyId = await connectedCompany(asked, reading)
    const { rows, total } = await findTenantLocations(reading.sql, companyId, asked.query)
    return { rows: rows.map(presentTenantLocation), total }
  },
  async logistics(asked, reading) {
    const sandbox = sandboxTenants(asked.actor)
    if (sandbox !== null) return sandbox.logistics(asked.headers['X-Tenant-Id'], asked.query)
    const companyId = await connectedCompany(asked, reading)
    const { rows, total } = await findTenantLogistics(reading.sql, companyId, asked.query)
    return { rows: rows.map(presentTenantLogistic), total }
  },
})
