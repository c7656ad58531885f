import { z } from 'zod'
import { partner } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery } from '../page.ts'
import { line } from '../text.ts'
import {
  authorizeRequest,
  deauthorizeRequest,
  installationReply,
  locationsReply,
  logisticsReply,
  tenantsReply,
} from './tenantExamples.ts'

/** Six decimals of a second, of which the last three are zeros. */
const Microseconds = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
  .meta({ format: 'date-time' })

const HexId = z.string().regex(/^[0-9a-f]{24}$/)

export const Installation = z
  .object({
    partner_id: HexId,
    tenant_id: z.string(),
    tenant_type: z.enum(['live', 'sandbox']),
    app_id: HexId,
    app_key: z.string().regex(/^[0-9a-f]{32}$/),
    installation_type: z.string(),
    installed_at: Microseconds,
    days_connected: z.number().int(),
    uninstall_at: Microseconds.nullable(),
    uninstall_reason: z.string().nullable(),
    updated_at: Microseconds,
    created_at: Microseconds,
    id: HexId,
  })
  .meta({ id: 'Installation' })

export const TenantLocation = z
  .object({
    location_id: z.number().int(),
    name: z.string(),
    code: z.string(),
    type: z.string(),
    address: z.string(),
    city: z.string(),
    state: z.string(),
    zip: z.string(),
    subdistrict: z.string(),
    country: z.string(),
    pic_name: z.string(),
    phone: z.string(),
    latitude: z.string().nullable(),
    longitude: z.string().nullable(),
    is_default: z.boolean(),
    is_pickup: z.boolean(),
    status: z.string(),
    origin_code: z.string().nullable(),
    created_at: Microseconds,
    created_by: z.string(),
  })
  .meta({ id: 'TenantLocation' })

/** What stands where a secret is: the secret itself never leaves. */
const Secret = z.literal('rahasia')

export const TenantLogistic = z
  .object({
    logistic_preference_id: z.number().int(),
    logistic_provider_id: z.number().int(),
    available_service_types: z.record(z.string(), z.boolean()),
    is_default: z.boolean(),
    is_active: z.boolean(),
    username: Secret,
    password: Secret,
    api_key: Secret,
    api_secret: Secret,
    account_id: z.string().nullable(),
    account_name: z.string().nullable(),
    created_by: z.string(),
    updated_by: z.string(),
    created_at: Microseconds,
    updated_at: Microseconds,
    logistic_provider_name: z.string(),
  })
  .meta({ id: 'TenantLogistic' })

const TenantId = line(80).describe('The id of the tenant, as the tenant gives it to you.')

const common = { group: 'Partner Tenant API', access: partner, surface: 'tenant' } as const
const pages = pageQuery.pick({ page: true, per_page: true })
const ofTenant = { query: pages, headers: z.object({ 'X-Tenant-Id': TenantId }) }

export const tenants = {
  authorize: post('/api/partner/v1/tenants/authorize', {
    id: 'partner.authorize',
    ...common,
    summary: 'Authorize tenant',
    description:
      'Connects a tenant that has allowed your app, for `days_connected` days from now. Called again it begins those days anew.',
    bodyFormats: ['curl'],
    body: z
      .object({
        tenant_id: TenantId,
        days_connected: z.number().int().min(1).max(3650).describe('Days until the connection expires.'),
        installation_type: line(40).describe('Such as `custom` or `marketplace`.'),
      })
      .meta({ id: 'TenantAuthorization' }),
    idempotency: 'honoured',
    reply: Installation,
    example: { body: authorizeRequest, reply: installationReply },
  }),
  deauthorize: post('/api/partner/v1/tenants/deauthorize', {
    id: 'partner.deauthorize',
    ...common,
    summary: 'Deauthorize tenant',
    description:
      'Ends the connection within a second. A tenant whose connection has ended already stays as it is, with its first reason.',
    bodyFormats: ['curl'],
    body: z.object({ tenant_id: TenantId, uninstall_reason: line(255) }).meta({ id: 'TenantDeauthorization' }),
    idempotency: 'honoured',
    reply: Installation,
    example: { body: deauthorizeRequest, reply: installationReply },
  }),
  list: get('/api/partner/v1/tenants', {
    id: 'partner.tenants',
    alias: '/api/partner/tenants',
    ...common,
    summary: 'Get Connected Tenants',
    description: 'Every tenant that you have connected, the ended ones too, the latest first.',
    query: pages,
    reply: page(Installation, 'installations'),
    example: { reply: tenantsReply },
  }),
  locations: get('/api/partner/v1/tenants/locations', {
    id: 'partner.locations',
    ...common,
    summary: 'Get tenant locations',
    description: 'Where the goods of a connected tenant are fetched.',
    ...ofTenant,
    reply: page(TenantLocation, 'locations'),
    example: { reply: locationsReply },
  }),
  logistics: get('/api/partner/v1/tenants/available-logistics', {
    id: 'partner.logistics',
    ...common,
    summary: 'Get available logistics',
    description: 'The haulage services of a connected tenant. Secrets are always `rahasia`.',
    ...ofTenant,
    reply: page(TenantLogistic, 'logistics'),
    example: { reply: logisticsReply },
  }),
}
