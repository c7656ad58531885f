import type { profile } from '#shared/contract/autogate/profile.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import type { UserActor } from '../http/actor.ts'
import { findAccountDetail, type AccountDetail } from '../queries/account.ts'
import { refuseFields } from './refuseFields.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** Changes what a user may change of the own account. */
export async function saveProfile(
  work: Work,
  user: UserActor,
  input: BodyOf<typeof profile.update>,
  language: Language,
): Promise<AccountDetail> {
  const { sql, now } = work
  const before = await findAccountDetail(sql, user.id)
  if (typeof input.photo_path === 'string' && input.photo_path !== before.photo_path)
    await requireOwnPicture(work, user, input.photo_path, language)
  const changes = withoutUndefined(input)
  await updateRow(sql, 'users', user.id, now, changes)
  work.record({ action: 'profile.update', entity: 'user', entityId: user.id, before: pick(before), after: changes })
  return { ...before, ...changes }
}

const pick = ({ name, phone, language, photo_path }: AccountDetail) => ({ name, phone, language, photo_path })

/** Somebody else's file would be readable through the address of the picture. */
async function requireOwnPicture({ sql }: Work, { id }: UserActor, path: string, language: Language): Promise<void> {
  const [file] = await sql.rows<{ media_type: string }>(
    'SELECT media_type FROM files WHERE path = ? AND uploaded_by = ?',
    [path, `user:${id}`],
  )
  if (file === undefined) refuseFields([{ path: 'photo_path', code: 'not_found' }], language)
  else if (!file.media_type.startsWith('image/')) refuseFields([{ path: 'photo_path', code: 'image_kind' }], language)
}
