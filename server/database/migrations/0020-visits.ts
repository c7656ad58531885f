import {
  code,
  decimal,
  id,
  instant,
  json,
  looseRef,
  optionalCode,
  optionalFlag,
  optionalInstant,
  optionalText,
  optionalWhole,
  ref,
  text,
  whole,
} from '../columns.ts'
import type { Tables } from '../tables.ts'

/** Round trips as rows of their own, the time that vehicles wait in buffer zones, and what checkers made of loads. */
export async function up(tables: Tables): Promise<void> {
  await tables.create('visits', {
    /** That of the gate-in activity. */ id,
    ticket_id: ref('tickets'),
    /** Which round trip of the ticket, from 1. */ rit: whole(1),
    access_number: text(20),
    kind: text(20),
    company_id: looseRef,
    police_number: text(20),
    plate_key: code(20),
    vehicle_type: optionalText(40),
    comodity: optionalText(120),
    /** Name of the customs document, `SPMK`, or null. */ document_type: optionalText(60),
    document_code: optionalText(10),
    document_number: optionalText(60),
    customs_document_id: looseRef,
    /** The first destination. */ building_id: looseRef,
    area_id: looseRef,
    /** As announced on the ticket; what a checker counted is in `cargo_operations`. */ quantity: decimal(15, 3),
    unit: optionalText(20),
    gate_id: ref('gates'),
    lane_id: looseRef,
    lamp: text(10),
    entered_at: instant,
    /** When the vehicle has been inside too long, by the policy of its gate. */ overstay_at: optionalInstant,
    /** When the alarm was given. */ overstayed_at: optionalInstant,
    /** `accepted` or `rejected`; null while no checker has seen the load. */ cargo_status: optionalText(20),
    exit_activity_id: looseRef,
    exit_gate_id: looseRef,
    exit_lane_id: looseRef,
    exit_lamp: optionalText(10),
    left_at: optionalInstant,
    minutes: optionalWhole,
  })
  await tables.index('visits', ['left_at', 'entered_at'], { name: 'visits_open' })
  await tables.index('visits', ['entered_at'], { name: 'visits_entered' })
  await tables.index('visits', ['company_id', 'entered_at'], { name: 'visits_company' })
  await tables.index('visits', ['gate_id', 'entered_at'], { name: 'visits_gate' })
  await tables.index('visits', ['ticket_id', 'rit'], { name: 'visits_ticket' })
  await tables.create('buffer_stays', {
    id,
    visit_id: ref('visits'),
    ticket_id: looseRef,
    company_id: looseRef,
    area_id: ref('areas'),
    /** Number of the parking place, from 1; null where all are taken. */ slot: optionalWhole,
    entry_activity_id: looseRef,
    entry_lane_id: looseRef,
    exit_activity_id: looseRef,
    entered_at: instant,
    left_at: optionalInstant,
    minutes: optionalWhole,
    called_at: optionalInstant,
    called_by: optionalText(120),
    called_to: optionalText(160),
    overstay_at: optionalInstant,
    overstayed_at: optionalInstant,
    checked_at: optionalInstant,
    checked_by: optionalText(120),
    checked_by_id: looseRef,
    documents_ok: optionalFlag,
    seal_ok: optionalFlag,
    plate_ok: optionalFlag,
    checkup_notes: optionalText(500),
    checkup_photos: json,
  })
  await tables.index('buffer_stays', ['visit_id', 'left_at'], { name: 'buffer_stays_visit' })
  await tables.index('buffer_stays', ['area_id', 'left_at'], { name: 'buffer_stays_area' })
  await tables.index('buffer_stays', ['left_at', 'entered_at'], { name: 'buffer_stays_open' })
  await tables.index('buffer_stays', ['entered_at'], { name: 'buffer_stays_entered' })
  await tables.index('buffer_stays', ['entry_activity_id'], { name: 'buffer_stays_entry' })
  await tables.index('buffer_stays', ['exit_activity_id'], { name: 'buffer_stays_exit' })
  await tables.create('cargo_operations', {
    id,
    visit_id: ref('visits'),
    ticket_id: looseRef,
    company_id: looseRef,
    /** `accepted` or `rejected`: each at most once in a visit. */ verdict: text(20),
    quantity: decimal(15, 3),
    unit: optionalText(20),
    /** What it took from the customs document, in the unit of the document. */ drawn_quantity: decimal(15, 3),
    customs_document_id: looseRef,
    reason: optionalText(500),
    photos: json,
    started_at: optionalInstant,
    finished_at: optionalInstant,
    /** The phone's clock when the checker decided. */ device_at: optionalInstant,
    /** The server's clock when it heard of it. */ received_at: instant,
    /** Heard of only after the vehicle had left. */ late: optionalFlag,
    checker_id: looseRef,
    checker_name: optionalText(120),
    device: optionalCode(100),
  })
  await tables.index('cargo_operations', ['visit_id', 'verdict'], { unique: true, name: 'cargo_operations_verdict' })
  await tables.index('cargo_operations', ['received_at'], { name: 'cargo_operations_received' })
  await tables.index('cargo_operations', ['checker_id', 'received_at'], { name: 'cargo_operations_checker' })
  /* From this share of its capacity on a place is full. */
  await tables.addColumn('areas', 'full_percent', whole(100))
  await tables.addColumn('buildings', 'full_percent', whole(100))
  await tables.write({ mysql: pastVisits.closed, sqlite: pastVisits.closed })
  await tables.write(pastVisits.open)
}

const columns = `id, ticket_id, rit, access_number, kind, company_id, police_number, plate_key, vehicle_type, comodity,
  document_type, document_code, document_number, customs_document_id, building_id, area_id, quantity, unit, gate_id,
  lane_id, lamp, entered_at, exit_activity_id, exit_gate_id, exit_lane_id, exit_lamp, left_at, minutes`

const ofTicket = `t.access_number, t.kind, t.company_id, t.police_number, t.plate_key, e.vehicle_type, t.comodity,
  CASE WHEN t.kind = 'sarana_niaga' THEN 'SPMK' ELSE d.nama_dokumen END, d.kode_dokumen,
  COALESCE(d.nomor_daftar, d.nomor_aju), t.customs_document_id,
  (SELECT tb.building_id FROM ticket_buildings tb WHERE tb.ticket_id = t.id ORDER BY tb.position LIMIT 1),
  (SELECT b.area_id FROM ticket_buildings tb JOIN buildings b ON b.id = tb.building_id
    WHERE tb.ticket_id = t.id ORDER BY tb.position LIMIT 1),
  t.total_item, t.unit_of_item, e.gate_id, e.lane_id, e.lamp, e.decided_at`

/** Every gate-out that names its gate-in; trips are numbered in the order in which they began. */
const closed = `INSERT INTO visits (${columns})
  SELECT e.id, t.id, ROW_NUMBER() OVER (PARTITION BY t.id ORDER BY e.decided_at, e.id), ${ofTicket},
    x.id, x.gate_id, x.lane_id, x.lamp, x.decided_at, x.ritase_minutes
  FROM gate_activities x JOIN gate_activities e ON e.id = x.entry_activity_id JOIN tickets t ON t.id = e.ticket_id
  LEFT JOIN customs_documents d ON d.id = t.customs_document_id
  WHERE x.direction = 'out' AND x.entry_activity_id IS NOT NULL`

const openUntil = (overstayAt: string): string => `INSERT INTO visits (${columns}, overstay_at)
  SELECT e.id, t.id, t.rit_done + 1, ${ofTicket}, NULL, NULL, NULL, NULL, NULL, NULL, ${overstayAt}
  FROM tickets t JOIN gate_activities e ON e.id = t.inside_activity_id
  LEFT JOIN customs_documents d ON d.id = t.customs_document_id`

/** Visits counted from the activities of the past, into an empty table. */
export const pastVisits = {
  closed,
  open: {
    mysql: openUntil('DATE_ADD(e.decided_at, INTERVAL 12 HOUR)'),
    sqlite: openUntil("strftime('%Y-%m-%d %H:%M:%f +00:00', e.decided_at, '+12 hours')"),
  },
}

export async function down(tables: Tables): Promise<void> {
  await tables.dropColumn('buildings', 'full_percent')
  await tables.dropColumn('areas', 'full_percent')
  for (const table of ['cargo_operations', 'buffer_stays', 'visits']) await tables.drop(table)
}
