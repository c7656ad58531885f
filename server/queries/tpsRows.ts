import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { tpsOnline } from '#shared/contract/autogate/tpsOnline.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { companyScope } from '../policies/companyScope.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface TpsRow {
  readonly id: string
  readonly kd_dok: string
  readonly no_dok: string
  readonly tgl_dok: string
  readonly kind: 'release' | 'hold'
  readonly nomor_aju: string | null
  readonly npwp: string | null
  readonly company_name: string | null
  readonly company_id: string | null
  readonly vessel_name: string | null
  readonly voyage: string | null
  readonly bruto: string | null
  readonly detail: {
    readonly containers?: readonly { readonly number: string; readonly size: string | null }[]
    readonly packages?: readonly { readonly code: string | null; readonly quantity: number | null }[]
  } | null
  readonly source: string
  readonly fetched_at: Date
  readonly id_header: string | null
}

const columns = `d.id, d.kd_dok, d.no_dok, d.tgl_dok, d.kind, d.nomor_aju, d.npwp, d.company_name, d.company_id,
  d.vessel_name, d.voyage, d.bruto, d.source, d.fetched_at`

/** The document in CEISA is named where it is of the same company. */
export async function findTpsDocument(sql: Sql, id: string): Promise<TpsRow | null> {
  const [row] = await sql.rows<TpsRow>(
    `SELECT ${columns}, d.detail,
       (SELECT MIN(c.id_header) FROM customs_documents c WHERE c.nomor_aju = d.nomor_aju AND c.company_id = d.company_id)
         AS id_header
     FROM tps_documents d WHERE d.id = ?`,
    [id],
  )
  return row ?? null
}

export function findTpsDocuments(
  sql: Sql,
  actor: Actor,
  query: QueryOf<typeof tpsOnline.list>,
): Promise<Slice<TpsRow>> {
  const scope = companyScope(actor)
  const held = where(
    scope !== null && ['d.company_id = ?', scope],
    query.company_id !== undefined && ['d.company_id = ?', query.company_id],
    query.kd_dok !== undefined && ['d.kd_dok = ?', query.kd_dok],
    query.kind !== undefined && ['d.kind = ?', query.kind],
    query.search !== undefined &&
      query.search !== '' &&
      contains(['d.no_dok', 'd.nomor_aju', 'd.company_name'], query.search),
    query.start_date !== undefined && ['d.tgl_dok >= ?', query.start_date],
    query.end_date !== undefined && ['d.tgl_dok <= ?', query.end_date],
  )
  const source = { columns: `${columns}, NULL AS detail, NULL AS id_header`, table: 'tps_documents', alias: 'd' }
  return findSlice<TpsRow>(sql, { ...source, where: held }, query)
}
