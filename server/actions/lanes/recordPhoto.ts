import { Refusal } from '#shared/contract/errors.ts'
import type { CameraPosition } from '#shared/domain/lane.ts'
import type { Work } from '../../database/work.ts'
import type { DeviceActor } from '../../http/actor.ts'
import type { FileLinks } from '../../ports.ts'
import type { StoredPhoto } from '../../queries/gateActivityRows.ts'
import { announceLanes, lockLane } from '../announceLanes.ts'

interface Asked {
  readonly actor: DeviceActor
  readonly ports: { readonly links: FileLinks }
}

interface LatePhoto {
  readonly activityId: string
  readonly position: CameraPosition
  readonly path: string
}

/** A picture that came after its vehicle was decided about belongs to the vehicle's evidence like any other. */
export async function recordPhoto(work: Work, asked: Asked, late: LatePhoto): Promise<void> {
  const { sql } = work
  const { laneId } = asked.actor
  const [activity] = await sql.rows<{ photos: StoredPhoto[] | null }>(
    `SELECT photos FROM gate_activities WHERE id = ? AND lane_id = ? ${sql.dialect.forUpdate}`,
    [late.activityId, laneId],
  )
  if (activity === undefined || !(await isOfLane(work, laneId, late.path))) throw new Refusal('row.not_found')
  const { position, path } = late
  const photos = activity.photos ?? []
  if (photos.some((known) => known.path === path)) return
  await sql.run('UPDATE gate_activities SET photos = ?, version = version + 1 WHERE id = ?', [
    JSON.stringify([...photos, { position, path }]),
    late.activityId,
  ])
  work.record({
    action: 'gate.late_photo',
    entity: 'gate_activity',
    entityId: late.activityId,
    after: { position, path },
  })
  await showInLane(work, asked, late)
}

/** A picture that a machine of this lane sent, not one of somebody else's. */
async function isOfLane({ sql }: Work, laneId: string, path: string): Promise<boolean> {
  const [file] = await sql.rows<{ media_type: string; uploaded_by: string }>(
    'SELECT media_type, uploaded_by FROM files WHERE path = ?',
    [path],
  )
  const [kind, id] = file?.uploaded_by.split(':') ?? []
  if (kind !== 'device' || id === undefined || file?.media_type.startsWith('image/') !== true) return false
  const devices = await sql.rows('SELECT id FROM devices WHERE id = ? AND lane_id = ?', [id, laneId])
  return devices.length > 0
}

/** The board shows the vehicle from the front, where there is such a picture, and else what came first. */
async function showInLane(
  work: Work,
  { actor, ports }: Asked,
  { activityId, position, path }: LatePhoto,
): Promise<void> {
  const lane = await lockLane(work, actor.laneId)
  const vehicle = lane?.vehicle
  if (vehicle?.activity_id !== activityId || (vehicle.photo_path !== null && position !== 'front')) return
  await work.sql.run('UPDATE lanes SET vehicle = ?, updated_at = ?, version = version + 1 WHERE id = ?', [
    JSON.stringify({ ...vehicle, photo_path: path }),
    work.now,
    actor.laneId,
  ])
  await announceLanes(work, [actor.laneId], ports.links)
}
