import type { contact } from '#shared/contract/autogate/contact.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Sql, Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { findContact, type ContactRow } from '../queries/contactRows.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** Changes how a desk of the site is reached; only its people may. */
export async function updateContact(
  work: Work,
  id: string,
  { version, ...input }: BodyOf<typeof contact.update>,
): Promise<ContactRow> {
  const { sql, now, actor } = work
  await sql.rows(`SELECT id FROM contacts WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const before = await storedContact(sql, id)
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  await updateRow(sql, 'contacts', id, now, withoutUndefined(input))
  const after = await storedContact(sql, id)
  work.record({ action: 'contact.update', entity: 'contact', entityId: id, before, after })
  return after
}

async function storedContact(sql: Sql, id: string): Promise<ContactRow> {
  const row = await findContact(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}
