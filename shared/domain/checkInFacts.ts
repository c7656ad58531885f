import type { BypassCategory } from './bypass.ts'
import type { Direction, LaneDirection, LaneMode } from './lane.ts'
import type { OpeningHours } from './openingHours.ts'
import type { GatePolicy } from './policy.ts'
import type { Instant } from './siteTime.ts'
import type { TicketStatus } from './ticketLifecycle.ts'
import type { Watched } from './watchlist.ts'

/** The customs channels. They are not the lamp: a released document of the red channel passes. */
export const customsLanes = ['green', 'yellow', 'red'] as const
export type CustomsLane = (typeof customsLanes)[number]

export interface TicketFacts {
  readonly accessNumber: string
  readonly status: TicketStatus
  readonly policeNumber: string
  readonly validFrom: Instant
  readonly expiredAt: Instant
  readonly slotStart: Instant | null
  readonly slotEnd: Instant | null
  readonly ritMax: number
  readonly ritDone: number
  /** The gate-in that is still open: where and when the ticket was used. */
  readonly inside: { readonly lane: string; readonly at: Instant } | null
  readonly needsCustoms: boolean
  /** The port's order that the load belongs to, where the site asks the terminal for orders. */
  readonly spmkNumber?: string | null
  /** What this vehicle carries, in `unit`. */
  readonly quantity: number | null
  readonly unit: string | null
}

export interface CustomsFacts {
  readonly document: string
  readonly lane: CustomsLane | null
  readonly released: boolean
  /** The document names the company of the ticket, or no company at all. */
  readonly ofTicketCompany: boolean
  readonly fetchedAt: Instant
  readonly source: string
  readonly balance: number | null
  readonly quantity: number | null
  readonly unit: string | null
}

/** The buffer zone whose gate decides. */
export interface YardFacts {
  readonly name: string
  /** From so many vehicles on it is full; 0 is unlimited. */
  readonly capacity: number
  readonly inside: number
  /** The ticket's vehicle is in a buffer zone since then. */
  readonly stay: { readonly since: Instant; readonly failed: boolean } | null
}

/** An order of the port, as the terminal last described it. */
export interface SpmkFacts {
  readonly status: 'open' | 'closed' | 'canceled' | 'unknown'
  readonly validFrom: Instant | null
  readonly validUntil: Instant | null
  readonly remaining: number | null
  readonly unit: string | null
  /** What the order says of this vehicle; null where it lists no vehicles. */
  readonly truck: { readonly ritMax: number | null; readonly ritDone: number | null } | 'not_listed' | null
  readonly fetchedAt: Instant
}

/** A person's decision. It enters the same function as every other fact, and leaves the checks as they are. */
export interface Override {
  readonly action: 'open' | 'refuse'
  readonly reasonCode: string
  readonly by: string
  readonly at: Instant
}

/** Everything that a gate decision depends on. Time is a fact like any other. */
export interface CheckInFacts {
  readonly now: Instant
  readonly scannedAt: Instant
  readonly direction: Direction
  readonly lane: { readonly code: string; readonly direction: LaneDirection; readonly mode: LaneMode }
  /** What became of the scanned code, and the number it holds. */
  readonly scan: {
    readonly result: 'read' | 'unreadable' | 'forged' | 'replaced'
    readonly accessNumber: string | null
  }
  readonly plate: {
    readonly read: string | null
    readonly confidence: number | null
    /** What an operator saw instead of the camera. */
    readonly corrected: string | null
  }
  readonly ticket: TicketFacts | null
  readonly company: { readonly name: string; readonly suspended: boolean } | null
  readonly buildings: readonly {
    readonly name: string
    readonly inUse: boolean
    readonly hours: OpeningHours | null
    /** From so many vehicles on it is full; 0 or nothing is unlimited. */
    readonly capacity?: number
    readonly inside?: number
  }[]
  /** Null at every gate but those of buffer zones; decisions of the past do not know it. */
  readonly yard?: YardFacts | null
  /** Areas of the destinations; from `capacity` vehicles on one is full, 0 is unlimited. */
  readonly areas: readonly { readonly name: string; readonly capacity: number; readonly inside: number }[]
  readonly customs: CustomsFacts | null
  /** Null for an order that nobody has fetched yet; missing in decisions from before the terminal was asked. */
  readonly spmk?: SpmkFacts | null
  readonly watchlist: readonly Watched[]
  /** The plate belongs to a vehicle that needs no ticket; decisions of the past do not know it. */
  readonly bypass?: { readonly id: string; readonly category: BypassCategory } | null
  readonly override: Override | null
  readonly policy: GatePolicy
}
