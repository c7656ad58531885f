import { displayPlate } from '#shared/domain/plate.ts'
import { insideStatuses, type TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { figureText } from '#shared/words/figureText.ts'
import { zonedSiteMoment } from '#shared/words/siteTimeWords.ts'
import type { CustomsDocumentRow } from '../queries/customsDocumentRows.ts'
import type { TicketView } from '../queries/ticketRows.ts'

/** Everything that stands on a printed ticket: plain data, so that a worker can draw it. */
export interface TicketSheet {
  readonly accessNumber: string
  readonly kind: string
  readonly plate: string
  readonly company: string
  /** What the gate scans; null on a ticket that is not good any more. */
  readonly code: string | null
  /** Stamped where the QR would be. */
  readonly void: string | null
  readonly validFrom: string
  readonly validUntil: string
  readonly trips: string | null
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly footer: string
  /** When the ticket was made: two prints of one ticket are the same bytes. */
  readonly createdAt: string
}

interface Beside {
  readonly document: CustomsDocumentRow | null
  /** The guest's identity number, masked. */
  readonly identity: string | null
  readonly sign: (ticket: { accessNumber: string; expiresAt: Date }) => string
}

const kindNames: Readonly<Record<TicketKind, string>> = {
  without_pabeanan: 'Tanpa Pabeanan',
  with_pabeanan: 'Dengan Pabeanan',
  sarana_niaga: 'Sarana Niaga',
  guest: 'Tamu',
}

const voids: Readonly<Partial<Record<TicketStatus, string>>> = {
  pending: 'Belum disetujui',
  completed: 'Selesai',
  expired: 'Kedaluwarsa',
  canceled: 'Dibatalkan',
  rejected: 'Ditolak',
}

export function ticketSheet(ticket: TicketView, { document, identity, sign }: Beside): TicketSheet {
  const stamp = voids[ticket.status] ?? null
  return {
    accessNumber: ticket.access_number,
    kind: kindNames[ticket.kind],
    plate: displayPlate(ticket.police_number),
    company: ticket.company_name,
    code: stamp === null ? sign({ accessNumber: ticket.access_number, expiresAt: ticket.expired_at }) : null,
    void: stamp,
    validFrom: moment(ticket.valid_from),
    validUntil: moment(ticket.expired_at),
    trips: ticket.rit_max > 1 ? tripsOf(ticket) : null,
    facts: [...factsOf(ticket, identity), ...customsFacts(document)].filter(isSaid),
    footer: `Dibuat ${moment(ticket.created_at)} · versi ${ticket.version}`,
    createdAt: ticket.created_at.toISOString(),
  }
}

type Fact = readonly [label: string, value: string | null]

const isSaid = (fact: Fact): fact is readonly [string, string] => fact[1] !== null && fact[1] !== ''

function factsOf(ticket: TicketView, identity: string | null): Fact[] {
  const destination: Fact = ['Tujuan', ticket.buildings.map(({ name }) => name).join(', ')]
  const { driver, seal_numbers = [], container_numbers = [], guest, ...call } = ticket.detail ?? {}
  if (guest !== undefined)
    return [
      ['Tamu', guest.name],
      ['Identitas', identity],
      ['Instansi', guest.company],
      ['Keperluan', guest.purpose],
      ['Menemui', [guest.host_name, guest.host_contact].filter((text) => text !== null).join(' · ')],
      ['Waktu kunjungan', moment(new Date(guest.visit_at))],
      ['Jumlah orang', String(guest.people_count)],
      destination,
    ]
  return [
    destination,
    ['Barang', ticket.comodity],
    ['Jumlah', ticket.total_item === null ? null : `${amount(ticket.total_item)} ${ticket.unit_of_item ?? ''}`.trim()],
    ['Kendaraan', ticket.vehicle_type],
    ['Pengemudi', driver == null ? null : [driver.name, driver.phone].filter((text) => text !== null).join(' · ')],
    ['SPMK', call.spmk_number ?? null],
    ['Kapal', call.vessel_name === undefined ? null : vesselOf(call.vessel_name, call.voyage ?? null)],
    ['Kegiatan', call.activity === undefined ? null : [call.activity, call.berth].filter(Boolean).join(' · ')],
    ['Peti kemas', container_numbers.join(', ')],
    ['Segel', seal_numbers.join(', ')],
    ['Jadwal', slotOf(ticket)],
  ]
}

function customsFacts(document: CustomsDocumentRow | null): Fact[] {
  if (document === null) return []
  return [
    ['Dokumen', `${document.nama_dokumen} ${document.nomor_daftar ?? ''}`.trim()],
    ['Nomor aju', document.nomor_aju],
  ]
}

const vesselOf = (name: string, voyage: string | null): string => (voyage === null ? name : `${name} / ${voyage}`)

function slotOf({ slot_start, slot_end }: TicketView): string | null {
  return slot_start === null || slot_end === null ? null : `${moment(slot_start)} sampai ${moment(slot_end)}`
}

function tripsOf({ rit_max, rit_done, status }: TicketView): string {
  const running = rit_done + (insideStatuses.includes(status) ? 1 : 0)
  return `${rit_max} rit, ${running} terpakai`
}

/** `21 Nov 2026 14.20 WIB`; the end of a UTC day reads as the minute it is at the site. */
const moment = (at: Date): string => zonedSiteMoment(at.toISOString(), 'id').replace(':', '.')

const amount = (text: string): string => figureText(Number(text), 'id')
