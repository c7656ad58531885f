import {
  day,
  decimal,
  flag,
  id,
  instant,
  json,
  optionalInstant,
  optionalRef,
  optionalText,
  rowVersion,
  stamp,
  text,
} from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** A customs document as last fetched from CEISA. */
export const customsDocumentColumns = {
  id,
  id_header: text(60),
  nomor_aju: text(40),
  kode_dokumen: text(10),
  nama_dokumen: text(60),
  nomor_daftar: optionalText(40),
  tanggal_daftar: day,
  company_id: optionalRef('companies'),
  customs_lane: optionalText(10),
  released: flag(),
  release_number: optionalText(60),
  released_at: optionalInstant,
  bruto: decimal(15, 3),
  netto: decimal(15, 3),
  balance: decimal(15, 3),
  quantity: decimal(15, 3),
  unit: optionalText(20),
  detail: json,
  source: text(20),
  fetched_at: instant,
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type CustomsDocumentRow = RowOf<typeof customsDocumentColumns>
