import type { z } from 'zod'
import type {
  AnyTicket,
  Guest,
  GuestTicket,
  SaranaNiagaTicket,
  TicketCustomsDocument,
  WithPabeananTicket,
} from '#shared/contract/autogate/ticket.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { maskNumber } from '#shared/domain/mask.ts'
import type { CustomsDocumentRow } from '../queries/customsDocumentRows.ts'
import type { Seals } from '../ports.ts'
import { identityPurpose, type StoredGuest, type TicketView } from '../queries/ticketRows.ts'
import type { SignUrl } from './lane.ts'
import { presentTicket } from './ticket.ts'

export const presentWithPabeanan = (
  ticket: TicketView,
  document: CustomsDocumentRow | null,
  signUrl: SignUrl,
): z.infer<typeof WithPabeananTicket> => ({
  ...presentTicket(ticket, signUrl),
  customs_document: document === null ? null : presentDocument(document),
})

export const presentSaranaNiaga = (ticket: TicketView, signUrl: SignUrl): z.infer<typeof SaranaNiagaTicket> => ({
  ...presentTicket(ticket, signUrl),
  spmk_number: ticket.detail?.spmk_number ?? null,
  vessel_name: ticket.detail?.vessel_name ?? null,
  voyage: ticket.detail?.voyage ?? null,
  activity: ticket.detail?.activity ?? null,
  berth: ticket.detail?.berth ?? null,
})

interface Shown {
  readonly signUrl: SignUrl
  readonly seals: Seals
  readonly seesIdentity: boolean
}

export function presentGuestTicket(ticket: TicketView, shown: Shown): z.infer<typeof GuestTicket> {
  const guest = ticket.detail?.guest
  if (guest === undefined) throw new Refusal('row.not_found')
  return { ...presentTicket(ticket, shown.signUrl), guest: presentGuest(guest, shown) }
}

interface Beside extends Shown {
  readonly document: CustomsDocumentRow | null
}

export const presentAnyTicket = (ticket: TicketView, { document, ...shown }: Beside): z.infer<typeof AnyTicket> => ({
  ...presentSaranaNiaga(ticket, shown.signUrl),
  customs_document: document === null ? null : presentDocument(document),
  guest: ticket.detail?.guest === undefined ? null : presentGuest(ticket.detail.guest, shown),
})

/** A customs document as a ticket shows it. */
export const presentDocument = (row: CustomsDocumentRow): z.infer<typeof TicketCustomsDocument> => ({
  id_header: row.id_header,
  nomor_aju: row.nomor_aju,
  kode_dokumen: row.kode_dokumen,
  nama_dokumen: row.nama_dokumen,
  nomor_daftar: row.nomor_daftar,
  customs_lane: row.customs_lane,
  released: row.released,
  quantity: numberOf(row.quantity),
  balance: numberOf(row.balance),
  unit: row.unit,
})

const presentGuest = (guest: StoredGuest, { seals, signUrl, seesIdentity }: Shown): z.infer<typeof Guest> => ({
  name: guest.name,
  identity: maskedIdentity(guest, seals),
  identity_photo:
    seesIdentity && guest.identity_photo_path != null
      ? { url: signUrl(guest.identity_photo_path), path: guest.identity_photo_path }
      : null,
  company: guest.company,
  purpose: guest.purpose,
  host_name: guest.host_name,
  host_contact: guest.host_contact,
  people_count: guest.people_count,
  visit_at: guest.visit_at,
})

/** The identity number as it may be seen: one sealed with another secret is hidden whole. */
export const maskedIdentity = ({ identity }: StoredGuest, seals: Seals): string | null =>
  identity === null ? null : maskNumber(seals.open(identity, identityPurpose) ?? '')

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text))
