import { faultOfDays, type DayFault } from './ticketValidity.ts'

/** What can be asked of a ticket that depends on other rows. */
export interface TicketClaims {
  readonly requestDay: string
  readonly lastDay: string | null
  readonly slotStart: string | null
  readonly slotEnd: string | null
  readonly buildingIds: readonly string[]
  readonly documents: readonly { readonly field: string; readonly path: string }[]
}

export interface TicketFacts {
  readonly now: Date
  readonly companyId: string
  /** People of the zone may attach files that they uploaded themselves. */
  readonly byZone: boolean
  readonly buildings: ReadonlyMap<string, { name: string; companyId: string | null; inUse: boolean }>
  readonly files: ReadonlyMap<string, { companyId: string | null; isDocument: boolean }>
}

export interface TicketFault {
  readonly path: string
  readonly code: DayFault | 'not_found' | 'duplicate' | 'closed' | 'file_kind' | 'slot_reversed'
  readonly values?: Readonly<Record<string, string>>
}

/** Everything that is wrong with a ticket, each at its own field; what belongs to another company is not found. */
export function ticketFaults(claims: TicketClaims, facts: TicketFacts): TicketFault[] {
  return [
    ...dayFaults(claims, facts.now),
    ...claims.buildingIds.flatMap((id, position) => buildingFaults(id, position, claims, facts)),
    ...claims.documents.flatMap((document) => documentFaults(document, facts)),
  ]
}

function dayFaults(claims: TicketClaims, now: Date): TicketFault[] {
  const days = faultOfDays(claims, now)
  const { slotStart, slotEnd } = claims
  return [
    ...(days === null ? [] : [{ path: days.field, code: days.fault }]),
    ...(slotStart !== null && slotEnd !== null && slotEnd <= slotStart
      ? [{ path: 'slot_end', code: 'slot_reversed' as const }]
      : []),
  ]
}

function buildingFaults(id: string, position: number, claims: TicketClaims, facts: TicketFacts): TicketFault[] {
  const path = `building_ids.${position}`
  if (claims.buildingIds.indexOf(id) < position) return [{ path, code: 'duplicate' }]
  const building = facts.buildings.get(id)
  if (building === undefined || (building.companyId !== null && building.companyId !== facts.companyId))
    return [{ path, code: 'not_found' }]
  return building.inUse ? [] : [{ path, code: 'closed', values: { name: building.name } }]
}

function documentFaults({ field, path }: TicketClaims['documents'][number], facts: TicketFacts): TicketFault[] {
  const file = facts.files.get(path)
  const theirs = file?.companyId === facts.companyId || (facts.byZone && file?.companyId === null)
  if (file === undefined || !theirs) return [{ path: field, code: 'not_found' }]
  return file.isDocument ? [] : [{ path: field, code: 'file_kind' }]
}
