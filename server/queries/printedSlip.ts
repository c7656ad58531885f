import type { Slip } from '#shared/contract/autogate/gateActivity.ts'
import type { printStates } from '#shared/domain/lane.ts'
import type { z } from 'zod'
import type { Sql } from '../database/work.ts'

export interface PrintedSlipRow {
  readonly lane_id: string
  readonly gate_id: string
  readonly lane_code: string
  readonly ticket_id: string
  readonly company_id: string
  readonly content: z.output<typeof Slip>
  readonly copy: number
  readonly state: (typeof printStates)[number]
  readonly updated_at: Date
}

/** The last slip of a check-in; null where none was printed. */
export async function findPrintedSlip(sql: Sql, activityId: string): Promise<PrintedSlipRow | null> {
  const [row] = await sql.rows<PrintedSlipRow>(
    `SELECT s.lane_id, l.gate_id, l.code AS lane_code, s.ticket_id, t.company_id, s.content, s.copy, s.state, s.updated_at
     FROM slips s JOIN lanes l ON l.id = s.lane_id JOIN tickets t ON t.id = s.ticket_id
     WHERE s.activity_id = ? ORDER BY s.copy DESC LIMIT 1`,
    [activityId],
  )
  return row ?? null
}

/** Whose check-in it is; null where there is none. */
export async function findActivityOwner(sql: Sql, id: string): Promise<{ company_id: string | null } | null> {
  const [row] = await sql.rows<{ company_id: string | null }>('SELECT company_id FROM gate_activities WHERE id = ?', [
    id,
  ])
  return row ?? null
}

export interface CodedTicketRow {
  readonly access_number: string
  readonly expired_at: Date
  readonly code_expires_at: Date | null
}

/** Two people who print one slip again take turns here. */
export async function lockCodedTicket(sql: Sql, id: string): Promise<CodedTicketRow | null> {
  const [row] = await sql.rows<CodedTicketRow>(
    `SELECT access_number, expired_at, code_expires_at FROM tickets WHERE id = ? ${sql.dialect.forUpdate}`,
    [id],
  )
  return row ?? null
}
