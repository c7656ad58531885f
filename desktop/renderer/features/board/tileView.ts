import type { Priority } from '#shared/domain/intervention.ts'
import { titleOfReason } from '#shared/words/interventionReasons.ts'
import { boardWords } from '#shared/words/console/board.ts'
import type { BarrierProgress } from '../../commands/progress.ts'
import type { Intervention, Lane } from '../../live/operationsChanges.ts'
import { clockTime, shortTime } from '../../ui/formats.ts'
import type { Lens } from '../../ui/Lamp.tsx'
import { laneLens } from '../../ui/laneLens.ts'
import { asIs, saying, within, type Said } from '../../ui/said.ts'
import { standingVehicle } from '../../ui/standingVehicle.ts'
import { deviceTrouble } from './deviceTrouble.ts'
import { laneStatus } from './laneWords.ts'

export type TileTone = 'p1' | 'p2' | 'p3' | 'mode' | 'closed' | 'fault' | 'normal' | 'idle'

/** Everything a tile draws, decided without drawing. */
export interface TileView {
  readonly tone: TileTone
  /** The state is old: colour is withdrawn, lamps are unlit. */
  readonly stale: boolean
  readonly priority: Priority | null
  readonly tag: { readonly said: Said; readonly tone: 'mode' | 'neutral' } | null
  readonly lens: Lens
  readonly barrier: 'up' | 'down' | 'unknown'
  readonly plate: string | null
  readonly photo: string | null
  /** Nothing stands there, so there is nothing to photograph. */
  readonly empty: boolean
  readonly lines: readonly [Said | null, Said | null]
  readonly status: Said
  /** Since when, and whether somebody is waiting (a stopwatch) or not (a calm age). */
  readonly age: { readonly since: string; readonly waiting: boolean } | null
  readonly progress: BarrierProgress | null
}

export interface TileFacts {
  readonly lane: Lane
  readonly intervention: Intervention | undefined
  readonly progress: BarrierProgress | undefined
  /** The line to the server is lost: all that is known is what was known then. */
  readonly serverLost: boolean
}

export function tileView({ lane: told, intervention, progress, serverLost }: TileFacts): TileView {
  const lane = { ...told, vehicle: standingVehicle(told) }
  const open = intervention?.state === 'shelved' ? undefined : intervention
  const laneLost = lane.connection !== 'online'
  const stale = serverLost || laneLost
  const failed = progress?.phase === 'failed'
  const status = laneStatus(lane, open)
  return {
    tone: failed ? 'p1' : toneOf(lane, open),
    stale,
    priority: failed ? 1 : (open?.priority ?? null),
    tag: tagOf(lane),
    lens: stale ? 'none' : laneLens(lane),
    barrier: barrierOf(lane, stale),
    plate: lane.vehicle?.plate ?? null,
    photo: lane.vehicle?.photo_url ?? null,
    empty: lane.vehicle === null && !hasDeadCamera(lane),
    lines: linesOf(lane, laneLost),
    status: stale ? lastKnown(status, lane, serverLost) : status,
    age: stale ? null : ageOf(lane, open),
    progress: progress ?? null,
  }
}

const hasDeadCamera = ({ devices }: Lane): boolean =>
  devices.some(({ role, state }) => role === 'camera' && state === 'lost')

function toneOf(lane: Lane, open: Intervention | undefined): TileTone {
  if (open !== undefined) return `p${open.priority}`
  if (lane.mode === 'closed') return 'closed'
  if (lane.mode !== 'auto') return 'mode'
  if (deviceTrouble(lane)?.lost === true) return 'fault'
  return lane.vehicle === null ? 'idle' : 'normal'
}

function tagOf({ mode }: Lane): TileView['tag'] {
  if (mode === 'auto') return null
  if (mode === 'closed') return { said: saying(boardWords.tagClosed), tone: 'neutral' }
  return { said: saying(boardWords.tagManual), tone: 'mode' }
}

function barrierOf({ barrier }: Lane, stale: boolean): TileView['barrier'] {
  if (barrier.state === 'unknown') return 'unknown'
  if (barrier.state === 'moving') return stale ? 'unknown' : 'up'
  return barrier.state === 'open' ? 'up' : 'down'
}

function linesOf(lane: Lane, laneLost: boolean): TileView['lines'] {
  if (laneLost && lane.vehicle === null)
    return lane.last_seen_at === null
      ? [null, null]
      : [saying(boardWords.lastSeen, { time: clockTime(lane.last_seen_at) }), machineLine(lane, laneLost)]
  if (lane.mode !== 'auto' && lane.intervention.by !== null) return linesOfHolder(lane.mode, lane.intervention)
  const { vehicle } = lane
  if (vehicle === null)
    return [lane.mode === 'closed' ? null : saying(boardWords.noVehicle), machineLine(lane, laneLost)]
  const kind = [vehicle.vehicle_type, vehicle.document?.replace(/\s[\d/-].*$/, '')].filter((part) => part != null)
  return [vehicle.company === null ? null : asIs(vehicle.company), kind.length === 0 ? null : asIs(kind.join(' · '))]
}

/** How the lane's machine does without the server, where that is not as it should be. */
function machineLine({ machine }: Lane, laneLost: boolean): Said | null {
  if (machine == null) return null
  const { journal, pending, snapshot_at: snapshot } = machine
  if (journal === 'fault') return saying(boardWords.machineFault)
  if (laneLost) return snapshot === null ? null : saying(boardWords.decidesAlone, { time: shortTime(snapshot) })
  return pending === 0 ? null : saying(boardWords.catchingUp, { count: pending })
}

function linesOfHolder(
  mode: Lane['mode'],
  { by, reason, since, lease_until }: Lane['intervention'],
): TileView['lines'] {
  const name = by?.name ?? ''
  const why = titleOfReason(reason)
  if (mode === 'closed' && why !== null && lease_until !== null)
    return [
      saying(boardWords.closedFor, { reason: why, time: shortTime(lease_until) }),
      saying(boardWords.by, { name }),
    ]
  return [
    saying(boardWords.heldBy, { name }),
    since === null ? null : saying(boardWords.since, { time: shortTime(since) }),
  ]
}

function lastKnown(status: Said, lane: Lane, serverLost: boolean): Said {
  if (!serverLost) return saying(lane.connection === 'never' ? boardWords.laneNever : boardWords.laneLost)
  return within(boardWords.last, 'state', status.sentence, status.values)
}

function ageOf(lane: Lane, open: Intervention | undefined): TileView['age'] {
  if (open !== undefined) return { since: open.opened_at, waiting: true }
  if (lane.mode !== 'auto')
    return lane.intervention.since === null ? null : { since: lane.intervention.since, waiting: false }
  const trouble = deviceTrouble(lane)
  if (trouble?.lost === true) return { since: trouble.since, waiting: false }
  if (lane.vehicle !== null) return { since: lane.vehicle.since, waiting: false }
  return trouble === null ? null : { since: trouble.since, waiting: false }
}
