import { customsNpwp } from '#shared/domain/npwp.ts'
import type { Sql } from '../database/work.ts'

interface Row {
  readonly id_header: string
  readonly nomor_aju: string
  readonly kode_dokumen: string
  readonly nomor_daftar: string | null
  readonly tanggal_daftar: string | null
  readonly customs_lane: 'green' | 'yellow' | 'red' | null
  readonly released: boolean
  readonly bruto: string | null
  readonly netto: string | null
  readonly company_name: string
  readonly npwp: string | null
}

/** The documents of the mirror as simulated customs would have told them. */
export async function findWorldDocuments(sql: Sql) {
  const rows = await sql.rows<Row>(
    `SELECT d.id_header, d.nomor_aju, d.kode_dokumen, d.nomor_daftar, d.tanggal_daftar, d.customs_lane, d.released,
       d.bruto, d.netto, c.name AS company_name, c.npwp
     FROM customs_documents d JOIN companies c ON c.id = d.company_id
     WHERE d.deleted_at IS NULL AND d.tanggal_daftar IS NOT NULL ORDER BY d.id LIMIT 5000`,
  )
  return rows.flatMap((row) => {
    const npwp = customsNpwp(row.npwp)
    if (npwp === null) return []
    return [
      {
        nomorAju: row.nomor_aju,
        idHeader: row.id_header,
        kodeDokumen: row.kode_dokumen,
        nomorDaftar: row.nomor_daftar ?? '',
        tanggalDaftar: String(row.tanggal_daftar).slice(0, 10),
        kodeKantor: '070100',
        npwp,
        companyName: row.company_name,
        bruto: Number(row.bruto ?? 0),
        netto: Number(row.netto ?? 0),
        containers: [],
        lane: row.customs_lane ?? 'green',
        released: row.released,
        withdrawnAt: null,
      },
    ]
  })
}
