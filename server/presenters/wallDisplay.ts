import type { z } from 'zod'
import type { WallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import type { WallSelf } from '#shared/contract/wall.ts'
import type { WallDisplayRow } from '../queries/wallDisplayRows.ts'

/** Milliseconds after which a display that said nothing hangs nowhere; it says so every few seconds. */
const silenceLimit = 15_000

/** A display for those who manage it; its token is known by its hash, which nobody is shown. */
export const presentWallDisplay = (row: WallDisplayRow, now: Date): z.infer<typeof WallDisplay> => ({
  id: row.id,
  name: row.name,
  title: row.title,
  public: row.is_public,
  views: [...(row.views ?? [])],
  active: row.token_hash !== null,
  token_made_at: row.token_made_at?.toISOString() ?? null,
  connected: row.token_hash !== null && row.seen_at !== null && now.getTime() - row.seen_at.getTime() < silenceLimit,
  seen_at: row.seen_at?.toISOString() ?? null,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})

/** What opens a display, told once. The token stands behind the `#`, which no browser sends and no log keeps. */
export const presentWallToken = (row: WallDisplayRow, token: string, now: Date) => ({
  ...presentWallDisplay(row, now),
  token,
  path: `/wall/${row.name}#${token}`,
})

export const presentWallSelf = (row: WallDisplayRow): WallSelf => ({
  name: row.name,
  title: row.title,
  public: row.is_public,
  views: [...(row.views ?? [])],
  version: row.version,
})
