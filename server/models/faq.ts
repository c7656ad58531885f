import { flag, id, longText, optionalInstant, ref, rowVersion, stamp, text, whole } from '../database/columns.ts'

export const faqGroupColumns = {
  id,
  name: text(80),
  position: whole(),
  created_at: stamp,
  updated_at: stamp,
}

/** A question that visitors ask, with its answer; the public sees it once it is published. */
export const faqColumns = {
  id,
  group_id: ref('faq_groups'),
  question: text(255),
  answer: longText,
  position: whole(),
  is_published: flag(),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
