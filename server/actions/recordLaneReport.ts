import type { LaneReport } from '#shared/contract/lane.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import type { FileLinks } from '../ports.ts'
import type { LaneRow, StoredMachine } from '../queries/laneRows.ts'
import { announceLanes, lockLane } from './announceLanes.ts'
import { followEquipment } from './followEquipment.ts'

type Devices = LaneReport['devices']

/** Writes what the agent read from its devices; a report that says nothing new changes nothing. */
export async function recordLaneReport(
  work: Work,
  laneId: string,
  report: LaneReport,
  links: FileLinks,
): Promise<void> {
  const { sql, now } = work
  const lane = await lockLane(work, laneId)
  if (lane === null) throw new Refusal('lane.not_found', { lane: laneId })
  const devicesChanged = !sameDevices(lane.devices ?? [], report.devices)
  const machine = report.machine == null ? lane.machine : { ...report.machine, peer_url: report.peer_url ?? null }
  if (!devicesChanged && sameOutput(lane, report) && sameMachine(lane.machine, machine)) return
  await sql.run(
    `UPDATE lanes SET lamp = ?, barrier_state = ?, barrier_proof = ?, devices = ?, machine = ?, last_seen_at = ?, updated_at = ?,
       version = version + 1 WHERE id = ?`,
    [
      report.lamp,
      report.barrier.state,
      report.barrier.proof,
      JSON.stringify(report.devices),
      machine === null ? null : JSON.stringify(machine),
      now,
      now,
      laneId,
    ],
  )
  await announceLanes(work, [laneId], links)
  if (devicesChanged) await followEquipment(work, lane, report.devices)
}

const sameOutput = (lane: LaneRow, { lamp, barrier }: LaneReport): boolean =>
  lane.lamp === lamp && lane.barrier_state === barrier.state && lane.barrier_proof === barrier.proof

const sameMachine = (stored: StoredMachine | null, said: StoredMachine | null): boolean =>
  stored === null || said === null
    ? stored === said
    : (Object.keys(said) as (keyof StoredMachine)[]).every((field) => stored[field] === said[field])

/** Field by field, because a database may give an object's members in another order. */
const sameDevices = (stored: Devices, reported: Devices): boolean =>
  stored.length === reported.length &&
  reported.every((device, place) => {
    const known = stored[place]
    return (
      known !== undefined &&
      known.role === device.role &&
      known.name === device.name &&
      known.state === device.state &&
      known.detail === device.detail &&
      known.since === device.since
    )
  })
