import { Refusal } from '#shared/contract/errors.ts'
import { partners } from '#shared/contract/partner/partners.ts'
import { allowPartner } from '../actions/allowPartner.ts'
import { createPartner, rotatePartnerTokens, updatePartner, type PartnerWithTokens } from '../actions/savePartner.ts'
import type { Sql } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import { companyScope } from '../policies/companyScope.ts'
import { presentPartner, presentPartnerTenant } from '../presenters/partner.ts'
import { findPartner, findPartners, type PartnerRow } from '../queries/partnerRows.ts'
import { findInstallations } from '../queries/tenantInstallations.ts'

async function requirePartner(sql: Sql, id: string): Promise<PartnerRow> {
  const row = await findPartner(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}

const withTokens = ({ partner, token, sandboxToken }: PartnerWithTokens) => ({
  ...presentPartner(partner),
  token,
  sandbox_token: sandboxToken,
})

export const partnersHandlers = handle(partners, {
  async list({ query }, { sql }) {
    const { rows, total } = await findPartners(sql, query)
    return { rows: rows.map(presentPartner), total }
  },
  detail: async ({ params }, { sql }) => presentPartner(await requirePartner(sql, params.id)),
  create: async ({ body }, work) => withTokens(await createPartner(work, body)),
  update: async ({ params, body }, work) => presentPartner(await updatePartner(work, params.id, body)),
  rotateTokens: async ({ params }, work) => withTokens(await rotatePartnerTokens(work, params.id)),
  async tenants({ params, query, now }, { sql, actor }) {
    const { id } = await requirePartner(sql, params.id)
    const wanted = { partnerId: id, companyId: companyScope(actor), all: true }
    const { rows, total } = await findInstallations(sql, wanted, query)
    return { rows: rows.map((row) => presentPartnerTenant(row, now)), total }
  },
  async allow({ params, body, now }, work) {
    const pair = { partnerId: params.id, companyId: params.company_id }
    return presentPartnerTenant(await allowPartner(work, { ...pair, ...body }), now)
  },
})
