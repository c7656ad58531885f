import type { z } from 'zod'
import type { Faq, FaqGroup } from '#shared/contract/autogate/faq.ts'
import type { PublicFaq } from '#shared/contract/autogate/publicFaq.ts'
import type { FaqGroupRow, FaqRow } from '../queries/faqRows.ts'

export const presentFaq = (row: FaqRow): z.infer<typeof Faq> => ({
  id: row.id,
  group: groupOf(row),
  question: row.question,
  answer: row.answer,
  position: row.position,
  is_published: row.is_published,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})

export const presentFaqGroup = (
  { id, name, position }: FaqGroupRow,
  faqs: readonly FaqRow[],
): z.infer<typeof FaqGroup> => ({ id, name, position, faqs: faqs.map(presentFaq) })

/** Rows that come in the order of their groups, gathered under each. */
export function presentFaqsByGroup(rows: readonly FaqRow[]): z.infer<typeof FaqGroup>[] {
  const groups = new Map(rows.map((row) => [row.group_id, row]))
  return [...groups.values()].map(({ group_id: id, group_name: name, group_position: position }) =>
    presentFaqGroup(
      { id, name, position },
      rows.filter(({ group_id }) => group_id === id),
    ),
  )
}

export const presentPublicFaq = (row: FaqRow): z.infer<typeof PublicFaq> => ({
  id: row.id,
  group: groupOf(row),
  question: row.question,
  answer: row.answer,
})

const groupOf = ({ group_id: id, group_name: name }: FaqRow) => ({ id, name })
