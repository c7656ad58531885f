import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { wallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import { requireZone } from '../policies/requireZone.ts'
import { hashToken } from '../queries/hashToken.ts'
import { findWallDisplay, type WallDisplayRow } from '../queries/wallDisplayRows.ts'
import { refusingTaken } from './refusingTaken.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** A token of a wall: 256 random bits that read one wall. Whoever is told it is told once. */
const drawToken = (): string => randomBytes(32).toString('base64url')

interface Told {
  readonly display: WallDisplayRow
  readonly token: string
}

export async function createWallDisplay(
  work: Work,
  { public: isPublic, ...input }: BodyOf<typeof wallDisplay.create>,
  language: Language,
): Promise<Told> {
  requireZone(work.actor)
  const { sql, now } = work
  const id = v7()
  const token = drawToken()
  const made = { token_hash: hashToken(token), token_made_at: now, created_at: now, updated_at: now, version: 1 }
  await refusingTaken('name', language, () =>
    insertRow(sql, 'wall_displays', { ...input, id, is_public: isPublic, ...made }),
  )
  const display = await stored(sql, id)
  work.record({ action: 'wall.create', entity: 'wall_display', entityId: id, after: told(display) })
  return { display, token }
}

export async function updateWallDisplay(
  work: Work,
  id: string,
  { version, public: isPublic, ...input }: BodyOf<typeof wallDisplay.update>,
  language: Language,
): Promise<WallDisplayRow> {
  const before = await lockDisplay(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  const changes = withoutUndefined({ ...input, is_public: isPublic })
  await refusingTaken('name', language, () => updateRow(work.sql, 'wall_displays', id, work.now, changes))
  const after = await stored(work.sql, id)
  work.record({ action: 'wall.update', entity: 'wall_display', entityId: id, before: told(before), after: told(after) })
  return after
}

/** Gives the display another token: the old one is worth nothing from the next look on. */
export async function renewWallToken(work: Work, id: string): Promise<Told> {
  const token = drawToken()
  const display = await setToken(work, id, 'wall.renew_token', hashToken(token))
  return { display, token }
}

export const revokeWallToken = (work: Work, id: string): Promise<WallDisplayRow> =>
  setToken(work, id, 'wall.revoke_token', null)

export async function deleteWallDisplay(work: Work, id: string): Promise<void> {
  const before = await lockDisplay(work, id)
  await work.sql.run('DELETE FROM wall_displays WHERE id = ?', [id])
  work.record({ action: 'wall.delete', entity: 'wall_display', entityId: id, before: told(before) })
}

async function setToken(work: Work, id: string, action: string, hash: string | null): Promise<WallDisplayRow> {
  const before = await lockDisplay(work, id)
  const made = hash === null ? null : work.now
  await updateRow(work.sql, 'wall_displays', id, work.now, { token_hash: hash, token_made_at: made })
  const after = await stored(work.sql, id)
  work.record({ action, entity: 'wall_display', entityId: id, before: told(before), after: told(after) })
  return after
}

async function lockDisplay({ sql, actor }: Work, id: string): Promise<WallDisplayRow> {
  requireZone(actor)
  await sql.rows(`SELECT id FROM wall_displays WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  return await stored(sql, id)
}

async function stored(sql: Sql, id: string): Promise<WallDisplayRow> {
  const row = await findWallDisplay(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}

/** The log keeps no hash: it says only whether there is a token. */
const told = ({ token_hash, ...row }: WallDisplayRow) => ({ ...row, active: token_hash !== null })
