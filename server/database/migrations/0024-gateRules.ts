import {
  code,
  id,
  instant,
  json,
  longText,
  looseRef,
  optionalCode,
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

/** What people decide beside the rules: watched drivers, vehicles that need no ticket, undoing, paper slips, extensions. */
export async function up(tables: Tables): Promise<void> {
  /** Letters and digits of the driving licence. */
  await tables.addColumn('watchlist', 'driver_key', optionalCode(40))
  await tables.addColumn('watchlist', 'driver_name', optionalText(120))
  await tables.addColumn('watchlist', 'police_number', optionalText(20))
  await tables.addColumn('watchlist', 'created_by', optionalText(120))
  await tables.index('watchlist', ['driver_key'], { name: 'watchlist_driver' })
  await tables.create('bypasses', {
    id,
    plate_key: code(20),
    police_number: text(20),
    category: text(20),
    note: longText,
    valid_from: instant,
    valid_until: instant,
    created_by: optionalText(120),
    ...stamps,
  })
  await tables.index('bypasses', ['plate_key'], { name: 'bypasses_plate' })
  await tables.create('bypass_passages', {
    /** Also the activity's id. */ id,
    bypass_id: ref('bypasses'),
    gate_id: ref('gates'),
    lane_id: ref('lanes'),
    direction: text(5),
    police_number: text(20),
    category: text(20),
    passed_at: instant,
  })
  await tables.index('bypass_passages', ['passed_at'], { name: 'bypass_passages_age' })
  await tables.index('bypass_passages', ['bypass_id', 'passed_at'], { name: 'bypass_passages_bypass' })
  await tables.create('check_in_undos', {
    /** Also the activity's id: nothing is undone twice. */ id,
    ticket_id: looseRef,
    reason_code: text(40),
    note: text(500),
    by_id: text(36),
    by_name: text(120),
    undone_at: instant,
    /** The ticket as it was and as it became. */ ticket_before: json,
    ticket_after: json,
  })
  await manualMode(tables)
  await extensions(tables)
  await openings(tables)
}

async function manualMode(tables: Tables): Promise<void> {
  /** The number of the last paper slip of the gate. */
  await tables.addColumn('gates', 'last_slip', whole())
  await tables.create('manual_periods', {
    id,
    gate_id: ref('gates'),
    reason_code: text(40),
    note: text(500),
    /** Lanes that were automatic before. */ lanes: json,
    started_by: text(120),
    started_by_id: text(36),
    started_at: instant,
    ended_by: optionalText(120),
    ended_at: optionalInstant,
    version: rowVersion,
  })
  await tables.index('manual_periods', ['gate_id', 'started_at'], { name: 'manual_periods_gate' })
  await tables.create('manual_slips', {
    id,
    period_id: ref('manual_periods'),
    gate_id: ref('gates'),
    number: whole(),
    /** `issued`, `entered` or `void`. */ state: text(10),
    lane_id: looseRef,
    direction: optionalText(5),
    police_number: optionalText(20),
    access_number: optionalText(20),
    driver_name: optionalText(120),
    note: optionalText(500),
    activity_id: looseRef,
    /** By the clock of whoever wrote the paper. */ written_at: optionalInstant,
    entered_at: optionalInstant,
    entered_by: optionalText(120),
    issued_by: text(120),
    issued_at: instant,
    version: rowVersion,
  })
  await tables.index('manual_slips', ['gate_id', 'number'], { unique: true, name: 'manual_slips_number' })
  await tables.index('manual_slips', ['period_id', 'state'], { name: 'manual_slips_period' })
}

async function extensions(tables: Tables): Promise<void> {
  await tables.create('ticket_extensions', {
    id,
    filter: json,
    expired_at: instant,
    reason_code: text(40),
    note: text(500),
    /** `requested`, `approved`, `done` or `rejected`. */ state: text(12),
    tickets: whole(),
    extended: whole(),
    skipped: whole(),
    requested_by: text(120),
    requested_by_id: text(36),
    requested_at: instant,
    decided_by: optionalText(120),
    decided_by_id: optionalText(36),
    decided_at: optionalInstant,
    decision_note: optionalText(500),
    done_at: optionalInstant,
    version: rowVersion,
  })
  await tables.index('ticket_extensions', ['state', 'requested_at'], { name: 'ticket_extensions_state' })
  await tables.create('ticket_extension_items', {
    extension_id: { ...ref('ticket_extensions'), primaryKey: true },
    ticket_id: { ...ref('tickets'), primaryKey: true },
    company_id: ref('companies'),
    /** `pending`, `extended` or `skipped`. */ state: text(10),
    before_expired_at: instant,
    before_status: text(20),
    /** Why it was skipped. */ detail: optionalText(40),
  })
  await tables.index('ticket_extension_items', ['extension_id', 'state'], { name: 'ticket_extension_items_state' })
}

/** The ledger of manual openings, filled from the audit records of those before it. */
async function openings(tables: Tables): Promise<void> {
  await tables.create('manual_openings', {
    /** Also the command's id. */ id,
    activity_id: looseRef,
    gate_id: ref('gates'),
    lane_id: ref('lanes'),
    company_id: optionalRef('companies'),
    operator_id: text(36),
    operator_name: text(120),
    role: optionalText(120),
    reason_code: text(40),
    note: optionalText(500),
    /** Of the vehicle, as it was shown to the operator. */ police_number: optionalText(40),
    lamp: optionalText(10),
    /** How long the vehicle had waited, in milliseconds. */ waited_ms: optionalWhole,
    opened_at: instant,
  })
  await tables.index('manual_openings', ['opened_at'], { name: 'manual_openings_age' })
  await tables.index('manual_openings', ['operator_id', 'opened_at'], { name: 'manual_openings_operator' })
  const fill = (member: (name: string) => string, insertIgnore: string) =>
    `${insertIgnore} INTO manual_openings (id, activity_id, gate_id, lane_id, company_id, operator_id, operator_name, role,
       reason_code, note, police_number, lamp, waited_ms, opened_at)
     SELECT c.id, c.activity_id, l.gate_id, c.lane_id, a.company_id, SUBSTR(COALESCE(r.actor_id, ''), 1, 36),
       SUBSTR(COALESCE(r.actor_name, ''), 1, 120), ${member('role')}, ${member('reason_code')}, ${member('note')},
       COALESCE(a.plate_corrected, a.plate_read), a.lamp, NULL, c.issued_at
     FROM audit_records r JOIN lane_commands c ON c.id = ${member('command_id')} JOIN lanes l ON l.id = c.lane_id
     LEFT JOIN gate_activities a ON a.id = c.activity_id WHERE r.action = 'lane.open' AND ${member('reason_code')} IS NOT NULL`
  await tables.write({
    mysql: fill((name) => `NULLIF(JSON_UNQUOTE(JSON_EXTRACT(r.\`after\`, '$.${name}')), 'null')`, 'INSERT IGNORE'),
    sqlite: fill((name) => `json_extract(r."after", '$.${name}')`, 'INSERT OR IGNORE'),
  })
}

export async function down(tables: Tables): Promise<void> {
  for (const table of [
    'manual_openings',
    'ticket_extension_items',
    'ticket_extensions',
    'manual_slips',
    'manual_periods',
  ])
    await tables.drop(table)
  await tables.dropColumn('gates', 'last_slip')
  for (const table of ['check_in_undos', 'bypass_passages', 'bypasses']) await tables.drop(table)
  await tables.dropIndex('watchlist', 'watchlist_driver')
  for (const column of ['created_by', 'police_number', 'driver_name', 'driver_key'])
    await tables.dropColumn('watchlist', column)
}
