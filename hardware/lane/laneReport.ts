import type { LaneReport } from '#shared/contract/lane.ts'
import type { LaneDevices } from '../devices/laneDevices.ts'
import type { DeviceHealth } from '../devices/roles.ts'
import type { Turn } from './turn.ts'

interface Said {
  readonly now: Date
  readonly machine: NonNullable<LaneReport['machine']>
  readonly peerUrl: string | null
}

/** The lane as its devices show it now. What keeps it from opening shows with the barrier. */
export function laneReport(devices: LaneDevices, { trouble }: Turn, { now, machine, peerUrl }: Said): LaneReport {
  return {
    machine,
    peer_url: peerUrl,
    at: now.toISOString(),
    barrier: devices.barrier.view(),
    lamp: devices.lamp.lit(),
    devices: devices.health().map((device) => {
      const hindrance =
        device.role === 'barrier' && device.state === 'ready' ? hindranceOf(trouble, machine, device) : null
      const { role, name, state, detail, since } = device
      return {
        role,
        name: name.slice(0, 80),
        state: hindrance === null ? state : 'degraded',
        detail: hindrance?.word ?? detail?.slice(0, 80) ?? null,
        since: (hindrance?.since ?? since).toISOString(),
      }
    }),
  }
}

/** A lane that cannot write opens nothing: that comes before what it could not carry out the last time. */
function hindranceOf(
  trouble: Turn['trouble'],
  { journal }: Said['machine'],
  { since }: DeviceHealth,
): { readonly word: string; readonly since: Date } | null {
  if (journal === 'fault') return { word: 'journal_fault', since }
  return trouble === null ? null : { word: trouble.word, since: new Date(trouble.since) }
}
