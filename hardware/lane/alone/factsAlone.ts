import type { LaneSnapshot, SnapshotTicket } from '#shared/contract/laneSnapshot.ts'
import type { CheckInFacts } from '#shared/domain/checkInFacts.ts'
import type { Direction } from '#shared/domain/lane.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { policyOf } from '#shared/domain/policy.ts'
import { isReplaced } from '#shared/domain/reprint.ts'
import type { ScannedTicket } from './scannedTicket.ts'

interface Situation {
  readonly site: LaneSnapshot['site']
  readonly scanned: ScannedTicket
  readonly ticket: SnapshotTicket | null
  readonly direction: Direction
  readonly plate: { readonly read: string | null; readonly confidence: number | null }
  readonly scannedAt: Date
  readonly now: Date
}

/** What the decision depends on, by what the lane knows: the same facts that the server would gather. */
export function factsAlone({ site, scanned, ticket, direction, plate, scannedAt, now }: Situation): CheckInFacts {
  const { lane, yard } = site
  const at = now.toISOString()
  const read = plate.read === null || plateKey(plate.read) === '' ? null : plate.read
  const plates = [read, ticket?.facts.policeNumber ?? null].flatMap((text) => (text === null ? [] : [plateKey(text)]))
  const place = (id: string) => site.places[id]
  const codeEnd = ticket?.codeExpiresAt == null ? null : new Date(ticket.codeExpiresAt)
  const valid = ({ from, until }: { from: string | null; until: string | null }): boolean =>
    (from === null || from <= at) && (until === null || until > at)
  const bypass =
    ticket === null && read !== null
      ? site.bypasses.find((entry) => entry.plateKey === plateKey(read) && valid(entry))
      : undefined
  return {
    now: at,
    scannedAt: scannedAt.toISOString(),
    direction,
    lane: { code: lane.code, direction: lane.direction, mode: lane.gateOpen ? lane.mode : 'closed' },
    scan: {
      result: isReplaced(scanned.codeExpiresAt, codeEnd) ? 'replaced' : scanned.result,
      accessNumber: scanned.accessNumber,
    },
    plate: { read, confidence: plate.confidence, corrected: null },
    ticket: ticket?.facts ?? null,
    company: ticket?.company ?? null,
    buildings: (ticket?.buildings ?? []).flatMap((id) => place(id) ?? []),
    areas: (ticket?.areas ?? []).flatMap((id) => place(id) ?? []),
    yard: yard === null ? null : { ...yard, stay: ticket?.stay ?? null },
    customs: ticket?.customs ?? null,
    spmk: ticket?.spmk ?? null,
    watchlist: site.watchlist.filter(
      (entry) =>
        valid(entry) &&
        ((entry.plateKey !== null && plates.includes(entry.plateKey)) ||
          (entry.companyId !== null && entry.companyId === ticket?.companyId) ||
          (entry.driverKey !== null && entry.driverKey === ticket?.driverKey)),
    ),
    bypass: bypass === undefined ? null : { id: bypass.id, category: bypass.category },
    override: null,
    policy: policyOf(site.policy.version, site.policy.rules),
  }
}
