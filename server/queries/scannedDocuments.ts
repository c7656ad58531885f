import type { Reading, Sql } from '../database/work.ts'
import { companyScope } from '../policies/companyScope.ts'
import { where } from './where.ts'

/** What vehicles inside have a claim on, and what this one has taken or will take. */
export interface CustomsClaims {
  readonly claimed: number
  readonly own: number
  readonly source: string
  readonly fetchedAt: Date
}

interface Trip {
  readonly id: string
  readonly rit_done: number
  readonly inside_since: Date | null
}

/** Of a document and the trip that its ticket makes, or made last. */
export async function findCustomsClaims(sql: Sql, documentId: string, ticket: Trip): Promise<CustomsClaims> {
  const trip = ticket.inside_since === null ? ticket.rit_done : ticket.rit_done + 1
  const [row] = await sql.rows<{ claimed: number | null; own: number | null; source: string; fetched_at: Date }>(
    `SELECT d.source, d.fetched_at,
       (SELECT SUM(l.quantity) FROM customs_loads l WHERE l.document_id = d.id AND l.drawn_at IS NULL) AS claimed,
       (SELECT SUM(l.quantity) FROM customs_loads l WHERE l.document_id = d.id AND l.ticket_id = ? AND l.trip = ?) AS own
     FROM customs_documents d WHERE d.id = ?`,
    [ticket.id, trip, documentId],
  )
  return {
    claimed: Number(row?.claimed ?? 0),
    own: Number(row?.own ?? 0),
    source: row?.source ?? '',
    fetchedAt: row?.fetched_at ?? new Date(0),
  }
}

export interface SpmkTrips {
  readonly trips: number
  readonly inside: number
  readonly accepted: readonly { readonly unit: string; readonly qty: number; readonly trips: number }[]
}

/** Round trips with an order of the port, as far as the actor may see them. */
export async function findSpmkTrips({ sql, actor }: Reading, spmkNumber: string): Promise<SpmkTrips> {
  const scope = companyScope(actor)
  const { text, values } = where(
    ["v.document_type = 'SPMK'"],
    ['v.document_number = ?', spmkNumber],
    scope !== null && ['v.company_id = ?', scope],
  )
  const [row] = await sql.rows<{ trips: number; inside: number | null }>(
    `SELECT COUNT(*) AS trips, SUM(CASE WHEN v.left_at IS NULL THEN 1 ELSE 0 END) AS inside FROM visits v ${text}`,
    values,
  )
  const accepted = await sql.rows<{ unit: string; qty: number; trips: number }>(
    `SELECT o.unit, SUM(o.quantity) AS qty, COUNT(*) AS trips FROM visits v
     JOIN cargo_operations o ON o.visit_id = v.id AND o.verdict = 'accepted' ${text} GROUP BY o.unit ORDER BY o.unit`,
    values,
  )
  return {
    trips: Number(row?.trips ?? 0),
    inside: Number(row?.inside ?? 0),
    accepted: accepted.map(({ unit, qty, trips }) => ({ unit, qty: Number(qty), trips: Number(trips) })),
  }
}
