import type { CheckInFacts, CustomsFacts, SpmkFacts } from './checkInFacts.ts'
import { minutesBetween, type Instant } from './siteTime.ts'
import { amountIn } from './unitOfItem.ts'

/** What customs and port allow, by the code of its sentence. */
export type AllowanceCode =
  | 'not_needed'
  | 'missing'
  | 'company'
  | 'held'
  | 'check'
  | 'not_released'
  | 'exhausted'
  | 'stale'
  | 'load'
  | 'document'
  | 'leave'
  | 'spmk_unknown'
  | 'spmk_stale'
  | 'spmk_canceled'
  | 'spmk_closed'
  | 'spmk_time'
  | 'spmk_truck'
  | 'spmk_trips'
  | 'spmk_exhausted'
  | 'spmk_open'

export interface Allowance {
  readonly code: AllowanceCode
  readonly values: Readonly<Record<string, string | number>>
}

/** What a truck carries and where it goes; `load` is null where only a document is looked at. */
export interface CustomsQuestion {
  readonly customs: CustomsFacts | null
  readonly leaves: boolean
  readonly load: { readonly quantity: number; readonly unit: string } | null
  readonly now: Instant
  readonly staleMinutes: number
}

/** What customs allows for a truck with this document. The first thing in the way is the one that is said. */
export function customsAllows({ customs, leaves, load, now, staleMinutes }: CustomsQuestion): Allowance {
  if (customs === null) return { code: 'missing', values: {} }
  const { document, balance, unit } = customs
  const said = (code: AllowanceCode, values: Allowance['values'] = {}): Allowance => ({
    code,
    values: { document, ...values },
  })
  if (!customs.ofTicketCompany) return said('company')
  if (!customs.released) {
    if (customs.lane === 'red') return said('held')
    return said(customs.lane === 'yellow' ? 'check' : 'not_released')
  }
  const minutes = minutesBetween(customs.fetchedAt, now)
  if (minutes > staleMinutes) return said('stale', { minutes })
  if (leaves) return said('leave')
  const taken = load === null ? null : amountIn(load.quantity, load.unit, unit ?? '')
  if (balance !== null && (balance <= 0 || balance < (taken ?? 0)))
    return said('exhausted', { balance, unit: unit ?? '' })
  if (load === null || balance === null || taken === null) return said('document')
  return said('load', { quantity: load.quantity, load_unit: load.unit, left: balance - taken, unit: unit ?? '' })
}

/** What stands in the way of a truck of this order. */
export type SpmkFault = 'unknown' | 'canceled' | 'closed' | 'time' | 'exhausted' | 'truck' | 'trips' | 'stale'

/** The first thing in the way of a truck that comes for an order of the port; null when nothing is. */
export function spmkFault(spmk: SpmkFacts | null, now: Instant, staleMinutes: number): SpmkFault | null {
  if (spmk === null || spmk.status === 'unknown') return 'unknown'
  if (spmk.status !== 'open') return spmk.status
  if ((spmk.validFrom !== null && now < spmk.validFrom) || (spmk.validUntil !== null && now > spmk.validUntil))
    return 'time'
  if (spmk.remaining !== null && spmk.remaining <= 0) return 'exhausted'
  if (spmk.truck === 'not_listed') return 'truck'
  const { truck } = spmk
  if (truck !== null && truck.ritMax !== null && (truck.ritDone ?? 0) >= truck.ritMax) return 'trips'
  return minutesBetween(spmk.fetchedAt, now) > staleMinutes ? 'stale' : null
}

/** What the port allows for a truck of this order. */
export function spmkAllows(
  { number, spmk }: { readonly number: string; readonly spmk: SpmkFacts | null },
  now: Instant,
  staleMinutes: number,
): Allowance {
  const fault = spmkFault(spmk, now, staleMinutes)
  if (fault !== null)
    return {
      code: `spmk_${fault}`,
      values: {
        spmk: number,
        ...(fault === 'stale' && spmk !== null && { minutes: minutesBetween(spmk.fetchedAt, now) }),
      },
    }
  return { code: 'spmk_open', values: { spmk: number, remaining: spmk?.remaining ?? '?', unit: spmk?.unit ?? '' } }
}

/** What customs or port allow for the truck of a gate decision; null where no ticket is known. */
export function allowanceOf({ ticket, customs, spmk, now, policy, direction }: CheckInFacts): Allowance | null {
  if (ticket === null) return null
  const leaves = direction === 'out'
  if (ticket.needsCustoms) {
    const load = ticket.quantity === null ? null : { quantity: ticket.quantity, unit: ticket.unit ?? '' }
    return customsAllows({ customs, leaves, load, now, staleMinutes: policy.customs_stale_minutes })
  }
  if (ticket.spmkNumber == null || leaves) return { code: 'not_needed', values: {} }
  return spmkAllows({ number: ticket.spmkNumber, spmk: spmk ?? null }, now, policy.customs_stale_minutes)
}
