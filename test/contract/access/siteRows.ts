import { v4 } from 'uuid'
import { webhookSecretPurpose } from '#server/documents/sealPurposes.ts'
import { createSeals } from '#server/documents/seals.ts'
import type { Database } from '#server/database/database.ts'
import { nikPurpose } from '#server/queries/employeeRows.ts'
import { identityPurpose, type PortCall, type StoredGuest } from '#server/queries/ticketRows.ts'
import type { SystemRoleName } from '#server/database/seeds/systemRoles.ts'
import { makeBufferStay, makeCargoOperation } from '#test/factories/bufferStays.ts'
import { makeFile } from '#test/factories/files.ts'
import { inTestWork, next } from '#test/factories/insert.ts'
import { makeRole, makeUser } from '#test/factories/people.ts'
import { makePartner, makeTenantLocation, makeTenantLogistic } from '#test/factories/partners.ts'
import { makeHandover, makeIntervention } from '#test/factories/desk.ts'
import { makeExtension, makeManualPeriod } from '#test/factories/manual.ts'
import { makeLaneConflict } from '#test/factories/laneConflicts.ts'
import { makeOutsideRows } from '#test/factories/outside.ts'
import { makeContact, makeProduct } from '#test/factories/references.ts'
import { makeArea, makeBuilding, makeGate, makeLane } from '#test/factories/site.ts'
import {
  makeBypass,
  makeCustomsDocument,
  makeGateActivity,
  makeTicket,
  makeWatchlistEntry,
} from '#test/factories/traffic.ts'
import { makeWallDisplay } from '#test/factories/walls.ts'
import { makeVisit } from '#test/factories/visits.ts'

export const siteSecret = 'the secret of the access tests, long enough'

const seals = createSeals(siteSecret)

/** Rows of the zone, which no company owns. */
export async function makeZoneRows(database: Database, roles: Readonly<Record<SystemRoleName, string>>) {
  const area = (await makeArea(database)).id
  const gate = (await makeGate(database, { area_id: area })).id
  const lane = (await makeLane(database, { gate_id: gate })).id
  const idle = (await makeGate(database, { area_id: area })).id
  const faqGroup = v4()
  const faq = v4()
  await inTestWork(database, async ({ models, transaction }) => {
    await models.faqGroup.create({ id: faqGroup, name: `Kelompok ${next()}` }, { transaction })
    const words = { question: 'Jam berapa?', answer: 'Sepanjang hari.', is_published: true }
    await models.faq.create({ id: faq, group_id: faqGroup, ...words }, { transaction })
  })
  return {
    area,
    gate,
    lane,
    /** A gate without lanes. */
    idle,
    intervention: await makeIntervention(database, { lane_id: lane, gate_id: gate }),
    handover: await makeHandover(database),
    watched: (await makeWatchlistEntry(database, { plate_key: 'B1AXS' })).id,
    bypass: await makeBypass(database),
    wall: (await makeWallDisplay(database)).id,
    ...(await makeManualPeriod(database, gate)),
    extension: await makeExtension(database),
    conflict: await makeLaneConflict(database, { gate_id: gate, lane_id: lane }),
    faq,
    faqGroup,
    contact: (await makeContact(database)).id,
    partner: (await makePartner(database)).partner.id,
    /** A role that nobody holds. */
    role: (await makeRole(database, { level: 'operational', permissions: ['gate.read'] })).id,
    operational: (await makeUser(database, { role_id: roles.operator })).id,
    admin: (await makeUser(database, { role_id: roles.admin })).id,
    operationalRole: roles.operator,
    adminRole: roles.admin,
    tenantRole: roles.tenant,
  }
}

export type ZoneRows = Awaited<ReturnType<typeof makeZoneRows>>

interface Owner {
  readonly company: string
  /** Whose notification, session and picture there are. */
  readonly reader: string
  /** What stands in the texts that are no columns. */
  readonly words?: string
}

/** One row of everything that a company owns. */
export async function makeCompanyRows(database: Database, zone: ZoneRows, { company, reader, words = 'Uji' }: Owner) {
  const mine = { company_id: company }
  const user = (await makeUser(database, { ...mine, role_id: zone.tenantRole })).id
  const building = (await makeBuilding(database, mine)).id
  const customs = await makeCustomsDocument(database, mine)
  const file = await makeFile(database, mine)
  const image = await makeFile(database, { ...mine, media_type: 'image/png' })
  await inTestWork(database, ({ sql }) =>
    sql.run('UPDATE files SET uploaded_by = ? WHERE path = ?', [`user:${reader}`, image]),
  )
  const ticketOf = (kind: string, more: object = {}) =>
    makeTicket(database, { ...mine, kind, building_ids: [building], delivery_order_path: file, ...more })
  const without = await ticketOf('without_pabeanan')
  const guest = await ticketOf('guest', { status: 'pending', detail: guestDetail(words) })
  const active = await ticketOf('guest', { detail: guestDetail(words) })
  const activity = await makeGateActivity(database, {
    ...mine,
    ticket_id: without.id,
    gate_id: zone.gate,
    lane_id: zone.lane,
    access_number: without.access_number,
  })
  const lane = { id: zone.lane, gate_id: zone.gate }
  const visit = await makeVisit(database, { ticket: await ticketOf('with_pabeanan'), lane, left_at: new Date() })
  const port = await ticketOf('sarana_niaga', { detail: portCall(words) })
  const portVisit = await makeVisit(database, { ticket: port, lane, document_type: 'SPMK', document_number: words })
  const carried = await ticketOf('with_pabeanan', { customs_document_id: customs.id })
  const stay = await makeBufferStay(database, { visit: portVisit, checkup_notes: words, checked_at: new Date() })
  await makeCargoOperation(database, { visit, reason: words })
  const loose = await makeLooseRows(database, company, reader)
  const outside = await makeOutsideRows(database, { company, spmk: words })
  return {
    company,
    user,
    building,
    product: (await makeProduct(database, mine)).id,
    customs: customs.id_header,
    file,
    image,
    ticketWithout: without.id,
    ticketWith: (await ticketOf('with_pabeanan', { customs_document_id: customs.id })).id,
    ticketSarana: (await ticketOf('sarana_niaga', { detail: portCall(words) })).id,
    guest: guest.id,
    guestActive: active.id,
    guestNumber: guest.access_number,
    number: without.access_number,
    activity: activity.id,
    visit: visit.id,
    portVisit: portVisit.id,
    portNumber: port.access_number,
    /** A vehicle inside whose load nobody has looked at. */
    carried: (await makeVisit(database, { ticket: carried, lane })).id,
    carriedNumber: carried.access_number,
    stay: stay.id,
    location: String((await makeTenantLocation(database, mine)).id),
    logistic: String((await makeTenantLogistic(database, mine)).id),
    ...loose,
    ...outside,
  }
}

export type CompanyRows = Awaited<ReturnType<typeof makeCompanyRows>>

export type Rows = ZoneRows & CompanyRows

export type Entity = keyof Rows

const guestDetail = (words: string) => ({
  guest: {
    name: words,
    identity: seals.seal('3525011708900002', identityPurpose),
    company: words,
    purpose: words,
    host_name: words,
    host_contact: null,
    people_count: 1,
    visit_at: new Date().toISOString(),
  } satisfies StoredGuest,
})

const portCall = (words: string) =>
  ({ spmk_number: words, vessel_name: words, voyage: words, activity: 'bongkar', berth: words }) satisfies PortCall

/** Rows that no factory makes: an employee, a client, a webhook, a notification, a session and an audit record. */
async function makeLooseRows(database: Database, company: string, reader: string) {
  const ids = {
    employee: v4(),
    notification: v4(),
    session: v4(),
    client: v4(),
    webhook: v4(),
    delivery: v4(),
  }
  const { employee, notification, session, client, webhook, delivery } = ids
  const nik = String(3_525_011_708_000_000 + next())
  const audit = await inTestWork(database, async ({ sql, models, transaction, now }) => {
    const sealed = { nik_sealed: seals.seal(nik, nikPurpose), nik_mark: seals.mark(nik, nikPurpose) }
    await models.companyEmployee.create(
      { id: employee, company_id: company, name: 'Karyawan Uji', ...sealed },
      { transaction },
    )
    await models.externalClient.create(
      { id: client, company_id: company, name: 'Sistem Uji', secret_hash: 'x', scopes: [], status: 'active' },
      { transaction },
    )
    await models.webhook.create(
      {
        id: webhook,
        company_id: company,
        name: 'Webhook Uji',
        url: 'https://penerima.example/',
        events: ['ticket.active'],
        secret: seals.seal('rahasia', webhookSecretPurpose),
        status: 'active',
      },
      { transaction },
    )
    await models.webhookDelivery.create(
      {
        id: delivery,
        webhook_id: webhook,
        type: 'ticket.active',
        payload: '{}',
        state: 'failed',
        due_at: now,
        created_at: now,
      },
      { transaction },
    )
    await sql.run(
      "INSERT INTO notifications (id, user_id, kind, detail, entity, entity_id, created_at) VALUES (?, ?, 'account.email_changed', ?, 'user', ?, ?)",
      [notification, reader, JSON.stringify({ email: 'x@example.com' }), reader, now],
    )
    await sql.run(
      'INSERT INTO sessions (id, user_id, refresh_hash, created_at, last_used_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
      [session, reader, session, now, now, new Date(now.getTime() + 86_400_000)],
    )
    await sql.run(
      `INSERT INTO audit_records (at, actor_kind, actor_id, actor_name, action, entity, entity_id, company_id)
       VALUES (?, 'user', ?, 'Pelaku Uji', 'company.update', 'company', ?, ?)`,
      [now, reader, session, company],
    )
    const [record] = await sql.rows<{ id: number }>('SELECT id FROM audit_records WHERE entity_id = ?', [session])
    return String(record?.id)
  })
  return { ...ids, audit }
}
