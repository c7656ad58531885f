/** What a reason does to the lamp when nobody says otherwise. The order is the order in which reasons are told. */
export const reasonLamps = {
  'watchlist.block': 'red',
  'ticket.forged': 'red',
  'ticket.replaced': 'red',
  'ticket.already_inside': 'red',
  'buffer.no_gate_in': 'red',
  'buffer.already_in': 'red',
  'ticket.unknown': 'red',
  'lane.closed': 'red',
  'lane.direction': 'red',
  'ticket.canceled': 'red',
  'ticket.rejected': 'red',
  'ticket.expired': 'red',
  'ticket.completed': 'red',
  'ticket.pending': 'red',
  'ticket.early': 'red',
  'company.suspended': 'red',
  'customs.company': 'red',
  'customs.held': 'red',
  'customs.missing': 'red',
  'customs.not_released': 'red',
  'balance.exhausted': 'red',
  'spmk.canceled': 'red',
  'spmk.closed': 'red',
  'spmk.time': 'red',
  'spmk.exhausted': 'red',
  'building.closed': 'red',
  'area.full': 'red',
  'building.full': 'red',
  'plate.mismatch': 'yellow',
  'plate.near': 'yellow',
  'ticket.not_inside': 'yellow',
  'buffer.loading': 'yellow',
  'buffer.not_in': 'yellow',
  'buffer.checkup_failed': 'yellow',
  'ticket.unreadable': 'yellow',
  'watchlist.inspect': 'yellow',
  'customs.check': 'yellow',
  'plate.missing': 'yellow',
  'plate.unsure': 'yellow',
  'ticket.outside_slot': 'yellow',
  'customs.stale': 'yellow',
  'balance.low': 'yellow',
  'spmk.unknown': 'yellow',
  'spmk.truck': 'yellow',
  'spmk.trips': 'yellow',
  'spmk.stale': 'yellow',
  'lane.manual': 'yellow',
} as const satisfies Record<string, 'red' | 'yellow'>

/** A reason that stands in the way of green. */
export type ObstacleCode = keyof typeof reasonLamps

/** Every reason that a verdict can give. */
export type ReasonCode = ObstacleCode | 'ok' | 'bypass.allowed' | 'operator.opened' | 'operator.refused'

export const obstacleCodes = Object.keys(reasonLamps) as readonly ObstacleCode[]

/** What no policy may soften: doing so would let a forged, a second or a blocked vehicle in. */
export const lockedReasons: ReadonlySet<ObstacleCode> = new Set([
  'watchlist.block',
  'ticket.forged',
  'ticket.replaced',
  'ticket.already_inside',
  'ticket.unknown',
  'lane.closed',
])

export type ReasonValues = Readonly<Record<string, string | number>>

/** A reason with what fills its sentence; instants are ISO 8601 and become the site's time when they are said. */
export interface Reason {
  readonly code: ReasonCode
  readonly values: ReasonValues
}
