import { v4 } from 'uuid'
import { next } from '#test/factories/insert.ts'
import { testPassword } from '#test/factories/people.ts'
import type { Level } from '#shared/contract/permissions.ts'
import type { Entity, Rows } from './siteRows.ts'

interface AccessRow {
  /** What is written; a good request of whoever may make it. */
  readonly body?: (rows: Rows) => object
  readonly query?: (rows: Rows) => object
  readonly headers?: (rows: Rows) => Record<string, string>
  /** The level that the caller needs besides the permission. */
  readonly least?: Level
}

const passageEntry = () => {
  const at = new Date().toISOString()
  return { id: v4(), kind: 'passage', at, fact: { activity_id: v4(), outcome: 'left', at } }
}

/** Whose id a path takes, by the longest beginning that fits. */
const entityOfPath: Readonly<Record<string, Entity>> = {
  '/v1/companies/': 'company',
  '/v1/buildings/': 'building',
  '/v1/areas/': 'area',
  '/v1/roles/': 'role',
  '/v1/users/': 'user',
  '/v1/users/tenant/': 'user',
  '/v1/users/admin/': 'admin',
  '/v1/users/operational/': 'operational',
  '/v1/super-admin/users/operational/': 'operational',
  '/v1/admin/users/operational/': 'operational',
  '/v1/company-employees/': 'employee',
  '/v1/products/': 'product',
  '/v1/faqs/': 'faq',
  '/v1/faqs/groups/': 'faqGroup',
  '/v1/contacts/': 'contact',
  '/v1/tickets/tenant/without-pabeanan/': 'ticketWithout',
  '/v1/tickets/tenant/with-pabeanan/': 'ticketWith',
  '/v1/tickets/tenant/sarana-niaga/': 'ticketSarana',
  '/v1/tickets/guest/': 'guest',
  '/v1/tickets/guest/:id/pdf': 'guestActive',
  '/v1/tickets/guest/:id/cancel': 'guestActive',
  '/v1/tickets/guest/access-number/': 'guestNumber',
  '/v1/tickets/access-number/': 'number',
  '/v1/external/tickets/': 'number',
  '/v1/external-clients/': 'client',
  '/v1/webhooks/': 'webhook',
  '/v1/webhook-deliveries/': 'delivery',
  '/v1/partners/': 'partner',
  '/v1/tenant-locations/': 'location',
  '/v1/tenant-logistics/': 'logistic',
  '/v1/gates/': 'idle',
  '/v1/gates/by-area/': 'area',
  '/v1/watchlist/': 'watched',
  '/v1/ticket-extensions/': 'extension',
  '/v1/manual-periods/': 'period',
  '/v1/manual-slips/': 'paperSlip',
  '/v1/bypasses/': 'bypass',
  '/v1/guard-post/lanes/': 'lane',
  '/v1/guard-post/activities/': 'activity',
  '/v1/wall-displays/': 'wall',
  '/v1/lanes/': 'lane',
  '/v1/lane-conflicts/': 'conflict',
  '/v1/interventions/': 'intervention',
  '/v1/shift-handovers/': 'handover',
  '/v1/gate-activities/': 'activity',
  '/v1/gate-in/verifications/': 'activity',
  '/v1/ceisa/': 'customs',
  '/v1/ptosm/spmk/': 'spmk',
  '/v1/tps-online/': 'tps',
  '/v1/codeco/': 'movement',
  '/v1/reports/bongkar-muat/buffer-zone/': 'stay',
  '/v1/reports/bongkar-muat/main-gate/': 'visit',
  '/v1/reports/tenant/': 'visit',
  '/v1/reports/niaga/': 'portVisit',
  '/v1/reports/visits/': 'visit',
  '/v1/buffer-zone/gate-activities/': 'portVisit',
  '/v1/occupancy/areas/': 'area',
  '/v1/occupancy/buildings/': 'building',
  '/v1/load-unload/': 'carried',
  '/v1/load-unload/scan/': 'number',
  '/v1/load-unload/scan/:access_number/ceisa': 'carriedNumber',
  '/v1/load-unload/scan/:access_number/spmk': 'portNumber',
  '/v1/notifications/': 'notification',
  '/v1/log-activities/': 'audit',
  '/v1/profile/sessions/': 'session',
}

/** Whose ids a path takes, by the names of its parameters; one that nobody knows fails. */
export function entitiesOf(path: string): Readonly<Record<string, Entity>> {
  return Object.fromEntries(
    [...path.matchAll(/:(\w+)/g)].map(({ 1: name = '' }) => {
      const entity = name === 'company_id' ? 'company' : entityOfPath[longestBeginning(path)]
      if (entity === undefined) throw new Error(`Whose id is :${name} in ${path}? Say it in entityOfPath.`)
      return [name, entity]
    }),
  )
}

const longestBeginning = (path: string): string =>
  Object.keys(entityOfPath)
    .filter((beginning) => path.startsWith(beginning))
    .sort((one, other) => other.length - one.length)[0] ?? ''

const today = () => new Date().toISOString().slice(0, 10)
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()
const longer = { filter: { expires_from: today(), expires_to: today() }, expired_at: tomorrow().slice(0, 10) }
const named = (name: string) => ({ name: `${name} ${next()}` })
const coded = (name: string) => ({ ...named(name), code: `X${next()}` })
const renamed = { body: () => named('Nama Baru') }

const person = (role_id: string) => ({ ...named('Orang'), email: `orang${next()}@akses.example`, role_id })

const ticket = ({ building, file }: Rows) => ({
  request_at: today(),
  police_number: `W ${1000 + (next() % 9000)} UX`,
  comodity: 'Batu Bara',
  unit_of_item: 'Kg',
  total_item: '100',
  building_ids: [building],
  delivery_order_path: file,
})
const ofCompany = (rows: Rows) => ({ ...ticket(rows), company_id: rows.company })
const changedTicket = { body: ({ building, file }: Rows) => ({ building_ids: [building], delivery_order_path: file }) }

const port = { spmk_number: 'SPMK-9', vessel_name: 'MV Akses', activity: 'bongkar' }

const guest = (rows: Rows) => ({
  company_id: rows.company,
  ...named('Tamu'),
  identity: '3525011708900002',
  purpose: 'Rapat',
  host_name: 'Tuan Rumah',
  police_number: 'B 1234 AXS',
  visit_at: new Date().toISOString(),
  building_ids: [rows.building],
})
const canceled = { body: () => ({ reason: 'Tidak jadi berangkat' }) }
const rejected = { body: () => ({ reject_reason: 'Tidak dikenal' }) }
const place = {
  ...Object.fromEntries(
    ['type', 'address', 'city', 'state', 'subdistrict', 'country', 'pic_name', 'phone'].map((name) => [name, 'Gresik']),
  ),
  zip: '61151',
}
const haulage = {
  logistic_provider_id: 15,
  logistic_provider_name: 'DETHIX',
  available_service_types: { Cargo: true },
  api_key: 'kunci',
}
const hook = { url: 'https://penerima.example/', events: ['ticket.active'] }
const tenantOf = ({ company }: Rows) => ({ tenant_id: company })
const asTenant = { headers: ({ company }: Rows) => ({ 'x-tenant-id': company }) }

/** What a good request of an endpoint holds, beyond what its contract tells. A body or a path without one fails. */
export const accessRows: Readonly<Record<string, AccessRow>> = {
  'auth.login': { body: () => ({ email: 'nobody@akses.example', password: 'salah-sekali' }) },
  'auth.mobile-login': { body: () => ({ email: 'nobody@akses.example', password: 'salah-sekali' }) },
  'auth.refresh': { body: () => ({ refresh_token: 'x.y' }) },
  'auth.forgot-password': { body: () => ({ email: 'nobody@akses.example' }) },
  'auth.validate-forgot-password': { query: () => ({ token: 'x' }) },
  'auth.change-password': { body: () => ({ token: 'x', password: 'Sandi-baru-2026' }) },
  'auth.verify-email': { body: () => ({ token: 'x' }) },
  'auth.send-email-verification': { body: () => ({ email: 'nobody@akses.example' }) },
  'external.token': {
    body: ({ client }) => ({ grant_type: 'client_credentials', client_id: client, client_secret: 'x' }),
  },
  'profile.update': { body: ({ image }) => ({ photo_path: image }) },
  'profile.update-email': { body: () => ({ email: `baru${next()}@akses.example`, password: testPassword }) },
  'profile.change-password': { body: () => ({ current_password: 'bukan-ini', password: 'Sandi-baru-2026' }) },
  'profile.unlock': { body: () => ({ password: testPassword }) },
  'profile.validate-token': { query: () => ({ token: 'x' }) },
  'company.create': { body: () => ({ ...coded('PT Baru'), type: 'tenant' }) },
  'company.update': { body: ({ image }) => ({ ...named('PT Lain'), logo_path: image }) },
  'building.create': { body: ({ area, company }) => ({ ...coded('Gudang'), area_id: area, company_id: company }) },
  'building.update': { body: ({ area, company }) => ({ area_id: area, company_id: company }) },
  'role.create': { body: () => ({ ...named('Peran'), level: 'operational', permissions: [] }) },
  'role.update': renamed,
  'user.tenant.create': { body: ({ company, tenantRole }) => ({ ...person(tenantRole), company_id: company }) },
  'user.tenant.update': { body: ({ tenantRole }) => ({ role_id: tenantRole }) },
  'user.operational.bulk.super-admin': {
    least: 'super_admin',
    body: ({ operationalRole, gate }) => ({ users: [{ ...person(operationalRole), gate_ids: [gate] }] }),
  },
  'user.operational.update.super-admin': { least: 'super_admin', ...renamed },
  'user.operational.bulk.admin': {
    least: 'admin',
    body: ({ operationalRole, gate }) => ({ users: [{ ...person(operationalRole), gate_ids: [gate] }] }),
  },
  'user.operational.update.admin': { least: 'admin', ...renamed },
  'user.admin.bulk': { least: 'admin', body: ({ adminRole }) => ({ users: [person(adminRole)] }) },
  'user.admin.update': { least: 'admin', ...renamed },
  'employee.create': {
    body: ({ company, image }) => ({
      ...named('Karyawan'),
      nik: String(3_525_021_708_000_000 + next()),
      company_id: company,
      photo_path: image,
    }),
  },
  'employee.update': { body: ({ image }) => ({ photo_path: image }) },
  'product.create': { body: ({ company }) => ({ ...named('Semen'), unit_of_item: 'Kg', company_id: company }) },
  'product.update': renamed,
  'faq.create': { body: ({ faqGroup }) => ({ group_id: faqGroup, question: 'Di mana?', answer: 'Di sini.' }) },
  'faq.update': { body: () => ({ question: `Kapan ${next()}?` }) },
  'contact.update': renamed,
  'file.url': { query: ({ file }) => ({ path: file }) },
  'file.stream': { query: ({ file }) => ({ path: file, expires: '9999999999999', signature: 'x' }) },
  'ticket.without-pabeanan.create': { body: ofCompany },
  'ticket.without-pabeanan.update': changedTicket,
  'ticket.without-pabeanan.cancel': canceled,
  'ticket.with-pabeanan.create': { body: (rows) => ({ ...ofCompany(rows), id_header: rows.customs }) },
  'ticket.with-pabeanan.update': {
    body: ({ customs, building }) => ({ id_header: customs, building_ids: [building] }),
  },
  'ticket.with-pabeanan.cancel': canceled,
  'ticket.sarana-niaga.create': { body: (rows) => ({ ...ofCompany(rows), ...port }) },
  'ticket.sarana-niaga.update': changedTicket,
  'ticket.sarana-niaga.reject': rejected,
  'ticket.guest.create': { body: guest },
  'ticket.guest.update': { body: ({ building }) => ({ building_ids: [building] }) },
  'ticket.guest.cancel': canceled,
  'ticket.guest.reject': rejected,
  'external.ticket.create': { body: ticket },
  'external-client.create': {
    body: ({ company }) => ({ ...named('Sistem'), company_id: company, scopes: ['tickets:read'] }),
  },
  'external-client.update': renamed,
  'webhook.create': {
    body: ({ company }) => ({ ...hook, ...named('Webhook'), company_id: company }),
  },
  'webhook.update': { body: () => ({ ...hook, ...named('Webhook') }) },
  'webhook.test': { body: () => ({ type: 'ticket.active' }) },
  'partner-admin.create': { body: () => named('Mitra') },
  'partner-admin.update': renamed,
  'partner-admin.allow': { body: () => ({ allowed: true }) },
  'tenant-location.create': { body: ({ company }) => ({ ...coded('Gudang'), ...place, company_id: company }) },
  'tenant-location.update': renamed,
  'tenant-logistic.create': { body: ({ company }) => ({ ...haulage, company_id: company }) },
  'tenant-logistic.update': { body: () => ({ account_name: 'Nama Baru', api_key: 'lain' }) },
  'partner.authorize': { body: (rows) => ({ ...tenantOf(rows), days_connected: 30, installation_type: 'custom' }) },
  'partner.deauthorize': { body: (rows) => ({ ...tenantOf(rows), uninstall_reason: 'Selesai' }) },
  'partner.locations': asTenant,
  'partner.logistics': asTenant,
  'tps-online.ask': { body: () => ({ kd_dok: '1', no_dok: 'SPPB-1', tgl_dok: today() }) },
  'codeco.correct': { body: () => ({ note: 'Surat S-412/KPU/2026' }) },
  'codeco.reconcile': { body: () => ({ from_day: today(), to_day: today() }) },
  'gate.create': { body: ({ area }) => ({ ...coded('Gerbang'), area_id: area }) },
  'gate.update': { body: ({ area }) => ({ ...named('Gerbang'), area_id: area }) },
  'gate-activity.reprint': { body: () => ({ reason: 'lost' }) },
  'gate-in.undo': { body: () => ({ reason_code: 'not_entered', note: 'Palang macet' }) },
  'manual.start': { body: () => ({ reason_code: 'power', note: 'Listrik padam' }) },
  'manual.issue': { body: () => ({ count: 1 }) },
  'manual.enter': {
    body: ({ lane }) => ({
      lane_id: lane,
      direction: 'in',
      police_number: 'B 9002 AXS',
      written_at: new Date().toISOString(),
    }),
  },
  'manual.void': { body: () => ({ note: 'Rusak' }) },
  'extension.preview': { body: ({ company }) => ({ ...longer, filter: { ...longer.filter, company_id: company } }) },
  'extension.request': {
    body: () => ({ ...longer, reason_code: 'weather', note: 'Banjir di jalan masuk', expected_count: 1 }),
  },
  'extension.approve': { body: () => ({ version: 1 }) },
  'extension.reject': { body: () => ({ note: 'Tidak perlu' }) },
  'watchlist.create': {
    body: () => ({ kind: 'plate', police_number: 'B 9000 AXS', action: 'inspect', note: 'Periksa' }),
  },
  'watchlist.update': { body: () => ({ note: 'Periksa lagi' }) },
  'bypass.create': {
    body: () => ({ police_number: 'B 9001 AXS', category: 'ambulance', note: 'RS', valid_until: tomorrow() }),
  },
  'guard-post.reprint': { body: () => ({ reason: 'faint' }) },
  'guard-post.guest': { body: guest },
  'wall-display.create': {
    body: () => ({ name: `layar-${next()}`, title: 'Layar', views: [{ view: 'cameras' }] }),
  },
  'wall-display.update': { body: () => ({ title: 'Layar Utama' }) },
  'lane.set-stream': { body: () => ({ kind: 'mjpeg', url: '/cameras/in-03' }) },
  'bypass.update': { body: () => ({ note: 'RS Kawasan' }) },
  'lane.create': { body: () => ({ ...coded('Lane'), direction: 'in' }) },
  'lane.update': { body: () => named('Lane') },
  'pairing.use': { body: () => ({ code: 'ABCDE-23456', name: 'Pos Uji' }) },
  'lane-lab.bind': { body: () => ({ binding: { by: 'model' } }) },
  'lane-lab.fault': { body: () => ({ device: 'printer', fault: 'paper_out', on: true }) },
  'lane-lab.self-test': { body: () => ({ pulse: false }) },
  'lane-agent.upload': { body: () => ({ entries: [passageEntry()] }) },
  'lane-conflict.resolve': { body: () => ({ code: 'vehicle_known', note: 'Sopir dikenal petugas' }) },
  'gate-policy.create': { body: () => ({ policy: {}, note: 'Rapat', seen_version: 1 }) },
  'gate-policy.rollback': { body: () => ({ to_version: 1, note: 'Rapat', seen_version: 1 }) },
  'intervention.note': { body: () => ({ note: 'Sopir menelepon' }) },
  'site-settings.update': { body: () => ({ flood: { more_than: 10, minutes: 10 } }) },
  'shift.create': { body: () => ({ note: '' }) },
  'shift.start': { body: () => ({ sound: 'heard' }) },
  'shift.confirm': { body: () => ({ sound: 'heard' }) },
  'lane.intervention': { body: () => ({ action: 'take', version: 1 }) },
  'buffer-zone.checkup': {
    body: ({ portVisit }) => ({ gate_activity_id: portVisit, documents_ok: true, seal_ok: true, plate_ok: true }),
  },
  'buffer-zone.call': { body: () => ({ to: 'Dermaga 1' }) },
  'occupancy.area': { body: () => ({ full_percent: 100 }) },
  'occupancy.building': { body: () => ({ full_percent: 100 }) },
  'load-unload.validate-qr': { body: ({ carriedNumber }) => ({ code: carriedNumber }) },
  'load-unload.accept': {
    body: () => ({ qty: 1, unit: 'Kg', started_at: new Date().toISOString(), finished_at: new Date().toISOString() }),
  },
  'load-unload.reject': { body: () => ({ reason: 'Muatan basah' }) },
  'gate-activity.check-in': {
    body: ({ lane, number }) => ({
      lane_id: lane,
      direction: 'in',
      ticket_access_number: number,
      scanned_at: new Date().toISOString(),
    }),
  },
}
