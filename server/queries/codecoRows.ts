import type { codeco } from '#shared/contract/autogate/codeco.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { AttemptOutcome, CodecoState, CorrectionState } from '#shared/domain/codeco.ts'
import type { Direction } from '#shared/domain/lane.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { companyScope } from '../policies/companyScope.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface CodecoRow {
  readonly id: string
  readonly ref_number: string | null
  readonly kind: 'container' | 'package'
  readonly kd_dok: string
  readonly direction: Direction
  readonly company_id: string | null
  readonly company_name: string | null
  readonly access_number: string | null
  readonly police_number: string | null
  readonly payload: string | null
  readonly state: CodecoState
  readonly attempts: number
  readonly due_at: Date
  readonly moved_at: Date
  readonly sent_at: Date | null
  readonly settled_at: Date | null
  readonly last_answer: string | null
  readonly created_at: Date
  readonly undone_at: Date | null
  readonly correction: CorrectionState | null
  readonly correction_note: string | null
  readonly corrected_at: Date | null
  readonly corrected_by: string | null
}

export interface CodecoAttemptRow {
  readonly at: Date
  readonly duration_ms: number
  readonly outcome: AttemptOutcome
  readonly answer: string | null
}

const columns = `m.id, m.ref_number, m.kind, m.kd_dok, m.direction, m.company_id, c.name AS company_name, m.access_number,
  m.police_number, m.state, m.attempts, m.due_at, m.moved_at, m.sent_at, m.settled_at, m.last_answer, m.created_at,
  m.undone_at, m.correction, m.correction_note, m.corrected_at, m.corrected_by`
const joins = 'LEFT JOIN companies c ON c.id = m.company_id'

export async function findCodecoMessage(sql: Sql, id: string): Promise<CodecoRow | null> {
  const [row] = await sql.rows<CodecoRow>(
    `SELECT ${columns}, m.payload FROM codeco_messages m ${joins} WHERE m.id = ?`,
    [id],
  )
  return row ?? null
}

export function findCodecoMessages(
  sql: Sql,
  actor: Actor,
  query: QueryOf<typeof codeco.list>,
): Promise<Slice<CodecoRow>> {
  const scope = companyScope(actor)
  const held = where(
    scope !== null && ['m.company_id = ?', scope],
    query.company_id !== undefined && ['m.company_id = ?', query.company_id],
    query.state !== undefined && ['m.state = ?', query.state],
    query.correction !== undefined && ['m.correction = ?', query.correction],
    query.search !== undefined &&
      query.search !== '' &&
      contains(['m.ref_number', 'm.access_number', 'm.police_number'], query.search),
    query.start_date !== undefined && ['m.moved_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['m.moved_at < ?', endOfSiteDay(query.end_date)],
  )
  const source = { columns: `${columns}, NULL AS payload`, table: 'codeco_messages', alias: 'm', joins }
  return findSlice<CodecoRow>(sql, { ...source, where: held }, query)
}

/** Whether customs took movements since this day of which nobody knows yet what became. */
export async function areUnsettled(sql: Sql, from: string): Promise<boolean> {
  const rows = await sql.rows("SELECT id FROM codeco_messages WHERE state = 'sent' AND sent_at >= ? LIMIT 1", [
    startOfSiteDay(from),
  ])
  return rows.length > 0
}

export function findCodecoAttempts(sql: Sql, id: string): Promise<CodecoAttemptRow[]> {
  return sql.rows<CodecoAttemptRow>(
    'SELECT at, duration_ms, outcome, answer FROM codeco_attempts WHERE message_id = ? ORDER BY id',
    [id],
  )
}

export interface ReconciliationRow {
  readonly id: string
  readonly from_day: string
  readonly to_day: string
  readonly accepted: number
  readonly rejected: number
  readonly lost: number
  readonly strangers: readonly string[]
  readonly error: string | null
  readonly at: Date
}

export const findReconciliations = (
  sql: Sql,
  query: QueryOf<typeof codeco.reconciliations>,
): Promise<Slice<ReconciliationRow>> =>
  findSlice<ReconciliationRow>(
    sql,
    {
      columns: 'r.id, r.from_day, r.to_day, r.accepted, r.rejected, r.lost, r.strangers, r.error, r.at',
      table: 'codeco_reconciliations',
      alias: 'r',
      where: { text: '', values: [] },
    },
    query,
  )
