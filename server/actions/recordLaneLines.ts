import { laneSilenceLimit } from '#shared/domain/lane.ts'
import type { Work } from '../database/work.ts'
import type { FileLinks } from '../ports.ts'
import { announceLanes } from './announceLanes.ts'

const marks = (ids: readonly string[]): string => ids.map(() => '?').join(', ')

/** Writes which lanes came online and which went away, and tells the boards. */
export async function recordLaneLines(
  work: Work,
  { online, offline }: { readonly online: readonly string[]; readonly offline: readonly string[] },
  links: FileLinks,
): Promise<void> {
  const { sql, now } = work
  const changed = [...online, ...offline].toSorted()
  if (changed.length === 0) return
  await sql.rows(`SELECT id FROM lanes WHERE id IN (${marks(changed)}) ORDER BY id ${sql.dialect.forUpdate}`, changed)
  for (const [connected, ids] of [
    [true, online],
    [false, offline],
  ] as const)
    if (ids.length > 0)
      await sql.run(
        `UPDATE lanes SET connected = ?, last_seen_at = ?, updated_at = ?, version = version + 1 WHERE id IN (${marks(ids)})`,
        [connected, now, now, ...ids],
      )
  await announceLanes(work, changed, links)
}

/** Notes that these lanes are still there. No event: nothing that a board shows has changed. */
export async function keepLanesSeen(
  { sql, now }: Work,
  lanes: readonly { readonly laneId: string; readonly deviceId: string }[],
): Promise<void> {
  if (lanes.length === 0) return
  const laneIds = lanes.map(({ laneId }) => laneId).toSorted()
  const deviceIds = lanes.map(({ deviceId }) => deviceId).toSorted()
  await sql.run(`UPDATE lanes SET last_seen_at = ? WHERE id IN (${marks(laneIds)})`, [now, ...laneIds])
  await sql.run(`UPDATE devices SET last_seen_at = ? WHERE id IN (${marks(deviceIds)})`, [now, ...deviceIds])
}

/** Lanes that no server has seen for too long: theirs died with them on the line. */
export async function abandonedLanes({ sql, now }: Work): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>('SELECT id FROM lanes WHERE connected = ? AND last_seen_at < ?', [
    true,
    new Date(now.getTime() - laneSilenceLimit),
  ])
  return rows.map(({ id }) => id)
}
