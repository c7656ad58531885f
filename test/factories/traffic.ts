import { v4 } from 'uuid'
import { plateKey } from '#shared/domain/plate.ts'
import type { Database } from '#server/database/database.ts'
import type { customsDocumentColumns, CustomsDocumentRow } from '#server/models/customsDocument.ts'
import type { NewRowOf } from '#server/models/defineTable.ts'
import type { gateActivityColumns, GateActivityRow } from '#server/models/gateActivity.ts'
import type { ticketColumns, TicketRow } from '#server/models/ticket.ts'
import type { vehicleColumns, VehicleRow } from '#server/models/vehicle.ts'
import type { watchlistColumns, WatchlistRow } from '#server/models/watchlist.ts'
import { inTestWork, next } from './insert.ts'
import { makeCompany, makeLane } from './site.ts'

type Given<Columns> = Partial<NewRowOf<Columns>>

const dayMs = 86_400_000

/** An active ticket, valid from yesterday until tomorrow, with its destinations. */
export async function makeTicket(
  database: Database,
  given: Given<typeof ticketColumns> & { building_ids?: readonly string[] } = {},
): Promise<TicketRow> {
  const { building_ids = [], ...wanted } = given
  const number = next()
  const company_id = wanted.company_id ?? (await makeCompany(database)).id
  const police_number = wanted.police_number ?? `W ${1000 + (number % 9000)} UE`
  const now = Date.now()
  const row = {
    kind: 'without_pabeanan',
    status: 'active',
    source: 'tenant',
    access_number: `TKT-${String(10_000_000 + number)}`,
    comodity: 'Batu Bara',
    unit_of_item: 'Kg',
    total_item: '3000.000',
    request_at: new Date(now).toISOString().slice(0, 10),
    valid_from: new Date(now - dayMs),
    expired_at: new Date(now + dayMs),
    plate_key: plateKey(police_number),
    qr_path: `uploads/uji-${number}-ticket-qrcode.png`,
    ...wanted,
    police_number,
    company_id,
  }
  return await inTestWork(database, async ({ models, transaction }) => {
    const ticket = await models.ticket.create(row, { transaction })
    const destinations = building_ids.map((building_id, position) => ({ ticket_id: ticket.id, building_id, position }))
    await models.ticketBuilding.bulkCreate(destinations, { transaction })
    return ticket.get()
  })
}

export async function makeVehicle(database: Database, given: Given<typeof vehicleColumns> = {}): Promise<VehicleRow> {
  const police_number = given.police_number ?? `L ${1000 + (next() % 9000)} UA`
  const row = { status: 'active', vehicle_type: 'Dumptruck', plate_key: plateKey(police_number), ...given }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.vehicle.create({ ...row, police_number }, { transaction })).get(),
  )
}

/** A released PPKEK with 100,000 kg left. */
export async function makeCustomsDocument(
  database: Database,
  given: Given<typeof customsDocumentColumns> = {},
): Promise<CustomsDocumentRow> {
  const number = next()
  const row = {
    id_header: `uji-${number}`,
    nomor_aju: `0701006101212026112${String(number).padStart(7, '0')}`,
    kode_dokumen: '61',
    nama_dokumen: 'PPKEK',
    nomor_daftar: String(number).padStart(6, '0'),
    customs_lane: 'green',
    released: true,
    balance: '100000.000',
    quantity: '100000.000',
    unit: 'Kg',
    source: 'ceisa',
    fetched_at: new Date(),
    ...given,
  }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.customsDocument.create(row, { transaction })).get(),
  )
}

export async function makeWatchlistEntry(
  database: Database,
  given: Given<typeof watchlistColumns> = {},
): Promise<WatchlistRow> {
  const row = { kind: 'plate', action: 'inspect', note: 'Periksa muatan', ...given }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.watchlist.create(row, { transaction })).get(),
  )
}

export async function makeGateActivity(
  database: Database,
  given: Given<typeof gateActivityColumns> = {},
): Promise<GateActivityRow> {
  const lane = given.lane_id === undefined ? await makeLane(database) : null
  const now = new Date()
  const row = {
    direction: 'in',
    decision: 'allow',
    outcome: 'opened',
    lamp: 'green',
    reasons: [{ code: 'ok', values: {} }],
    checks: [],
    photos: [],
    scanned_at: now,
    decided_at: now,
    ...given,
    lane_id: given.lane_id ?? lane?.id ?? '',
    gate_id: given.gate_id ?? lane?.gate_id ?? '',
  }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.gateActivity.create(row, { transaction })).get(),
  )
}

/** The id of a vehicle that needs no ticket for a day. */
export async function makeBypass(
  database: Database,
  police_number = `B ${1000 + (next() % 9000)} AXS`,
): Promise<string> {
  const id = v4()
  await inTestWork(database, ({ sql, now }) =>
    sql.run(
      `INSERT INTO bypasses (id, plate_key, police_number, category, note, valid_from, valid_until, created_at, updated_at)
       VALUES (?, ?, ?, 'ambulance', 'Rumah sakit', ?, ?, ?, ?)`,
      [
        id,
        plateKey(police_number),
        police_number,
        new Date(now.getTime() - dayMs),
        new Date(now.getTime() + dayMs),
        now,
        now,
      ],
    ),
  )
  return id
}
