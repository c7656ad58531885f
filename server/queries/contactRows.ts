import type { contact } from '#shared/contract/autogate/contact.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface ContactRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly description: string | null
  readonly phone: string | null
  readonly whatsapp: string | null
  readonly email: string | null
  readonly address: string | null
  readonly hours: string | null
  readonly position: number
  readonly updated_at: Date
  readonly version: number
}

const columns = `k.id, k.code, k.name, k.description, k.phone, k.whatsapp, k.email, k.address, k.hours, k.position,
  k.updated_at, k.version`

export async function findContact(sql: Sql, id: string): Promise<ContactRow | null> {
  const [row] = await sql.rows<ContactRow>(`SELECT ${columns} FROM contacts k WHERE k.id = ?`, [id])
  return row ?? null
}

export function findContacts(sql: Sql, query: QueryOf<typeof contact.list>): Promise<Slice<ContactRow>> {
  const held = where(
    query.search !== undefined &&
      query.search !== '' &&
      contains(['k.name', 'k.description', 'k.phone', 'k.email'], query.search),
  )
  return findSlice<ContactRow>(sql, { columns, table: 'contacts', alias: 'k', where: held }, query)
}
