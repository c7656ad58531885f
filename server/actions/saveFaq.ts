import { v7 } from 'uuid'
import type { faq } from '#shared/contract/autogate/faq.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { findFaq, findFaqGroup, type FaqRow } from '../queries/faqRows.ts'
import { orderFaqs } from './orderFaqs.ts'
import { refuseFields } from './refuseFields.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export async function createFaq(
  work: Work,
  { group_id, group_name, position, ...input }: BodyOf<typeof faq.create>,
  language: Language,
): Promise<FaqRow> {
  const { sql, now } = work
  requireZone(work)
  const groupId = await groupFor(work, { group_id, group_name }, language)
  if (groupId === null) return refuseGroup('required', language)
  const id = v7()
  const row = { ...withoutUndefined(input), id, group_id: groupId, created_at: now, updated_at: now, version: 1 }
  await insertRow(sql, 'faqs', row)
  await orderFaqs(work, groupId, { id, position: position ?? null })
  const after = await storedFaq(sql, id)
  work.record({ action: 'faq.create', entity: 'faq', entityId: id, after })
  return after
}

export async function updateFaq(
  work: Work,
  id: string,
  { version, group_id, group_name, position, ...input }: BodyOf<typeof faq.update>,
  language: Language,
): Promise<FaqRow> {
  const { sql, now } = work
  const before = await lockFaq(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  const groupId = (await groupFor(work, { group_id, group_name }, language)) ?? before.group_id
  await updateRow(sql, 'faqs', id, now, { ...withoutUndefined(input), group_id: groupId })
  const moved = groupId !== before.group_id
  if (moved) await orderFaqs(work, before.group_id)
  if (moved || position !== undefined) await orderFaqs(work, groupId, { id, position: position ?? null })
  const after = await storedFaq(sql, id)
  work.record({ action: 'faq.update', entity: 'faq', entityId: id, before, after })
  return after
}

export async function deleteFaq(work: Work, id: string): Promise<void> {
  const before = await lockFaq(work, id)
  await updateRow(work.sql, 'faqs', id, work.now, { deleted_at: work.now })
  await orderFaqs(work, before.group_id)
  work.record({ action: 'faq.delete', entity: 'faq', entityId: id, before })
}

function requireZone({ actor }: Work): void {
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
}

async function lockFaq(work: Work, id: string): Promise<FaqRow> {
  requireZone(work)
  await work.sql.rows(`SELECT id FROM faqs WHERE id = ? ${work.sql.dialect.forUpdate}`, [id])
  return await storedFaq(work.sql, id)
}

async function storedFaq(sql: Sql, id: string): Promise<FaqRow> {
  const row = await findFaq(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}

interface NamedGroup {
  readonly group_id: string | undefined
  readonly group_name: string | undefined
}

/** The group that is meant, made when its name is new; null when none is named. */
async function groupFor(work: Work, { group_id, group_name }: NamedGroup, language: Language): Promise<string | null> {
  if (group_name !== undefined) return await groupNamed(work, group_name)
  if (group_id === undefined) return null
  return (await findFaqGroup(work.sql, group_id))?.id ?? refuseGroup('not_found', language)
}

async function groupNamed({ sql, now }: Work, name: string): Promise<string> {
  const [last] = await sql.rows<{ position: number | null }>('SELECT MAX(position) AS position FROM faq_groups')
  await sql.run(
    `${sql.dialect.insertIgnore} INTO faq_groups (id, name, position, created_at, updated_at) VALUES (?, ?, ?, ?, ?)`,
    [v7(), name, (last?.position ?? 0) + 1, now, now],
  )
  const [group] = await sql.rows<{ id: string }>('SELECT id FROM faq_groups WHERE name = ?', [name])
  if (group === undefined) throw new Refusal('row.changed')
  return group.id
}

function refuseGroup(code: 'required' | 'not_found', language: Language): never {
  refuseFields([{ path: 'group_id', code }], language)
  throw new Refusal('row.not_found')
}
