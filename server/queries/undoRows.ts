import type { CheckInFacts } from '#shared/domain/checkInFacts.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import type { TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import type { Sql } from '../database/work.ts'
import { gateActivityColumns, gateActivityTables, type GateActivityRow } from './gateActivityRows.ts'

/** What a decision was made on, without the policy, which its version names, and without what a person added. */
export type StoredFacts = Omit<CheckInFacts, 'policy' | 'override'>

/** A check-in with all that taking it back, or judging it again, needs. */
export interface DecidedRow extends GateActivityRow {
  readonly facts: StoredFacts | null
  readonly passed_at: Date | null
  readonly version: number
}

export async function findDecided(sql: Sql, id: string): Promise<DecidedRow | null> {
  const [row] = await sql.rows<DecidedRow>(
    `SELECT ${gateActivityColumns}, a.facts, a.passed_at, a.version FROM ${gateActivityTables} WHERE a.id = ?`,
    [id],
  )
  return row ?? null
}

export interface UndoneTicketRow {
  readonly id: string
  readonly company_id: string
  readonly access_number: string
  readonly kind: TicketKind
  readonly status: TicketStatus
  readonly rit_done: number
  readonly police_number: string
  readonly plate_key: string
  readonly inside_activity_id: string | null
  readonly inside_since: Date | null
  readonly version: number
}

/** Locks the ticket of a check-in. */
export async function lockUndoneTicket(sql: Sql, id: string | null): Promise<UndoneTicketRow | null> {
  if (id === null) return null
  const [row] = await sql.rows<UndoneTicketRow>(
    `SELECT t.id, t.company_id, t.access_number, t.kind, t.status, t.rit_done, t.police_number, t.plate_key,
       t.inside_activity_id, t.inside_since, t.version FROM tickets t WHERE t.id = ? ${sql.dialect.forUpdate}`,
    [id],
  )
  return row ?? null
}

export interface UndoneVisitRow {
  readonly id: string
  readonly rit: number
  readonly kind: TicketKind
  readonly company_id: string | null
  readonly document_type: string | null
  readonly gate_id: string
  readonly entered_at: Date
  readonly exit_activity_id: string | null
  readonly exit_gate_id: string | null
  readonly left_at: Date | null
  readonly minutes: number | null
  readonly cargo_status: string | null
  readonly stays: number
}

export interface UndoneStayRow {
  readonly id: string
  readonly visit_id: string
  readonly area_id: string
  readonly slot: number | null
  readonly entry_activity_id: string | null
  readonly exit_activity_id: string | null
  readonly left_at: Date | null
  readonly called_at: Date | null
  readonly checked_at: Date | null
}

/** The stay in a buffer zone that a check-in began or ended. */
export async function stayOf(sql: Sql, ticketId: string, activityId: string): Promise<UndoneStayRow | null> {
  const [row] = await sql.rows<UndoneStayRow>(
    `SELECT s.id, s.visit_id, s.area_id, s.slot, s.entry_activity_id, s.exit_activity_id, s.left_at, s.called_at,
       s.checked_at FROM visits v JOIN buffer_stays s ON s.visit_id = v.id
     WHERE v.ticket_id = ? AND (s.entry_activity_id = ? OR s.exit_activity_id = ?)`,
    [ticketId, activityId, activityId],
  )
  return row ?? null
}

/** The round trip that a check-in began or ended, else that of the stay. */
export async function visitOf(
  sql: Sql,
  ticketId: string,
  { activityId, stayVisitId }: { activityId: string; stayVisitId: string | null },
): Promise<UndoneVisitRow | null> {
  const [row] = await sql.rows<UndoneVisitRow>(
    `SELECT v.id, v.rit, v.kind, v.company_id, v.document_type, v.gate_id, v.entered_at, v.exit_activity_id,
       v.exit_gate_id, v.left_at, v.minutes, v.cargo_status,
       (SELECT COUNT(*) FROM buffer_stays s WHERE s.visit_id = v.id) AS stays
     FROM visits v WHERE v.ticket_id = ? AND (v.id = ? OR v.exit_activity_id = ? OR v.id = ?)`,
    [ticketId, activityId, activityId, stayVisitId ?? '-'],
  )
  return row ?? null
}
