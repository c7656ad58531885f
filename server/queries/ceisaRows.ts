import type { ceisa } from '#shared/contract/autogate/ceisa.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { CustomsLane } from '#shared/domain/checkInFacts.ts'
import type { CustomsStep } from '#shared/domain/customsRelease.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { companyScope } from '../policies/companyScope.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface CeisaRow {
  readonly id: string
  readonly id_header: string
  readonly nomor_aju: string
  readonly kode_dokumen: string
  readonly nama_dokumen: string
  readonly nomor_daftar: string | null
  readonly tanggal_daftar: string | null
  readonly kode_kantor: string | null
  readonly company_id: string | null
  readonly company_name: string | null
  readonly npwp: string | null
  readonly customs_lane: CustomsLane | null
  readonly released: boolean
  readonly release_number: string | null
  readonly released_at: Date | null
  readonly flipped_at: Date | null
  readonly flagged: number
  readonly bruto: string | null
  readonly netto: string | null
  readonly quantity: string | null
  readonly balance: string | null
  readonly unit: string | null
  readonly detail: {
    readonly packages?: readonly {
      readonly code?: string | null
      readonly quantity?: number | null
      readonly mark?: string | null
    }[]
    readonly containers?: readonly {
      readonly number: string
      readonly size?: string | null
      readonly type?: string | null
    }[]
  } | null
  readonly timeline: readonly CustomsStep[] | null
  readonly source: string
  readonly fetched_at: Date
}

const columns = `d.id, d.id_header, d.nomor_aju, d.kode_dokumen, d.nama_dokumen, d.nomor_daftar, d.tanggal_daftar,
  d.kode_kantor, d.company_id, c.name AS company_name, c.npwp, d.customs_lane, d.released, d.release_number, d.released_at,
  d.flipped_at, (SELECT COUNT(*) FROM customs_flags f WHERE f.document_id = d.id AND f.cleared_at IS NULL) AS flagged,
  d.bruto, d.netto, d.quantity, d.balance, d.unit, d.source, d.fetched_at`
const joins = 'LEFT JOIN companies c ON c.id = d.company_id'

export async function findCeisaDocument(sql: Sql, idHeader: string): Promise<CeisaRow | null> {
  const [row] = await sql.rows<CeisaRow>(
    `SELECT ${columns}, d.detail, d.timeline FROM customs_documents d ${joins} WHERE d.id_header = ? AND d.deleted_at IS NULL`,
    [idHeader],
  )
  return row ?? null
}

/** One page, without the goods and the timeline. */
export function findCeisaDocuments(
  sql: Sql,
  actor: Actor,
  query: QueryOf<typeof ceisa.list>,
): Promise<Slice<CeisaRow>> {
  const scope = companyScope(actor)
  const held = where(
    ['d.deleted_at IS NULL'],
    scope !== null && ['d.company_id = ?', scope],
    query.company_id !== undefined && ['d.company_id = ?', query.company_id],
    query.kode_dokumen !== undefined && ['d.kode_dokumen = ?', query.kode_dokumen],
    query.customs_lane !== undefined && ['d.customs_lane = ?', query.customs_lane],
    query.released !== undefined && ['d.released = ?', query.released],
    query.withdrawn !== undefined && [query.withdrawn ? 'd.flipped_at IS NOT NULL' : 'd.flipped_at IS NULL'],
    query.search !== undefined &&
      query.search !== '' &&
      contains(['d.nomor_aju', 'd.nomor_daftar', 'd.id_header', 'd.release_number'], query.search),
    query.start_date !== undefined && ['d.tanggal_daftar >= ?', query.start_date],
    query.end_date !== undefined && ['d.tanggal_daftar <= ?', query.end_date],
  )
  return findSlice<CeisaRow>(
    sql,
    {
      columns: `${columns}, NULL AS detail, NULL AS timeline`,
      table: 'customs_documents',
      alias: 'd',
      joins,
      where: held,
    },
    query,
  )
}
