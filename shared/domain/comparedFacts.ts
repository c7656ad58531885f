import type { CheckCode } from './checkInChecks.ts'
import type { CheckInFacts } from './checkInFacts.ts'

/** A value that a check looked at; instants are ISO 8601. Null where nothing is known. */
export type ComparedValue = string | number | boolean | null

type Known = Omit<CheckInFacts, 'policy' | 'override'>
type Compared = Readonly<Record<string, ComparedValue>>

/** What each check compared, from the facts as they were. */
export function comparedFacts(code: CheckCode, facts: Known): Compared {
  const { ticket, plate, customs, lane } = facts
  switch (code) {
    case 'ticket':
      return { scan: facts.scan.result, access_number: facts.scan.accessNumber, status: ticket?.status ?? null }
    case 'validity':
      return { now: facts.now, valid_from: ticket?.validFrom ?? null, expired_at: ticket?.expiredAt ?? null }
    case 'slot':
      return { now: facts.now, slot_start: ticket?.slotStart ?? null, slot_end: ticket?.slotEnd ?? null }
    case 'inside':
      return { direction: facts.direction, lane: ticket?.inside?.lane ?? null, since: ticket?.inside?.at ?? null }
    case 'plate':
      return {
        read: plate.read,
        confidence: plate.confidence,
        corrected: plate.corrected,
        expected: ticket?.policeNumber ?? null,
      }
    case 'company':
      return { company: facts.company?.name ?? null, suspended: facts.company?.suspended ?? null }
    case 'building':
      return { buildings: facts.buildings.map(({ name }) => name).join(', ') || null }
    case 'area':
      return {
        areas: facts.areas.map(({ name, inside, capacity }) => `${name} ${inside}/${capacity}`).join(', ') || null,
      }
    case 'checkup':
      return { area: facts.yard?.name ?? null, failed: facts.yard?.stay?.failed ?? null }
    case 'customs':
      return { document: customs?.document ?? null, lane: customs?.lane ?? null, released: customs?.released ?? null }
    case 'customs_company':
      return { document: customs?.document ?? null, of_ticket_company: customs?.ofTicketCompany ?? null }
    case 'customs_age':
      return { source: customs?.source ?? null, fetched_at: customs?.fetchedAt ?? null, now: facts.now }
    case 'balance':
      return {
        balance: customs?.balance ?? null,
        unit: customs?.unit ?? null,
        load: ticket?.quantity ?? null,
        load_unit: ticket?.unit ?? null,
      }
    case 'spmk':
      return {
        spmk: ticket?.spmkNumber ?? null,
        status: facts.spmk?.status ?? null,
        valid_until: facts.spmk?.validUntil ?? null,
        remaining: facts.spmk?.remaining ?? null,
        fetched_at: facts.spmk?.fetchedAt ?? null,
      }
    case 'watchlist':
      return { entries: facts.watchlist.length, action: facts.watchlist[0]?.action ?? null }
    case 'lane':
      return { lane: lane.code, mode: lane.mode, direction: lane.direction, moving: facts.direction }
    default:
      return {}
  }
}
