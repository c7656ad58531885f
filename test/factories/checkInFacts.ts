import type { CheckInFacts, CustomsFacts, TicketFacts } from '#shared/domain/checkInFacts.ts'
import { policyOf } from '#shared/domain/policy.ts'

export const exampleTicket: TicketFacts = {
  accessNumber: 'TKT-33471185',
  status: 'active',
  policeNumber: 'W 8814 UE',
  validFrom: '2026-11-20T17:00:00.000Z',
  expiredAt: '2026-11-21T23:59:59.999Z',
  slotStart: null,
  slotEnd: null,
  ritMax: 1,
  ritDone: 0,
  inside: null,
  needsCustoms: false,
  quantity: 28_000,
  unit: 'kg',
}

export const exampleCustoms: CustomsFacts = {
  document: 'PPKEK 000412-26',
  lane: 'green',
  released: true,
  ofTicketCompany: true,
  fetchedAt: '2026-11-21T07:00:00.000Z',
  source: 'ceisa',
  balance: 500_000,
  quantity: 1_000_000,
  unit: 'kg',
}

/** A truck with everything in order, entering. Tests change what they are about. */
export const exampleFacts: CheckInFacts = {
  now: '2026-11-21T07:32:08.000Z',
  scannedAt: '2026-11-21T07:32:07.900Z',
  direction: 'in',
  lane: { code: 'IN-03', direction: 'in', mode: 'auto' },
  scan: { result: 'read', accessNumber: 'TKT-33471185' },
  plate: { read: 'W 8814 UE', confidence: 0.97, corrected: null },
  ticket: exampleTicket,
  company: { name: 'PT Garda Smelter Nusantara', suspended: false },
  buildings: [{ name: 'Gudang B2', inUse: true, hours: null }],
  areas: [{ name: 'Kawasan Timur', capacity: 40, inside: 12 }],
  customs: null,
  watchlist: [],
  override: null,
  policy: policyOf(1, null),
}
