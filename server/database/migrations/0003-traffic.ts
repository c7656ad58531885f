import {
  code,
  count,
  counted,
  day,
  decimal,
  document,
  flag,
  id,
  instant,
  json,
  looseRef,
  optionalCode,
  optionalCount,
  optionalInstant,
  optionalRef,
  optionalText,
  optionalWhole,
  ref,
  rowVersion,
  text,
  whole,
} from '../columns.ts'
import type { Tables } from '../tables.ts'

/** Tickets, what happened at the gates, and the records that prove it. */
export async function up(tables: Tables): Promise<void> {
  await tables.create('tickets', {
    id,
    /** `without_pabeanan`, `with_pabeanan`, `sarana_niaga`, `guest`. */ kind: text(20),
    status: text(20),
    source: text(20),
    company_id: ref('companies'),
    access_number: { ...text(20), unique: true },
    police_number: text(20),
    plate_key: code(20),
    comodity: optionalText(120),
    unit_of_item: optionalText(20),
    total_item: decimal(15, 3),
    vehicle_type: optionalText(40),
    request_at: day,
    valid_from: instant,
    expired_at: instant,
    slot_start: optionalInstant,
    slot_end: optionalInstant,
    rit_max: whole(1),
    rit_done: whole(),
    reject_reason: optionalText(500),
    delivery_order_path: optionalText(200),
    bill_of_landing_path: optionalText(200),
    invoice_path: optionalText(200),
    other_path: optionalText(200),
    qr_path: optionalText(200),
    /** Fields that only one kind has: driver, seals, containers, SPMK, guest. */
    detail: json,
    customs_document_id: optionalRef('customs_documents'),
    /** The gate-in that is still open, while the vehicle is inside. */
    inside_activity_id: looseRef,
    inside_since: optionalInstant,
    created_by: optionalText(80),
    created_at: instant,
    updated_at: instant,
    deleted_at: optionalInstant,
    version: rowVersion,
  })
  await tables.index('tickets', ['company_id', 'status', 'created_at'], { name: 'tickets_company_status' })
  await tables.index('tickets', ['company_id', 'created_at'], { name: 'tickets_company' })
  await tables.index('tickets', ['status', 'created_at'], { name: 'tickets_status' })
  await tables.index('tickets', ['kind', 'created_at'], { name: 'tickets_kind' })
  await tables.index('tickets', ['created_at'], { name: 'tickets_created' })
  await tables.index('tickets', ['plate_key', 'status'], { name: 'tickets_plate' })
  await tables.index('tickets', ['customs_document_id'], { name: 'tickets_customs_document' })
  await tables.create('ticket_buildings', {
    ticket_id: { ...ref('tickets'), primaryKey: true },
    building_id: { ...ref('buildings'), primaryKey: true },
    position: whole(),
  })
  await tables.index('ticket_buildings', ['building_id'], { name: 'ticket_buildings_building' })
  await tables.create('gate_activities', {
    id,
    ticket_id: looseRef,
    company_id: looseRef,
    gate_id: ref('gates'),
    lane_id: ref('lanes'),
    device_id: looseRef,
    direction: text(5),
    access_number: optionalText(40),
    plate_read: optionalText(40),
    plate_corrected: optionalText(20),
    plate_confidence: decimal(4, 3),
    vehicle_type: optionalText(40),
    decision: text(10),
    outcome: text(10),
    lamp: text(10),
    reasons: json,
    checks: json,
    photos: json,
    /** The facts the decision was made of, so that it can be explained and decided again. */
    facts: json,
    policy_version: whole(1),
    override: json,
    command_id: looseRef,
    /** For a gate-out: the gate-in it closes, and the minutes between. */
    entry_activity_id: looseRef,
    ritase_minutes: optionalWhole,
    passed_at: optionalInstant,
    offline: flag(),
    scanned_at: instant,
    decided_at: instant,
    version: rowVersion,
  })
  /* Holds all that the figures of the day are counted from. */
  await tables.index('gate_activities', ['decided_at', 'outcome', 'direction', 'gate_id', 'ritase_minutes'], {
    name: 'activities_decided',
  })
  await tables.index('gate_activities', ['gate_id', 'decided_at'], { name: 'activities_gate' })
  await tables.index('gate_activities', ['lane_id', 'decided_at'], { name: 'activities_lane' })
  await tables.index('gate_activities', ['company_id', 'decided_at'], { name: 'activities_company' })
  await tables.index('gate_activities', ['ticket_id', 'decided_at'], { name: 'activities_ticket' })
  await tables.create('interventions', {
    id,
    lane_id: ref('lanes'),
    gate_id: ref('gates'),
    activity_id: looseRef,
    cause: text(20),
    priority: whole(2),
    state: text(20),
    plate: optionalText(40),
    company_name: optionalText(160),
    reason_code: text(60),
    reason_values: json,
    owner_id: looseRef,
    owner_name: optionalText(120),
    opened_at: instant,
    due_at: instant,
    shelved_until: optionalInstant,
    closed_at: optionalInstant,
    outcome: json,
    version: rowVersion,
  })
  await tables.index('interventions', ['state', 'opened_at'], { name: 'interventions_state' })
  await tables.index('interventions', ['lane_id', 'state'], { name: 'interventions_lane' })
  await tables.index('interventions', ['gate_id'], { name: 'interventions_gate' })
  await tables.index('interventions', ['activity_id'], { name: 'interventions_activity' })
  await tables.create('lane_commands', {
    id,
    lane_id: ref('lanes'),
    activity_id: looseRef,
    action: text(10),
    issued_by: text(80),
    issued_at: instant,
    ttl_ms: whole(2000),
    state: text(20),
    detail: optionalText(120),
    answered_at: optionalInstant,
  })
  await tables.index('lane_commands', ['lane_id', 'issued_at'], { name: 'lane_commands_lane' })
  await tables.create('slips', {
    id,
    activity_id: looseRef,
    lane_id: ref('lanes'),
    ticket_id: looseRef,
    content: json,
    copy: whole(1),
    state: text(20),
    detail: optionalText(120),
    created_at: instant,
    updated_at: instant,
  })
  await tables.index('slips', ['activity_id'], { name: 'slips_activity' })
  await tables.index('slips', ['lane_id'], { name: 'slips_lane' })
  await tables.create('daily_counts', {
    /** Day of the site; counted up in the transaction of each decision. */
    day: { ...day, allowNull: false, primaryKey: true },
    gate_id: { ...ref('gates'), primaryKey: true },
    direction: { ...text(5), primaryKey: true },
    lamp: { ...text(10), primaryKey: true },
    vehicles: whole(),
    ritase_minutes: whole(),
    ritase_count: whole(),
  })
  await tables.create('audit_records', {
    id: counted,
    at: instant,
    actor_kind: text(20),
    actor_id: optionalText(80),
    actor_name: optionalText(160),
    action: text(60),
    entity: text(40),
    entity_id: optionalText(80),
    before: json,
    after: json,
    ip: optionalText(64),
    request_id: optionalText(64),
    /** Set by the sealer in order of `seq`: a changed or removed row breaks the chain. */
    seq: { ...optionalCount, unique: true },
    prev_hash: optionalCode(64),
    hash: optionalCode(64),
  })
  await tables.index('audit_records', ['entity', 'entity_id'], { name: 'audit_entity' })
  await tables.create('outbox', {
    id: counted,
    stream: code(60),
    type: text(40),
    payload: json,
    at: instant,
    /** Position in its stream, without gaps; given after the commit by the one publisher. */
    seq: optionalCount,
  })
  await tables.index('outbox', ['stream', 'seq'], { unique: true, name: 'outbox_stream_seq' })
  await tables.index('outbox', ['seq', 'id'], { name: 'outbox_unpublished' })
  await tables.create('streams', {
    name: { ...code(60), primaryKey: true },
    head: count,
  })
  await tables.create('idempotency_keys', {
    caller: { ...code(80), primaryKey: true },
    key: { ...code(100), primaryKey: true },
    request_hash: code(64),
    status: optionalWhole,
    reply: document,
    created_at: instant,
  })
  await tables.index('idempotency_keys', ['created_at'], { name: 'idempotency_age' })
}

export async function down(tables: Tables): Promise<void> {
  for (const table of [
    'idempotency_keys',
    'streams',
    'outbox',
    'audit_records',
    'daily_counts',
    'slips',
    'lane_commands',
    'interventions',
    'gate_activities',
    'ticket_buildings',
    'tickets',
  ])
    await tables.drop(table)
}
