import { z } from 'zod'
import { bypassCategories } from '../domain/bypass.ts'
import { customsLanes, type CheckInFacts } from '../domain/checkInFacts.ts'
import { laneDirections, laneModes } from '../domain/lane.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import { ticketStatuses } from '../domain/ticketLifecycle.ts'
import { watchActions } from '../domain/watchlist.ts'

const at = z.iso.datetime()

/** A ticket as the gate needs it, with the facts that belong to it alone. */
export const SnapshotTicket = z.object({
  facts: z.object({
    accessNumber: z.string(),
    status: z.enum(ticketStatuses),
    policeNumber: z.string(),
    validFrom: at,
    expiredAt: at,
    slotStart: at.nullable(),
    slotEnd: at.nullable(),
    ritMax: z.number().int(),
    ritDone: z.number().int(),
    inside: z.object({ lane: z.string(), at }).nullable(),
    needsCustoms: z.boolean(),
    spmkNumber: z.string().nullable(),
    quantity: z.number().nullable(),
    unit: z.string().nullable(),
  }),
  /** Printed codes with another end were replaced; null while none was. */
  codeExpiresAt: at.nullable(),
  companyId: z.string(),
  company: z.object({ name: z.string(), suspended: z.boolean() }).nullable(),
  driverKey: z.string().nullable(),
  buildings: z.array(z.string()),
  areas: z.array(z.string()),
  customs: z
    .object({
      document: z.string(),
      lane: z.enum(customsLanes).nullable(),
      released: z.boolean(),
      ofTicketCompany: z.boolean(),
      fetchedAt: at,
      source: z.string(),
      balance: z.number().nullable(),
      quantity: z.number().nullable(),
      unit: z.string().nullable(),
    })
    .nullable(),
  spmk: z.custom<CheckInFacts['spmk']>((value) => value === null || value === undefined || typeof value === 'object'),
  stay: z.object({ since: at, failed: z.boolean() }).nullable(),
})
export type SnapshotTicket = z.infer<typeof SnapshotTicket>

const window = { from: at.nullable(), until: at.nullable() }

/** All but the tickets: short, and always sent whole. */
const SnapshotSite = z.object({
  lane: z.object({
    id: z.string(),
    code: z.string(),
    gateId: z.string(),
    gateName: z.string(),
    direction: z.enum(laneDirections),
    mode: z.enum(laneModes),
    gateOpen: z.boolean(),
  }),
  policy: z.object({ version: z.number().int(), rules: z.unknown() }),
  yard: z.object({ name: z.string(), capacity: z.number(), inside: z.number() }).nullable(),
  places: z.record(
    z.string(),
    z.object({
      name: z.string(),
      capacity: z.number(),
      inside: z.number(),
      inUse: z.boolean(),
      hours: z
        .custom<OpeningHours>((value) => value === null || value === undefined || typeof value === 'object')
        .nullable(),
    }),
  ),
  watchlist: z.array(
    z.object({
      plateKey: z.string().nullable(),
      companyId: z.string().nullable(),
      driverKey: z.string().nullable(),
      action: z.enum(watchActions),
      note: z.string(),
      ...window,
    }),
  ),
  bypasses: z.array(z.object({ id: z.string(), plateKey: z.string(), category: z.enum(bypassCategories), ...window })),
  /** Ed25519 keys that sign tickets, in base64url. */
  ticketKeys: z.array(z.object({ id: z.string(), key: z.string() })),
  timeZone: z.string(),
  /** The other lanes of the gate, and the secret by which they know each other. */
  peers: z.object({ key: z.string(), lanes: z.array(z.object({ id: z.string(), code: z.string(), url: z.string() })) }),
})

/** One page of what a lane's gate needs to decide without the server: whole, or what changed since a cursor. */
export const LaneSnapshot = z.object({
  for: z.string(),
  takenAt: at,
  /** True for the first page of a whole snapshot: what was known before is forgotten. */
  whole: z.boolean(),
  site: SnapshotSite,
  tickets: z.array(SnapshotTicket),
  cursor: z.string(),
  /** More pages are waiting behind the cursor. */
  more: z.boolean(),
})
export type LaneSnapshot = z.infer<typeof LaneSnapshot>

/** Before the text that is signed: no other signature of the site's key can be taken for a snapshot's. */
export const snapshotPurpose = 'autogate-lane-snapshot-1\n'

/** A page as it travels and as it is kept: the signature covers the very text. */
export const SignedSnapshot = z
  .object({ payload: z.string(), key_id: z.string(), public_key: z.string(), signature: z.string() })
  .meta({ id: 'SignedSnapshot' })
export type SignedSnapshot = z.infer<typeof SignedSnapshot>
