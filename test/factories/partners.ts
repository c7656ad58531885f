import { drawPartner, hexId } from '#server/actions/drawPartner.ts'
import type { Database } from '#server/database/database.ts'
import type { PartnerRow, PartnerTenantRow } from '#server/models/partner.ts'
import type { TenantLocationRow, TenantLogisticRow } from '#server/models/tenant.ts'
import { inTestWork, next } from './insert.ts'

/** A logistics partner and the tokens that only it knows. */
export async function makePartner(
  database: Database,
  given: { name?: string; status?: string } = {},
): Promise<{ partner: PartnerRow; token: string; sandboxToken: string }> {
  const { tokens, row } = drawPartner(new Date())
  return await inTestWork(database, async ({ models, transaction }) => {
    const partner = await models.partner.create(
      { name: `Mitra ${next()}`, status: 'active', ...given, ...row },
      { transaction },
    )
    return { partner: partner.get(), ...tokens }
  })
}

/** A company that lets a partner in; connected when `installed_at` is given. */
export async function makePartnerTenant(
  database: Database,
  given: Pick<PartnerTenantRow, 'partner_id' | 'company_id'> & Partial<PartnerTenantRow>,
): Promise<PartnerTenantRow> {
  return await inTestWork(database, async ({ models, transaction, now }) => {
    const made = await models.partnerTenant.create({ id: hexId(now), ...given }, { transaction })
    return made.get()
  })
}

/** What the partner document prints of a connection, for a partner and a company of ours. */
export const connectedFor = (days: number, now = new Date()) => ({
  installation_type: 'custom',
  days_connected: days,
  installed_at: now,
  expires_at: new Date(now.getTime() + days * 86_400_000),
})

export async function makeTenantLocation(
  database: Database,
  given: Pick<TenantLocationRow, 'company_id'> & Partial<TenantLocationRow>,
): Promise<TenantLocationRow> {
  const number = next()
  return await inTestWork(database, async ({ models, transaction }) => {
    const made = await models.tenantLocation.create(
      {
        name: 'Warehouse Pusat',
        code: `WH-${number}`,
        type: 'warehouse',
        address: 'Jl. Raya No. 1',
        city: 'Bandung',
        state: 'Jawa Barat',
        zip: '40921',
        subdistrict: 'Katapang',
        country: 'Indonesia',
        pic_name: 'John Doe',
        phone: '081234567890',
        latitude: '-6.175110',
        longitude: '106.865036',
        is_default: true,
        is_pickup: true,
        status: 'active',
        created_by: 'system',
        ...given,
      },
      { transaction },
    )
    return made.get()
  })
}

export async function makeTenantLogistic(
  database: Database,
  given: Pick<TenantLogisticRow, 'company_id'> & Partial<TenantLogisticRow>,
): Promise<TenantLogisticRow> {
  return await inTestWork(database, async ({ models, transaction }) => {
    const made = await models.tenantLogistic.create(
      {
        logistic_provider_id: 15,
        logistic_provider_name: 'DETHIX',
        available_service_types: { Cargo: true, Reguler: true, Crossborder: true },
        is_default: true,
        is_active: true,
        created_by: 'system',
        updated_by: 'system',
        ...given,
      },
      { transaction },
    )
    return made.get()
  })
}
