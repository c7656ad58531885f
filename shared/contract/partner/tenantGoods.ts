import { z } from 'zod'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery } from '../page.ts'
import { line, seenVersion } from '../text.ts'
import { TenantLocation, TenantLogistic } from './tenants.ts'

const group = 'Tenant Logistics'
const at = z.iso.datetime()
const managed = {
  company: z.object({ id: z.string(), name: z.string() }),
  created_at: at,
  updated_at: at,
  version: z.number().int(),
}

export const ManagedLocation = TenantLocation.extend(managed).meta({ id: 'ManagedLocation' })
export const ManagedLogistic = TenantLogistic.extend(managed).meta({ id: 'ManagedLogistic' })

const company_id = z.uuid().optional().describe('Left out by a company’s own people.')

/** Degrees with at most six decimals, as text. */
const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,6})?$/)
    .refine((text) => Math.abs(Number(text)) <= most, { error: 'degrees' })

const locationFields = {
  name: line(160),
  code: line(40),
  type: line(40),
  address: line(255),
  city: line(80),
  state: line(80),
  zip: line(10),
  subdistrict: line(80),
  country: line(80),
  pic_name: line(120),
  phone: line(40),
  latitude: degrees(90).nullish(),
  longitude: degrees(180).nullish(),
  is_default: z.boolean().optional(),
  is_pickup: z.boolean().optional(),
  status: z.enum(['active', 'inactive']).optional(),
  origin_code: line(40).nullish(),
}

/** Written, and never read again. */
const secret = z.string().min(1).max(500).nullish()

const logisticFields = {
  logistic_provider_id: z.number().int().min(1).max(2_147_483_647),
  logistic_provider_name: line(120),
  available_service_types: z.record(line(40), z.boolean()).refine((types) => Object.keys(types).length <= 20),
  is_default: z.boolean().optional(),
  is_active: z.boolean().optional(),
  username: secret,
  password: secret,
  api_key: secret,
  api_secret: secret,
  account_id: line(80).nullish(),
  account_name: line(120).nullish(),
}

const query = pageQuery.pick({ page: true, per_page: true }).extend({ company_id: z.uuid().optional() })
const read = { group, access: may('client.read') } as const
const write = { group, access: may('client.write') } as const

export const tenantGoods = {
  locations: get('/v1/tenant-locations', {
    id: 'tenant-location.paginate',
    ...read,
    summary: 'Paginate Locations',
    description: 'What connected partners read of the company as its locations.',
    query,
    reply: page(ManagedLocation),
  }),
  createLocation: post('/v1/tenant-locations', {
    id: 'tenant-location.create',
    ...write,
    summary: 'Create Location',
    description: 'A new default takes the place of the old one.',
    body: z.object({ company_id, ...locationFields }).meta({ id: 'LocationInput' }),
    message: { id: 'Lokasi dibuat', en: 'Location created' },
    reply: ManagedLocation,
  }),
  updateLocation: put('/v1/tenant-locations/:id', {
    id: 'tenant-location.update',
    ...write,
    summary: 'Update Location',
    description: 'What is left out stays as it is.',
    body: z.object(locationFields).partial().extend({ version: seenVersion }).meta({ id: 'LocationChanges' }),
    message: { id: 'Lokasi diperbarui', en: 'Location updated' },
    reply: ManagedLocation,
  }),
  deleteLocation: del('/v1/tenant-locations/:id', {
    id: 'tenant-location.delete',
    ...write,
    summary: 'Delete Location',
    message: { id: 'Lokasi dihapus', en: 'Location deleted' },
    reply: z.null(),
  }),
  logistics: get('/v1/tenant-logistics', {
    id: 'tenant-logistic.paginate',
    ...read,
    summary: 'Paginate Logistics',
    description: 'What connected partners read of the company as its haulage services; secrets are `rahasia` here too.',
    query,
    reply: page(ManagedLogistic),
  }),
  createLogistic: post('/v1/tenant-logistics', {
    id: 'tenant-logistic.create',
    ...write,
    summary: 'Create Logistic',
    description: 'The four secrets are stored encrypted and never shown again.',
    body: z.object({ company_id, ...logisticFields }).meta({ id: 'LogisticInput' }),
    message: { id: 'Layanan logistik dibuat', en: 'Logistic created' },
    reply: ManagedLogistic,
  }),
  updateLogistic: put('/v1/tenant-logistics/:id', {
    id: 'tenant-logistic.update',
    ...write,
    summary: 'Update Logistic',
    description: 'What is left out stays as it is; `null` empties a secret.',
    body: z.object(logisticFields).partial().extend({ version: seenVersion }).meta({ id: 'LogisticChanges' }),
    message: { id: 'Layanan logistik diperbarui', en: 'Logistic updated' },
    reply: ManagedLogistic,
  }),
  deleteLogistic: del('/v1/tenant-logistics/:id', {
    id: 'tenant-logistic.delete',
    ...write,
    summary: 'Delete Logistic',
    message: { id: 'Layanan logistik dihapus', en: 'Logistic deleted' },
    reply: z.null(),
  }),
}
