import type { TicketKind } from './ticketKind.ts'
import { faultOfDays, type DayFault } from './ticketValidity.ts'
import { amountIn } from './unitOfItem.ts'

/** What can be asked of a ticket that depends on other rows. */
export interface TicketClaims {
  readonly kind: TicketKind
  readonly requestDay: string
  readonly lastDay: string | null
  readonly slotStart: string | null
  readonly slotEnd: string | null
  readonly buildingIds: readonly string[]
  readonly documents: readonly { readonly field: string; readonly path: string }[]
  /** What one round trip carries; null for a guest. */
  readonly load: { readonly comodity: string; readonly unit: string; readonly amount: number } | null
  /** CEISA's id of the customs document that covers the load. */
  readonly idHeader: string | null
}

/** A customs document that a ticket would bind. */
export interface BoundDocument {
  readonly name: string
  readonly companyId: string | null
  readonly released: boolean
  readonly balance: number | null
  readonly unit: string | null
}

export interface TicketFacts {
  readonly now: Date
  readonly companyId: string
  /** People of the zone may attach files that they uploaded themselves. */
  readonly byZone: boolean
  readonly buildings: ReadonlyMap<string, { name: string; companyId: string | null; inUse: boolean }>
  readonly files: ReadonlyMap<string, { companyId: string | null; isDocument: boolean }>
  /** The document that `idHeader` names. */
  readonly customs: BoundDocument | null
  /** A product of the company or of the zone says so. */
  readonly goodsNeedCustoms: boolean
}

type CustomsFault = 'needs_customs' | 'not_released' | 'unit_mismatch' | 'balance'

export interface TicketFault {
  readonly path: string
  readonly code: DayFault | 'not_found' | 'duplicate' | 'closed' | 'file_kind' | 'slot_reversed' | CustomsFault
  readonly values?: Readonly<Record<string, string | number>>
}

/** Everything that is wrong with a ticket, each at its own field; what belongs to another company is not found. */
export function ticketFaults(claims: TicketClaims, facts: TicketFacts): TicketFault[] {
  return [
    ...dayFaults(claims, facts.now),
    ...claims.buildingIds.flatMap((id, position) => buildingFaults(id, position, claims, facts)),
    ...claims.documents.flatMap((document) => documentFaults(document, facts)),
    ...customsFaults(claims, facts),
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

function customsFaults(
  { kind, load }: TicketClaims,
  { customs, companyId, goodsNeedCustoms }: TicketFacts,
): TicketFault[] {
  if (kind === 'without_pabeanan' && goodsNeedCustoms) return [{ path: 'comodity', code: 'needs_customs' }]
  if (kind !== 'with_pabeanan') return []
  if (customs === null || customs.companyId !== companyId) return [{ path: 'id_header', code: 'not_found' }]
  if (!customs.released) return [{ path: 'id_header', code: 'not_released', values: { document: customs.name } }]
  const { balance, unit } = customs
  if (balance === null || unit === null || load === null) return []
  const amount = amountIn(load.amount, load.unit, unit)
  if (amount === null) return [{ path: 'unit_of_item', code: 'unit_mismatch', values: { unit } }]
  return amount > balance ? [{ path: 'total_item', code: 'balance', values: { balance, unit } }] : []
}
