import { z } from 'zod'
import { may } from '../access.ts'
import { get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { line, seenVersion } from '../text.ts'

const group = 'Partners'
const at = z.iso.datetime()
export const partnerStatuses = ['active', 'disabled'] as const

export const Partner = z
  .object({
    id: z.string(),
    name: z.string(),
    status: z.enum(partnerStatuses),
    app_id: z.string(),
    created_at: at,
    updated_at: at,
    version: z.number().int(),
  })
  .meta({ id: 'Partner' })

const PartnerTokens = Partner.extend({
  token: z.string().describe('Calls the Tenant API. Shown now and never again.'),
  sandbox_token: z.string().describe('Calls the sandbox. Shown now and never again.'),
}).meta({ id: 'PartnerTokens' })

export const PartnerTenant = z
  .object({
    id: z.string(),
    company: z.object({ id: z.string(), name: z.string() }),
    /** Whether the company lets the partner connect. */
    allowed: z.boolean(),
    state: z.enum(['waiting', 'connected', 'expired', 'ended']),
    installation_type: z.string().nullable(),
    days_connected: z.number().int().nullable(),
    installed_at: at.nullable(),
    expires_at: at.nullable(),
    uninstall_at: at.nullable(),
    uninstall_reason: z.string().nullable(),
    updated_at: at,
  })
  .meta({ id: 'PartnerTenant' })

export const partners = {
  list: get('/v1/partners', {
    id: 'partner-admin.paginate',
    group,
    summary: 'Paginate Partners',
    access: may('client.read'),
    query: pageQuery.pick({ page: true, per_page: true, search: true }).extend({
      sort: sortBy(['name', 'created_at'], 'name'),
      status: z.enum(partnerStatuses).optional(),
    }),
    reply: page(Partner),
  }),
  detail: get('/v1/partners/:id', {
    id: 'partner-admin.detail',
    group,
    summary: 'Detail Partner',
    access: may('client.read'),
    reply: Partner,
  }),
  create: post('/v1/partners', {
    id: 'partner-admin.create',
    group,
    summary: 'Create Partner',
    description: 'By people of the zone. The reply holds both tokens, which are stored hashed and never shown again.',
    access: may('client.write'),
    body: z.object({ name: line(120) }).meta({ id: 'PartnerInput' }),
    message: { id: 'Mitra dibuat. Simpan token-nya sekarang', en: 'Partner created. Keep its tokens now' },
    reply: PartnerTokens,
  }),
  update: put('/v1/partners/:id', {
    id: 'partner-admin.update',
    group,
    summary: 'Update Partner',
    description: 'By people of the zone. A disabled partner is refused within a second.',
    access: may('client.write'),
    body: z
      .object({ name: line(120), status: z.enum(partnerStatuses) })
      .partial()
      .extend({ version: seenVersion })
      .meta({ id: 'PartnerChanges' }),
    message: { id: 'Mitra diperbarui', en: 'Partner updated' },
    reply: Partner,
  }),
  rotateTokens: post('/v1/partners/:id/rotate-tokens', {
    id: 'partner-admin.rotate-tokens',
    group,
    summary: 'Rotate Tokens',
    description: 'By people of the zone. Both old tokens stop working within a second.',
    access: may('client.write'),
    message: { id: 'Token diganti. Simpan yang baru sekarang', en: 'Tokens replaced. Keep the new ones now' },
    reply: PartnerTokens,
  }),
  tenants: get('/v1/partners/:id/tenants', {
    id: 'partner-admin.tenants',
    group,
    summary: 'Paginate Connected Companies',
    description: 'Which companies let the partner in. A company’s people see their own company only.',
    access: may('client.read'),
    query: pageQuery.pick({ page: true, per_page: true }),
    reply: page(PartnerTenant),
  }),
  allow: put('/v1/partners/:id/tenants/:company_id', {
    id: 'partner-admin.allow',
    group,
    summary: 'Allow Or Withdraw',
    description:
      'Lets the partner connect to the company by `tenants/authorize`, or ends its connection within a second. For the company’s own people and those of the zone.',
    access: may('client.write'),
    body: z.object({ allowed: z.boolean() }).meta({ id: 'PartnerAllowance' }),
    message: { id: 'Izin mitra diperbarui', en: 'Allowance updated' },
    reply: PartnerTenant,
  }),
}
