import type { Sql } from '../work.ts'
import { v7 } from 'uuid'

const desks = [
  {
    code: 'HELPDESK',
    name: 'Layanan Kawasan',
    description: 'Akun, tiket, dan pertanyaan umum',
    hours: 'Setiap hari, 24 jam',
  },
  {
    code: 'POS-UTAMA',
    name: 'Pos Gerbang Utama',
    description: 'Kendaraan yang tertahan di gerbang',
    hours: 'Setiap hari, 24 jam',
  },
  {
    code: 'KEAMANAN',
    name: 'Keamanan Kawasan',
    description: 'Keadaan darurat dan barang hilang',
    hours: 'Setiap hari, 24 jam',
  },
  {
    code: 'PELABUHAN',
    name: 'Pelabuhan BMS',
    description: 'SPMK, sandar kapal, dan bongkar muat',
    hours: 'Setiap hari, 24 jam',
  },
  {
    code: 'PABEAN',
    name: 'Layanan Pabean',
    description: 'Dokumen CEISA dan jalur pemeriksaan',
    hours: 'Senin–Jumat, 07.30–17.00',
  },
] as const

/** The desks every site has; how they are reached is filled in by its people and never overwritten. */
export async function ensureSiteContacts(sql: Sql, now: Date): Promise<void> {
  for (const [index, { code, name, description, hours }] of desks.entries())
    await sql.run(
      `${sql.dialect.insertIgnore} INTO contacts (id, code, name, description, hours, position, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [v7(), code, name, description, hours, index + 1, now, now],
    )
}
