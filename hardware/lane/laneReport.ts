import type { LaneReport } from '#shared/contract/lane.ts'
import type { LaneDevices } from '../devices/laneDevices.ts'
import type { Turn } from './turn.ts'

/** The lane as its devices show it now. What the lane could not carry out shows with the barrier. */
export function laneReport(
  devices: LaneDevices,
  { trouble }: Turn,
  { now, machine, peerUrl }: { now: Date; machine: NonNullable<LaneReport['machine']>; peerUrl: string | null },
): LaneReport {
  return {
    machine,
    peer_url: peerUrl,
    at: now.toISOString(),
    barrier: devices.barrier.view(),
    lamp: devices.lamp.lit(),
    devices: devices.health().map(({ role, name, state, detail, since }) => {
      const shown = role === 'barrier' && state === 'ready' ? trouble : null
      return {
        role,
        name: name.slice(0, 80),
        state: shown === null ? state : 'degraded',
        detail: shown?.word ?? detail?.slice(0, 80) ?? null,
        since: (shown === null ? since : new Date(shown.since)).toISOString(),
      }
    }),
  }
}
