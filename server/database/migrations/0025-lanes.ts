import {
  code,
  flag,
  id,
  instant,
  json,
  looseRef,
  optionalCode,
  optionalInstant,
  optionalText,
  ref,
  rowVersion,
  stamp,
  text,
} from '../columns.ts'
import type { Tables } from '../tables.ts'

/** Lanes that go on alone: what they upload, where they turned out wrong, and how a machine becomes theirs. */
export async function up(tables: Tables): Promise<void> {
  /** What the lane's machine last said of itself (`LaneMachine` of the contract). */
  await tables.addColumn('lanes', 'machine', json)
  await tables.create('lane_entries', {
    /** Given by the lane: nothing is taken twice. */ id,
    lane_id: ref('lanes'),
    kind: text(20),
    /** `taken` or `refused`. */ state: text(10),
    /** The activity as the lane called it, and as it is here. */ said_activity_id: looseRef,
    activity_id: looseRef,
    /** Why it was refused, and what it said; of what was taken there are rows elsewhere. */ code: optionalCode(60),
    message: optionalText(300),
    payload: json,
    at: instant,
    received_at: instant,
  })
  await tables.index('lane_entries', ['state', 'received_at'], { name: 'lane_entries_state' })
  await tables.index('lane_entries', ['said_activity_id'], { name: 'lane_entries_activity' })
  await tables.index('lane_entries', ['lane_id', 'received_at'], { name: 'lane_entries_lane' })
  await tables.create('lane_conflicts', {
    id,
    kind: text(20),
    /** `open` or `resolved`. */ state: text(10),
    gate_id: ref('gates'),
    lane_id: ref('lanes'),
    activity_id: looseRef,
    access_number: optionalText(40),
    police_number: optionalText(40),
    direction: text(5),
    lane_decision: text(10),
    lane_reasons: json,
    snapshot_at: instant,
    agreed: flag(),
    server_decision: text(10),
    server_reasons: json,
    /** The use of the ticket that was there before. */ other_activity_id: looseRef,
    other_lane: optionalText(40),
    other_at: optionalInstant,
    decided_at: instant,
    found_at: instant,
    resolution: optionalText(30),
    note: optionalText(500),
    resolved_by: optionalText(120),
    resolved_at: optionalInstant,
    version: rowVersion,
  })
  await tables.index('lane_conflicts', ['state', 'found_at'], { name: 'lane_conflicts_state' })
  await tables.index('lane_conflicts', ['gate_id', 'found_at'], { name: 'lane_conflicts_gate' })
  await tables.create('pairing_codes', {
    id,
    lane_id: ref('lanes'),
    code_hash: { ...code(64), unique: true },
    created_by: text(120),
    created_at: stamp,
    expires_at: instant,
    used_at: optionalInstant,
  })
  await tables.index('pairing_codes', ['lane_id', 'expires_at'], { name: 'pairing_codes_lane' })
  /* Lanes ask every few seconds what changed. */
  await tables.index('tickets', ['updated_at'], { name: 'tickets_updated' })
  await tables.index('customs_documents', ['updated_at'], { name: 'customs_documents_updated' })
}

export async function down(tables: Tables): Promise<void> {
  await tables.dropIndex('customs_documents', 'customs_documents_updated')
  await tables.dropIndex('tickets', 'tickets_updated')
  for (const table of ['pairing_codes', 'lane_conflicts', 'lane_entries']) await tables.drop(table)
  await tables.dropColumn('lanes', 'machine')
}
