import type { faq } from '#shared/contract/autogate/faq.ts'
import type { publicFaq } from '#shared/contract/autogate/publicFaq.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'
import { contains, where, type Where } from './where.ts'

export interface FaqRow {
  readonly id: string
  readonly group_id: string
  readonly group_name: string
  readonly group_position: number
  readonly question: string
  readonly answer: string
  readonly position: number
  readonly is_published: boolean
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

export interface FaqGroupRow {
  readonly id: string
  readonly name: string
  readonly position: number
}

const select = `SELECT f.id, f.group_id, f.question, f.answer, f.position, f.is_published, f.created_at, f.updated_at,
  f.version, g.name AS group_name, g.position AS group_position`
const from = 'FROM faqs f JOIN faq_groups g ON g.id = f.group_id'
const inOrder = 'ORDER BY g.position, g.id, f.position, f.id'

export async function findFaq(sql: Sql, id: string): Promise<FaqRow | null> {
  const [row] = await sql.rows<FaqRow>(`${select} ${from} WHERE f.id = ? AND f.deleted_at IS NULL`, [id])
  return row ?? null
}

export async function findFaqGroup(sql: Sql, id: string): Promise<FaqGroupRow | null> {
  const [row] = await sql.rows<FaqGroupRow>('SELECT id, name, position FROM faq_groups WHERE id = ?', [id])
  return row ?? null
}

export const faqsOfGroup = (sql: Sql, groupId: string): Promise<FaqRow[]> =>
  sql.rows(`${select} ${from} WHERE f.group_id = ? AND f.deleted_at IS NULL ${inOrder}`, [groupId])

/** Questions in the order of their groups. */
export function findFaqs(sql: Sql, query: QueryOf<typeof faq.grouped>): Promise<FaqRow[]> {
  const held = where(
    ['f.deleted_at IS NULL'],
    query.is_published !== undefined && ['f.is_published = ?', query.is_published],
    searched(query.search),
  )
  return sql.rows(`${select} ${from} ${held.text} ${inOrder}`, held.values)
}

export async function findPublishedFaqs(sql: Sql, query: QueryOf<typeof publicFaq.list>): Promise<Slice<FaqRow>> {
  const held = where(
    ['f.deleted_at IS NULL'],
    ['f.is_published = ?', true],
    query.group_id !== undefined && ['f.group_id = ?', query.group_id],
    searched(query.search),
  )
  const rows = await sql.rows<FaqRow>(`${select} ${from} ${held.text} ${inOrder} LIMIT ? OFFSET ?`, [
    ...held.values,
    query.per_page,
    (query.page - 1) * query.per_page,
  ])
  return { rows, total: await count(sql, held) }
}

async function count(sql: Sql, { text, values }: Where): Promise<number> {
  const [row] = await sql.rows<{ total: number }>(`SELECT COUNT(*) AS total ${from} ${text}`, values)
  return Number(row?.total ?? 0)
}

const searched = (text: string | undefined) =>
  text !== undefined && text !== '' && contains(['f.question', 'f.answer'], text)
