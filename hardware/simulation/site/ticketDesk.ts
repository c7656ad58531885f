import { v7 } from 'uuid'
import { guestTicket } from '#shared/contract/autogate/guestTicket.ts'
import { saranaNiaga } from '#shared/contract/autogate/saranaNiaga.ts'
import { withPabeanan } from '#shared/contract/autogate/withPabeanan.ts'
import { withoutPabeanan } from '#shared/contract/autogate/withoutPabeanan.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import { inventPlate } from '../misread.ts'
import type { Random } from '../random.ts'
import type { SiteTicket } from './plan.ts'
import type { SiteServer } from './siteServer.ts'

/** Out of a hundred new tickets. */
const mix: readonly (readonly [TicketKind, number])[] = [
  ['without_pabeanan', 58],
  ['with_pabeanan', 22],
  ['sarana_niaga', 12],
  ['guest', 8],
]

/** A kind, as often as it comes to a zone. */
export function drawKind(random: Random): TicketKind {
  let left = random.next() * 100
  for (const [kind, share] of mix) {
    left -= share
    if (left < 0) return kind
  }
  return 'without_pabeanan'
}

const guests = ['Yosua Andalas', 'Maria Kusuma', 'Slamet Riyadi', 'Nur Aini', 'Hendra Wijaya'] as const
const purposes = ['Rapat', 'Audit', 'Perbaikan mesin', 'Kunjungan kerja'] as const

/** Whether an old ticket shows what a new one of this kind needs; a guest needs a company and its destinations only. */
export const isPatternOf = (kind: TicketKind, { kind: own, buildings, supporting_documents }: SiteTicket): boolean =>
  kind === 'guest' ? buildings.length > 0 : own === kind && supporting_documents.delivery_order !== null

/** Makes a ticket after the pattern of an old one, for another vehicle. */
export async function makeTicketLike(
  server: SiteServer,
  kind: TicketKind,
  pattern: SiteTicket,
  random: Random,
): Promise<SiteTicket> {
  const { company, vehicle, buildings, supporting_documents } = pattern
  const idempotencyKey = v7()
  const common = {
    company_id: company.id,
    request_at: siteClock(new Date()).day,
    police_number: inventPlate(random),
    comodity: vehicle.comodity ?? 'Barang umum',
    unit_of_item: vehicle.unit_of_item ?? 'ton',
    total_item: String(vehicle.total_item ?? 10),
    building_ids: buildings.map(({ id }) => id),
    delivery_order_path: supporting_documents.delivery_order?.path ?? '',
  }
  switch (kind) {
    case 'with_pabeanan': {
      const { data: old } = await server.call(withPabeanan.detail, { params: { id: pattern.id } })
      const body = { ...common, id_header: old.customs_document?.id_header ?? '' }
      return (await server.call(withPabeanan.create, { body, idempotencyKey })).data
    }
    case 'sarana_niaga': {
      const { data: old } = await server.call(saranaNiaga.detail, { params: { id: pattern.id } })
      const { spmk_number, vessel_name, activity } = old
      const call = { spmk_number: spmk_number ?? '-', vessel_name: vessel_name ?? '-', activity: activity ?? 'bongkar' }
      return (await server.call(saranaNiaga.create, { body: { ...common, ...call }, idempotencyKey })).data
    }
    case 'guest':
      return await inviteGuest(server, common, random)
    default:
      return (await server.call(withoutPabeanan.create, { body: common, idempotencyKey })).data
  }
}

/** A visitor whom the zone approves at once. */
async function inviteGuest(
  server: SiteServer,
  { company_id, police_number, building_ids }: { company_id: string; police_number: string; building_ids: string[] },
  random: Random,
): Promise<SiteTicket> {
  const { data } = await server.call(guestTicket.create, {
    idempotencyKey: v7(),
    body: {
      company_id,
      police_number,
      building_ids,
      name: random.pick(guests),
      identity: String(3_525_010_000_000_000 + Math.floor(random.next() * 9_999_999_999)),
      purpose: random.pick(purposes),
      host_name: 'Tuan Rumah',
      visit_at: new Date().toISOString(),
    },
  })
  return (await server.call(guestTicket.approve, { params: { id: data.id } })).data
}
