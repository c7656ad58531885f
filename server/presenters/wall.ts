import {
  WallEvent,
  WallSnapshot,
  type WallIntervention,
  type WallLane,
  type WallPassage,
} from '#shared/contract/wall.ts'
import type { GateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { Intervention } from '#shared/contract/autogate/intervention.ts'
import type { Lane } from '#shared/contract/autogate/lane.ts'
import type { LiveEvent, OperationsSnapshot } from '#shared/contract/live.ts'
import { maskPlate } from '#shared/domain/maskPlate.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import type { z } from 'zod'

type Activity = z.infer<typeof GateActivity>

/** For whom a wall is: on a public one plates are masked, and there is no picture, because a picture shows the plate. */
export type Audience = 'staff' | 'public'

/** An event of the operations as a wall may show it. The schema strips whatever is not written in it. */
export function presentWallEvent(event: LiveEvent, audience: Audience): WallEvent {
  const { seq, at } = event
  switch (event.type) {
    case 'lane.changed':
      return WallEvent.parse({ seq, at, type: 'lane', lane: presentLane(event.lane, audience) })
    case 'intervention.changed':
      return WallEvent.parse({
        seq,
        at,
        type: 'intervention',
        intervention: presentIntervention(event.intervention, audience),
      })
    case 'activity.changed':
      return WallEvent.parse({ seq, at, type: 'passage', passage: presentPassage(event.activity, audience) })
    default:
      return { seq, at, type: 'nothing' }
  }
}

export function presentWallSnapshot(
  { site, gates, lanes, interventions }: OperationsSnapshot,
  activities: readonly Activity[],
  audience: Audience,
): WallSnapshot {
  return WallSnapshot.parse({
    site,
    gates,
    lanes: lanes.map((lane) => presentLane(lane, audience)),
    interventions: interventions.map((row) => presentIntervention(row, audience)),
    passages: activities.map((row) => presentPassage(row, audience)),
  })
}

const plateFor = (plate: string | null, audience: Audience): string | null =>
  plate === null ? null : audience === 'public' ? maskPlate(plate) : displayPlate(plate)

function presentLane({ vehicle, devices, barrier, ...lane }: z.infer<typeof Lane>, audience: Audience): WallLane {
  return {
    ...lane,
    barrier: barrier.state,
    camera_lost: devices.some(({ role, state }) => role === 'camera' && state === 'lost'),
    vehicle:
      vehicle === null
        ? null
        : {
            plate: plateFor(vehicle.plate, audience),
            company: vehicle.company,
            stage: vehicle.stage,
            photo_url: audience === 'public' ? null : vehicle.photo_url,
            since: vehicle.since,
          },
  }
}

const presentIntervention = (
  { owner, reason, plate, ...row }: z.infer<typeof Intervention>,
  audience: Audience,
): WallIntervention => ({ ...row, plate: plateFor(plate, audience), reason: reason.code, owned: owner !== null })

function presentPassage(row: Activity, audience: Audience): WallPassage {
  const plate = row.plate_corrected ?? row.plate_read ?? row.ticket?.police_number ?? null
  return {
    id: row.id,
    gate_id: row.gate.id,
    lane: row.lane.code,
    direction: row.direction,
    plate: plateFor(plate, audience),
    company: row.company?.name ?? null,
    outcome: row.outcome,
    lamp: row.lamp,
    reason: row.reasons[0]?.code ?? 'ok',
    at: row.decided_at,
  }
}
