import {
  code,
  counted,
  day,
  decimal,
  document,
  id,
  instant,
  json,
  longText,
  looseRef,
  optionalCode,
  optionalInstant,
  optionalText,
  optionalWhole,
  ref,
  siteDay,
  text,
  whole,
} from '../columns.ts'
import type { Tables } from '../tables.ts'

/** The local mirror of CEISA, TPS Online and PTOSM, and the gate movements that go out as CODECO. */
export async function up(tables: Tables): Promise<void> {
  await tables.addColumn('customs_documents', 'kode_kantor', optionalText(10))
  /* What customs said, step by step. */
  await tables.addColumn('customs_documents', 'timeline', json)
  /* When a release was withdrawn; null once it is released again. */
  await tables.addColumn('customs_documents', 'flipped_at', optionalInstant)
  await tables.index('customs_documents', ['nomor_aju'], { name: 'customs_documents_aju' })
  await mirror(tables)
  await codeco(tables)
  /* What the gate joins the port's order by: the number stands in the ticket's detail alone. */
  await tables.write({
    mysql: `ALTER TABLE tickets ADD COLUMN spmk_number VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci
      GENERATED ALWAYS AS (JSON_UNQUOTE(JSON_EXTRACT(detail, '$.spmk_number'))) VIRTUAL`,
    sqlite: `ALTER TABLE tickets ADD COLUMN spmk_number TEXT COLLATE NOCASE
      GENERATED ALWAYS AS (json_extract(detail, '$.spmk_number')) VIRTUAL`,
  })
}

async function mirror(tables: Tables): Promise<void> {
  await tables.create('customs_companies', {
    company_id: { ...ref('companies'), primaryKey: true },
    tried_at: instant,
    /** When CEISA last answered for this company. */ fetched_at: optionalInstant,
    error: optionalText(255),
  })
  await tables.index('customs_companies', ['tried_at'], { name: 'customs_companies_tried' })
  await tables.create('customs_flags', {
    id,
    document_id: ref('customs_documents'),
    ticket_id: ref('tickets'),
    noticed_at: instant,
    /** When the document was released again. */ cleared_at: optionalInstant,
  })
  await tables.index('customs_flags', ['ticket_id', 'cleared_at'], { name: 'customs_flags_ticket' })
  await tables.index('customs_flags', ['document_id', 'cleared_at'], { name: 'customs_flags_document' })
  await tables.create('spmk_orders', {
    id,
    spmk_number: { ...text(40), unique: true },
    /** `open`, `closed`, `canceled`, or `unknown` to PTOSM. */ status: text(20),
    activity: optionalText(10),
    vessel_name: optionalText(120),
    voyage: optionalText(40),
    berth: optionalText(60),
    commodity: optionalText(120),
    unit_of_item: optionalText(20),
    planned_qty: decimal(15, 3),
    realized_qty: decimal(15, 3),
    remaining_qty: decimal(15, 3),
    consignee_name: optionalText(160),
    consignee_npwp: optionalText(20),
    stevedore: optionalText(160),
    /** Trucks that it lists; with none, any may come. */ truck_count: whole(),
    valid_from: optionalInstant,
    valid_until: optionalInstant,
    bl_number: optionalText(60),
    tried_at: instant,
    /** Null while PTOSM has never answered for it. */ fetched_at: optionalInstant,
  })
  await tables.index('spmk_orders', ['tried_at'], { name: 'spmk_orders_tried' })
  await tables.create('spmk_trucks', {
    order_id: { ...ref('spmk_orders'), primaryKey: true },
    plate_key: { ...code(20), primaryKey: true },
    police_number: text(20),
    stid: optionalText(40),
    rit_max: optionalWhole,
    rit_done: optionalWhole,
  })
  await tables.create('tps_documents', {
    id,
    kd_dok: text(4),
    no_dok: text(60),
    tgl_dok: siteDay,
    /** `release`, or `hold` for an SPJM. */ kind: text(10),
    nomor_aju: optionalText(40),
    npwp: optionalText(20),
    company_name: optionalText(160),
    company_id: looseRef,
    vessel_name: optionalText(120),
    voyage: optionalText(40),
    bruto: decimal(15, 3),
    detail: json,
    /** The method of TPS Online that told it. */ source: text(40),
    fetched_at: instant,
  })
  await tables.index('tps_documents', ['kd_dok', 'no_dok', 'tgl_dok'], { unique: true, name: 'tps_documents_number' })
  await tables.index('tps_documents', ['company_id', 'tgl_dok'], { name: 'tps_documents_company' })
  await tables.index('tps_documents', ['nomor_aju'], { name: 'tps_documents_aju' })
}

async function codeco(tables: Tables): Promise<void> {
  await tables.create('codeco_messages', {
    /** That of the gate activity: one vehicle at one gate is told once. */ id,
    /** KD_TPS, yymmdd and six digits; null until the message is written. */
    ref_number: { ...optionalCode(24), unique: true },
    kind: optionalText(10),
    kd_dok: optionalText(2),
    direction: text(5),
    ticket_id: looseRef,
    company_id: looseRef,
    access_number: optionalText(40),
    police_number: optionalText(20),
    payload: document,
    /** `queued`, `sent`, `accepted`, `rejected` or `dead`. */
    state: text(12),
    attempts: whole(),
    due_at: instant,
    moved_at: instant,
    sent_at: optionalInstant,
    settled_at: optionalInstant,
    last_answer: longText,
    created_at: instant,
  })
  await tables.index('codeco_messages', ['state', 'due_at'], { name: 'codeco_messages_due' })
  await tables.index('codeco_messages', ['moved_at'], { name: 'codeco_messages_moved' })
  await tables.index('codeco_messages', ['company_id', 'moved_at'], { name: 'codeco_messages_company' })
  await tables.create('codeco_attempts', {
    id: counted,
    message_id: ref('codeco_messages'),
    at: instant,
    duration_ms: whole(),
    outcome: text(12),
    answer: longText,
  })
  await tables.index('codeco_attempts', ['message_id'], { name: 'codeco_attempts_message' })
  await tables.create('codeco_sequences', {
    /** The last number of a day; a message takes the next one in its own transaction. */
    day: { ...day, allowNull: false, primaryKey: true },
    last: whole(),
  })
  await tables.create('codeco_reconciliations', {
    id,
    from_day: siteDay,
    to_day: siteDay,
    accepted: whole(),
    rejected: whole(),
    lost: whole(),
    /** Reference numbers that TPS Online knows and we do not. */ strangers: json,
    error: optionalText(255),
    at: instant,
  })
  await tables.index('codeco_reconciliations', ['at'], { name: 'codeco_reconciliations_at' })
}

export async function down(tables: Tables): Promise<void> {
  await tables.dropColumn('tickets', 'spmk_number')
  for (const table of ['codeco_reconciliations', 'codeco_sequences', 'codeco_attempts', 'codeco_messages'])
    await tables.drop(table)
  for (const table of ['tps_documents', 'spmk_trucks', 'spmk_orders', 'customs_flags', 'customs_companies'])
    await tables.drop(table)
  await tables.dropIndex('customs_documents', 'customs_documents_aju')
  await tables.dropColumn('customs_documents', 'flipped_at')
  await tables.dropColumn('customs_documents', 'timeline')
  await tables.dropColumn('customs_documents', 'kode_kantor')
}
