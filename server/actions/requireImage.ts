import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { findFile } from '../queries/fileRows.ts'
import { refuseFields } from './refuseFields.ts'

interface Pictured {
  readonly field: string
  readonly path: string | null | undefined
  /** The company of the row that shows the picture. */
  readonly companyId: string | null
}

/** Refuses a picture that is no image, that belongs to another company than the row, or that the actor does not see. */
export async function requireImage(
  { sql, actor }: Work,
  { field, path, companyId }: Pictured,
  language: Language,
): Promise<void> {
  if (path === null || path === undefined) return
  const file = await findFile(sql, path)
  const fits = file !== null && (file.company_id === null || file.company_id === companyId)
  if (!fits || !seesRowOf(actor, file.company_id)) refuseFields([{ path: field, code: 'not_found' }], language)
  else if (!file.media_type.startsWith('image/')) refuseFields([{ path: field, code: 'image_kind' }], language)
}
