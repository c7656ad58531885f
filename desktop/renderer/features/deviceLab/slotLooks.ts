import type { DeviceState } from '#shared/domain/lane.ts'
import type { StateShape } from '../../ui/StateMark.tsx'

export const slotShapes: Readonly<Record<DeviceState, StateShape>> = {
  ready: 'full',
  opening: 'open',
  degraded: 'warn',
  lost: 'crit',
  absent: 'past',
}

/** What a lane's line in the list has to warn of: a silent device before an impaired one. */
export function worstState(devices: readonly { readonly state: DeviceState }[]): 'lost' | 'degraded' | undefined {
  const states = new Set(devices.map(({ state }) => state))
  if (states.has('lost')) return 'lost'
  return states.has('degraded') ? 'degraded' : undefined
}
