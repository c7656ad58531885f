import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { marks } from '../models/manyRows.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { refuseFields } from './refuseFields.ts'

/** Refuses photos that are no pictures, or that the actor did not upload and may not see. */
export async function requirePhotos(
  { sql, actor }: Pick<Work, 'sql' | 'actor'>,
  paths: readonly string[],
  language: Language,
): Promise<void> {
  if (paths.length === 0) return
  const files = await sql.rows<{ path: string; media_type: string; company_id: string | null }>(
    `SELECT path, media_type, company_id FROM files WHERE path IN (${marks(paths)})`,
    paths,
  )
  const good = new Set(
    files
      .filter(({ media_type, company_id }) => media_type.startsWith('image/') && seesRowOf(actor, company_id))
      .map(({ path }) => path),
  )
  refuseFields(
    paths.flatMap((path, at) => (good.has(path) ? [] : [{ path: `photos.${at}`, code: 'not_found' as const }])),
    language,
  )
}
