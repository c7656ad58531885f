import type { Reading, Sql } from '../database/work.ts'
import { companyScope, seesRowOf } from '../policies/companyScope.ts'

/** A row that proves something about a visit, with the name of what it is. */
export interface EvidenceItem {
  readonly kind: string
  readonly content: Readonly<Record<string, unknown>>
}

export interface EvidencePhoto {
  readonly of: string
  readonly position: string
  readonly path: string
}

/** Everything that is stored about one visit, in the order in which it is chained. */
export interface EvidenceRows {
  readonly accessNumber: string
  readonly rit: number
  readonly plate: string
  readonly items: readonly EvidenceItem[]
  readonly photos: readonly EvidencePhoto[]
}

type Row = Readonly<Record<string, unknown>>

interface Visit extends Row {
  readonly id: string
  readonly ticket_id: string
  readonly company_id: string | null
  readonly access_number: string
  readonly rit: number
  readonly police_number: string
  readonly entered_at: Date
  readonly left_at: Date | null
  readonly customs_document_id: string | null
}

/** The rows of a visit that the actor may see; null as if there were none. */
export async function findEvidencePack({ sql, actor, now }: Reading, id: string): Promise<EvidenceRows | null> {
  const [visit] = await sql.rows<Visit>('SELECT * FROM visits WHERE id = ?', [id])
  if (visit === undefined || !seesRowOf(actor, visit.company_id)) return null
  const until = visit.left_at ?? now
  const of = (table: string, condition: string, values: readonly (string | Date)[], order = 'id') =>
    sql.rows<Row>(`SELECT * FROM ${table} WHERE ${condition} ORDER BY ${order}`, values)
  const activities = await of(
    'gate_activities',
    'ticket_id = ? AND decided_at >= ? AND decided_at <= ?',
    [visit.ticket_id, visit.entered_at, until],
    'decided_at, id',
  )
  const stays = await of('buffer_stays', 'visit_id = ?', [id], 'entered_at, id')
  const cargo = await of('cargo_operations', 'visit_id = ?', [id], 'received_at, id')
  const ids = [...activities, ...stays, ...cargo].map((row) => String(row['id']))
  const interventions = await ofActivities(sql, 'interventions', ids)
  const commands = await ofActivities(sql, 'lane_commands', ids)
  const subjects = [id, visit.ticket_id, ...ids, ...[...interventions, ...commands].map((row) => String(row['id']))]
  const itemsOf = (kind: string, rows: readonly Row[]) => rows.map((content) => ({ kind, content }))
  return {
    accessNumber: visit.access_number,
    rit: visit.rit,
    plate: visit.police_number,
    items: [
      { kind: 'visit', content: visit },
      ...itemsOf('customs_document', await of('customs_documents', 'id = ?', [visit.customs_document_id ?? ''])),
      ...itemsOf('policy', await policiesOf(sql, activities)),
      ...itemsOf('activity', activities),
      ...itemsOf('intervention', interventions),
      ...itemsOf('command', commands),
      ...itemsOf('buffer_stay', stays),
      ...itemsOf('cargo_operation', cargo),
      ...itemsOf('audit_record', await auditOf(sql, subjects, companyScope(actor))),
    ],
    photos: [...activities.flatMap(photosOfActivity), ...stays.flatMap(photosOfStay), ...cargo.flatMap(photosOfCargo)],
  }
}

const marks = (ids: readonly string[]): string => ids.map(() => '?').join(', ')

const ofActivities = (sql: Sql, table: string, ids: readonly string[]): Promise<Row[]> =>
  sql.rows<Row>(`SELECT * FROM ${table} WHERE activity_id IN (${marks(ids)}) ORDER BY id`, ids)

const mostAudited = 1_000

/** Who belongs to a company is shown what the activity log shows them. */
function auditOf(sql: Sql, ids: readonly string[], scope: string | null): Promise<Row[]> {
  const whose = scope === null ? '' : 'AND company_id = ?'
  return sql.rows<Row>(
    `SELECT * FROM audit_records WHERE entity_id IN (${marks(ids)}) ${whose} ORDER BY id LIMIT ${mostAudited}`,
    scope === null ? ids : [...ids, scope],
  )
}

async function policiesOf(sql: Sql, activities: readonly Row[]): Promise<Row[]> {
  const versions = new Map(
    activities.map((row) => {
      const pair = [String(row['gate_id']), Number(row['policy_version'])] as const
      return [pair.join(' '), pair]
    }),
  )
  const found: Row[] = []
  for (const pair of versions.values())
    found.push(
      ...(await sql.rows<Row>('SELECT * FROM gate_policies WHERE gate_id = ? AND policy_version = ?', [...pair])),
    )
  return found
}

function photosOfActivity(row: Row): EvidencePhoto[] {
  const photos = (row['photos'] ?? []) as readonly { position: string; path: string }[]
  return photos.map(({ position, path }) => ({ of: String(row['id']), position, path }))
}

const photosOfStay = (row: Row): EvidencePhoto[] => pathsOf(row, 'checkup_photos', 'checkup')

const photosOfCargo = (row: Row): EvidencePhoto[] => pathsOf(row, 'photos', String(row['verdict']))

const pathsOf = (row: Row, column: string, position: string): EvidencePhoto[] =>
  ((row[column] ?? []) as readonly string[]).map((path) => ({ of: String(row['id']), position, path }))
