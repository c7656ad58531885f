import type { z } from 'zod'
import type { Ticket } from '#shared/contract/autogate/ticket.ts'
import type { Direction } from '#shared/domain/lane.ts'
import { inventPlate, misread } from '../misread.ts'
import type { Random } from '../random.ts'
import { kindOf, type VehicleLook } from '../scene/vehicleLook.ts'

export type SiteTicket = z.infer<typeof Ticket>

/** What goes differently from a green passage. */
export type Incident =
  | 'none'
  | 'near_plate'
  | 'other_plate'
  | 'unsure_plate'
  | 'no_plate'
  | 'unreadable_code'
  | 'dead_ticket'
  | 'red_channel'
  | 'paper_check'

/** Out of a hundred trucks; the rest goes through green. */
const incidents: readonly (readonly [Exclude<Incident, 'none'>, number])[] = [
  ['near_plate', 5],
  ['unsure_plate', 3],
  ['dead_ticket', 3],
  ['other_plate', 1],
  ['unreadable_code', 2],
  ['no_plate', 1],
  ['red_channel', 2],
  ['paper_check', 2],
]

/** More drivers in trouble at once than that, and the control room could not keep up. */
const mostTroubled = 4
/** Vehicles inside on a working day. */
const usualInside = 300

/** One truck's visit to a gate, decided before it comes. */
export interface Visit {
  readonly direction: Direction
  readonly incident: Incident
  /** As it is on the vehicle. */
  readonly plate: string
  /** As the camera reads it. */
  readonly reading: { readonly plate: string | null; readonly confidence: number | null }
  readonly code: string
  readonly accessNumber: string
  readonly look: VehicleLook
}

/** `troubled` drivers stand in lanes already: the next one is likelier where nobody does. */
export function drawIncident(random: Random, troubled: number): Incident {
  if (troubled >= mostTroubled) return 'none'
  let left = random.next() * (troubled === 0 ? 50 : 100)
  for (const [incident, share] of incidents) {
    left -= share
    if (left < 0) return incident
  }
  return 'none'
}

/** As many drive out as in where the site is as full as usual. */
export function drawDirection(random: Random, inside: number): Direction {
  const share = Math.min(0.85, Math.max(0.35, inside / (2 * usualInside)))
  return random.chance(share) ? 'out' : 'in'
}

/** A visit with a ticket (`code` is what the driver holds out, the number unless told): what the truck looks like, and what camera and scanner make of it. */
export function planVisit(
  ticket: SiteTicket,
  direction: Direction,
  incident: Incident,
  random: Random,
  code = ticket.ticket_access_number,
): Visit {
  const expected = ticket.vehicle.police_number
  const plate = incident === 'other_plate' ? inventPlate(random) : expected
  return {
    direction,
    incident,
    plate,
    reading: readPlate(plate, incident, random),
    code: incident === 'unreadable_code' ? garble(ticket.ticket_access_number, random) : code,
    accessNumber: ticket.ticket_access_number,
    look: {
      kind: kindOf(ticket.vehicle.vehicle_type),
      colour: colourOf(expected),
      company: ticket.company.name.slice(0, 24),
    },
  }
}

function readPlate(plate: string, incident: Incident, random: Random): Visit['reading'] {
  if (incident === 'no_plate') return { plate: null, confidence: null }
  if (incident === 'near_plate')
    return { plate: misread(plate, random), confidence: hundredths(random.between(0.82, 0.93)) }
  if (incident === 'unsure_plate') return { plate, confidence: hundredths(random.between(0.42, 0.68)) }
  return { plate, confidence: hundredths(random.between(0.93, 0.99)) }
}

const hundredths = (share: number): number => Math.round(share * 100) / 100

/** What a scanner makes of a wet or torn code. */
const garble = (code: string, random: Random): string =>
  `${code.slice(0, 4)}?${code.slice(6)}${random.pick(['\u0007', '%', '/'])}`

const colours = ['#3a6ea5', '#d8d8d8', '#b03030', '#e0a526', '#2f6b4f', '#4a4f55', '#8a3d8f', '#f1f1ee'] as const

/** A truck keeps its colour: it comes from its plate. */
function colourOf(plate: string): string {
  let sum = 0
  for (const character of plate) sum = (sum * 31 + character.charCodeAt(0)) >>> 0
  return colours[sum % colours.length] ?? '#3a6ea5'
}
