import {
  code,
  counted,
  decimal,
  document,
  flag,
  id,
  instant,
  json,
  longText,
  optionalInstant,
  optionalRef,
  optionalText,
  optionalWhole,
  ref,
  rowVersion,
  stamp,
  text,
  whole,
} from '../columns.ts'
import type { Tables } from '../tables.ts'

const stamps = { created_at: stamp, updated_at: stamp, deleted_at: optionalInstant, version: rowVersion }

/** Partners write ids of 24 hexadecimal digits. */
const partnerRef = { ...code(24), references: { model: 'partners', key: 'id' } }

/** Whoever calls from outside: logistics partners and what they may see of a company, clients, and webhooks. */
export async function up(tables: Tables): Promise<void> {
  await tables.create('partners', {
    id: { ...code(24), primaryKey: true },
    name: text(120),
    status: text(20),
    app_id: code(24),
    app_key: code(32),
    token_hash: { ...code(64), unique: true },
    sandbox_token_hash: { ...code(64), unique: true },
    ...stamps,
  })
  await tables.create('partner_tenants', {
    id: { ...code(24), primaryKey: true },
    partner_id: partnerRef,
    company_id: ref('companies'),
    /** Whether the company lets the partner connect; the partner alone cannot begin. */
    allowed: flag(true),
    installation_type: optionalText(40),
    days_connected: optionalWhole,
    installed_at: optionalInstant,
    expires_at: optionalInstant,
    uninstall_at: optionalInstant,
    uninstall_reason: optionalText(255),
    created_at: stamp,
    updated_at: stamp,
    version: rowVersion,
  })
  await tables.index('partner_tenants', ['partner_id', 'company_id'], { unique: true, name: 'partner_tenants_pair' })
  await tables.index('partner_tenants', ['company_id'], { name: 'partner_tenants_company' })
  await tables.create('tenant_locations', {
    id: counted,
    company_id: ref('companies'),
    name: text(160),
    code: text(40),
    type: text(40),
    address: text(255),
    city: text(80),
    state: text(80),
    zip: text(10),
    subdistrict: text(80),
    country: text(80),
    pic_name: text(120),
    phone: text(40),
    latitude: decimal(9, 6),
    longitude: decimal(9, 6),
    is_default: flag(),
    is_pickup: flag(),
    status: text(20),
    origin_code: optionalText(40),
    created_by: text(80),
    ...stamps,
  })
  await tables.index('tenant_locations', ['company_id'], { name: 'tenant_locations_company' })
  await tables.create('tenant_logistics', {
    id: counted,
    company_id: ref('companies'),
    logistic_provider_id: whole(),
    logistic_provider_name: text(120),
    available_service_types: json,
    is_default: flag(),
    is_active: flag(true),
    /** Sealed, as the next three. */
    username: longText,
    password: longText,
    api_key: longText,
    api_secret: longText,
    account_id: optionalText(80),
    account_name: optionalText(120),
    created_by: text(80),
    updated_by: text(80),
    ...stamps,
  })
  await tables.index('tenant_logistics', ['company_id'], { name: 'tenant_logistics_company' })
  /** Access tokens of a client carry this number: raising it ends them all. */
  await tables.addColumn('external_clients', 'token_epoch', whole(1))
  await tables.addColumn('external_clients', 'created_by', optionalText(80))
  await webhooks(tables)
}

async function webhooks(tables: Tables): Promise<void> {
  await tables.create('webhooks', {
    id,
    /** Null for one of the zone, which hears of every company. */
    company_id: optionalRef('companies'),
    name: text(120),
    url: text(500),
    events: json,
    /** Sealed, as the next one. */
    secret: longText,
    /** Signs beside the new one until `previous_until`. */
    previous_secret: longText,
    previous_until: optionalInstant,
    /** `active`, `paused` by a person, or `disabled` because it failed for days. */
    status: text(20),
    /** When the first of the failures came that no success has ended. */
    failing_since: optionalInstant,
    created_by: optionalText(80),
    ...stamps,
  })
  await tables.index('webhooks', ['company_id'], { name: 'webhooks_company' })
  await tables.create('webhook_deliveries', {
    id,
    webhook_id: ref('webhooks'),
    type: text(40),
    /** The body, byte by byte as it is signed. */
    payload: document,
    /** `queued`, `delivered` or `failed`. */
    state: text(12),
    attempts: whole(),
    /** When the next attempt is due; while one is under way, when its sender counts as lost. */
    due_at: instant,
    last_status: optionalWhole,
    last_error: optionalText(255),
    created_at: instant,
    delivered_at: optionalInstant,
  })
  await tables.index('webhook_deliveries', ['state', 'due_at'], { name: 'webhook_deliveries_due' })
  await tables.index('webhook_deliveries', ['webhook_id', 'created_at'], { name: 'webhook_deliveries_log' })
  await tables.index('webhook_deliveries', ['created_at'], { name: 'webhook_deliveries_age' })
  await tables.create('webhook_attempts', {
    id: counted,
    delivery_id: ref('webhook_deliveries'),
    at: instant,
    duration_ms: whole(),
    status: optionalWhole,
    error: optionalText(255),
    /** The beginning of what the receiver answered. */
    answer: longText,
  })
  await tables.index('webhook_attempts', ['delivery_id'], { name: 'webhook_attempts_delivery' })
}

export async function down(tables: Tables): Promise<void> {
  for (const table of ['webhook_attempts', 'webhook_deliveries', 'webhooks']) await tables.drop(table)
  await tables.dropColumn('external_clients', 'created_by')
  await tables.dropColumn('external_clients', 'token_epoch')
  for (const table of ['tenant_logistics', 'tenant_locations', 'partner_tenants', 'partners']) await tables.drop(table)
}
