import {
  code,
  day,
  decimal,
  flag,
  id,
  instant,
  json,
  longText,
  optionalCode,
  optionalInstant,
  optionalRef,
  optionalText,
  rowVersion,
  stamp,
  text,
  whole,
} from '../columns.ts'
import type { Tables } from '../tables.ts'

const stamps = { created_at: stamp, updated_at: stamp, deleted_at: optionalInstant, version: rowVersion }

/** What the gates look up: vehicles, files, the watchlist, customs documents; and the settings of the site. */
export async function up(tables: Tables): Promise<void> {
  await tables.create('vehicles', {
    id,
    /** Letters and digits only, upper case. */ plate_key: { ...code(20), unique: true },
    police_number: text(20),
    vehicle_type: optionalText(40),
    company_id: optionalRef('companies'),
    status: text(20),
    ...stamps,
  })
  await tables.create('files', {
    id,
    path: { ...code(200), unique: true },
    media_type: text(80),
    size: whole(),
    sha256: code(64),
    original_name: optionalText(200),
    company_id: optionalRef('companies'),
    uploaded_by: optionalText(80),
    created_at: instant,
  })
  await tables.create('watchlist', {
    id,
    kind: text(20),
    plate_key: optionalCode(20),
    company_id: optionalRef('companies'),
    action: text(20),
    note: longText,
    valid_from: optionalInstant,
    valid_until: optionalInstant,
    ...stamps,
  })
  await tables.index('watchlist', ['plate_key'], { name: 'watchlist_plate' })
  await tables.create('customs_documents', {
    id,
    id_header: { ...text(60), unique: true },
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
    ...stamps,
  })
  await tables.index('vehicles', ['company_id'], { name: 'vehicles_company' })
  await tables.index('files', ['company_id', 'created_at'], { name: 'files_company' })
  await tables.index('watchlist', ['company_id'], { name: 'watchlist_company' })
  await tables.index('customs_documents', ['company_id', 'tanggal_daftar'], { name: 'customs_documents_company' })
  await tables.create('settings', {
    name: { ...code(60), primaryKey: true },
    value: json,
    updated_at: instant,
  })
}

export async function down(tables: Tables): Promise<void> {
  for (const table of ['settings', 'customs_documents', 'watchlist', 'files', 'vehicles']) await tables.drop(table)
}
