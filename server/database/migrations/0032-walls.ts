import {
  flag,
  id,
  instant,
  json,
  optionalCode,
  optionalInstant,
  optionalText,
  ref,
  rowVersion,
  stamp,
  text,
} from '../columns.ts'
import type { Tables } from '../tables.ts'

/** Wall displays with their playlists and tokens, and where the live pictures of lanes come from. */
export async function up(tables: Tables): Promise<void> {
  await tables.create('wall_displays', {
    id,
    name: text(40),
    title: text(80),
    is_public: flag(),
    views: json,
    token_hash: optionalCode(64),
    token_made_at: optionalInstant,
    created_at: stamp,
    updated_at: stamp,
    version: rowVersion,
  })
  await tables.index('wall_displays', ['name'], { name: 'wall_displays_name', unique: true })
  await tables.index('wall_displays', ['token_hash'], { name: 'wall_displays_token', unique: true })
  await tables.create('lane_streams', {
    /** The lane. */ id: { ...ref('lanes'), primaryKey: true },
    kind: text(10),
    url: optionalText(500),
    updated_at: instant,
  })
}

export async function down(tables: Tables): Promise<void> {
  await tables.drop('lane_streams')
  await tables.drop('wall_displays')
}
