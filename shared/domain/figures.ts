import { siteClock } from './siteTime.ts'
import type { TicketKind } from './ticketKind.ts'

/** What the dashboards count. Reports list the same rows by the same times, so that both agree to the truck. */
export type Measure = 'traffic' | 'document' | 'lamp' | 'ritase'

/** How a figure of one hour, gate and company moves; `by` is negative where something is taken back. */
export interface FigureChange {
  readonly measure: Measure
  /** Day of the site, `YYYY-MM-DD`. */
  readonly day: string
  /** Hour of the site's clock, 0 to 23. */
  readonly hour: number
  readonly gateId: string
  /** Null where nobody knows whose vehicle it was: it counts for the zone alone. */
  readonly companyId: string | null
  /** What is told apart within the measure; of `ritase` the minutes. */
  readonly label: string
  readonly by: number
}

interface Where {
  readonly gateId: string
  readonly companyId: string | null
}

export interface Entry extends Where {
  readonly enteredAt: Date
  readonly kind: TicketKind
  /** Name of the customs document, `SPMK`, or null. */
  readonly documentType: string | null
}

/** A round trip begins: it counts where and when the vehicle came in. */
export function changesOfEntry({ enteredAt, kind, documentType, ...where }: Entry): FigureChange[] {
  const count = counting(enteredAt, where)
  return [count('traffic', 'in'), count('document', documentType ?? documentOfKind(kind))]
}

export interface Exit extends Where {
  readonly leftAt: Date
  /** Whole minutes since gate-in; null where the entry is unknown. */
  readonly minutes: number | null
}

/** A round trip ends: it and its duration count where and when the vehicle left. */
export function changesOfExit({ leftAt, minutes, ...where }: Exit): FigureChange[] {
  const count = counting(leftAt, where)
  return [count('traffic', 'out'), ...(minutes === null ? [] : [count('ritase', String(minutes))])]
}

export interface Decision extends Where {
  readonly decidedAt: Date
  readonly direction: 'in' | 'out'
  readonly lamp: string
  readonly vehicleType: string | null
  /** Whether the barrier opened, and whether a ticket was known. */
  readonly opened: boolean
  readonly ticketed: boolean
}

/**
 * A scan was decided. The lamp counts for who wants in, let in or not; who was let through without any ticket makes
 * no round trip and is counted apart.
 */
export function changesOfDecision(decision: Decision): FigureChange[] {
  const { decidedAt, direction, lamp, vehicleType, opened, ticketed, ...where } = decision
  const count = counting(decidedAt, where)
  return [
    ...(direction === 'in' ? [count('lamp', lampLabel(lamp, vehicleType))] : []),
    ...(opened && !ticketed ? [count('traffic', `${direction}_without_ticket`)] : []),
  ]
}

/** The same, taken back: for what was decided again, corrected or undone. */
export const takenBack = (changes: readonly FigureChange[]): FigureChange[] =>
  changes.map((change) => ({ ...change, by: -change.by }))

const unknown = '-'

export const lampLabel = (lamp: string, vehicleType: string | null): string => `${lamp} ${vehicleType ?? unknown}`

/** The vehicle's type is null where no register knows it. */
export function ofLampLabel(label: string): { readonly lamp: string; readonly vehicleType: string | null } {
  const [lamp = '', ...type] = label.split(' ')
  const vehicleType = type.join(' ')
  return { lamp, vehicleType: vehicleType === unknown ? null : vehicleType }
}

/** Tickets without a customs document and an SPMK travel with a delivery order; guests with nothing. */
export const documentOfKind = (kind: TicketKind): string => (kind === 'guest' ? 'guest' : 'delivery_order')

function counting(at: Date, where: Where) {
  const { day, minute } = siteClock(at)
  return (measure: Measure, label: string): FigureChange => ({
    measure,
    day,
    hour: Math.floor(minute / 60),
    ...where,
    label,
    by: 1,
  })
}
