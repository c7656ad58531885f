import { say, type Language, type Sentence } from '#shared/words/sentence.ts'
import { zonedSiteMoment } from '#shared/words/siteTimeWords.ts'
import type { TicketView } from '../../queries/ticketRows.ts'
import type { Letter } from './layOut.ts'

const words = {
  ticket: { id: 'Tiket {number} untuk {plate}', en: 'Ticket {number} for {plate}' },
  enclosed: {
    id: 'Tiket masuk kawasan untuk kendaraan Anda terlampir.',
    en: 'The ticket that lets your vehicle into the zone is enclosed.',
  },
  visitApproved: {
    id: 'Kunjungan {guest} disetujui. Tiketnya terlampir; teruskan kepada tamu Anda.',
    en: 'The visit of {guest} is approved. The ticket is enclosed; please pass it on to your guest.',
  },
  showCode: {
    id: 'Tunjukkan QR pada pemindai di lane, dari kertas atau dari layar telepon.',
    en: 'Show the QR code to the scanner in the lane, on paper or on the screen of a telephone.',
  },
  aTicket: { id: 'Tiket {number}', en: 'Ticket {number}' },
  aVisit: { id: 'Kunjungan {guest}', en: 'The visit of {guest}' },
  refused: { id: '{what} ditolak', en: '{what} was rejected' },
  refusedByZone: { id: '{what} ditolak oleh petugas kawasan.', en: '{what} was rejected by the officers of the zone.' },
} satisfies Record<string, Sentence>

const labels = {
  number: { id: 'Nomor tiket', en: 'Ticket number' },
  vehicle: { id: 'Kendaraan', en: 'Vehicle' },
  company: { id: 'Perusahaan', en: 'Company' },
  destination: { id: 'Tujuan', en: 'Destination' },
  spmk: { id: 'SPMK', en: 'SPMK' },
  visit: { id: 'Waktu kunjungan', en: 'Time of the visit' },
  validUntil: { id: 'Berlaku sampai', en: 'Valid until' },
  reason: { id: 'Alasan', en: 'Reason' },
} satisfies Record<string, Sentence>

/** The ticket itself, for whoever drives or receives the guest. */
export function ticketLetter(ticket: TicketView, language: Language): Letter {
  const { driver, guest } = ticket.detail ?? {}
  const says = guest === undefined ? words.enclosed : words.visitApproved
  return {
    subject: say(words.ticket, language, { number: ticket.access_number, plate: ticket.police_number }),
    name: guest?.host_name ?? driver?.name ?? ticket.company_name,
    paragraphs: [say(says, language, { guest: guest?.name ?? '' }), words.showCode[language]],
    facts: [
      ...factsOf(ticket, language),
      [labels.validUntil[language], zonedSiteMoment(ticket.expired_at.toISOString(), language)],
    ],
  }
}

/** That the zone refused a ticket, and why. */
export function rejectionLetter(ticket: TicketView, language: Language): Letter {
  const guest = ticket.detail?.guest
  const what = say(guest === undefined ? words.aTicket : words.aVisit, language, {
    number: ticket.access_number,
    guest: guest?.name ?? '',
  })
  return {
    subject: say(words.refused, language, { what }),
    name: guest?.host_name ?? ticket.company_name,
    paragraphs: [say(words.refusedByZone, language, { what })],
    facts: [...factsOf(ticket, language), [labels.reason[language], ticket.reject_reason ?? '']],
  }
}

function factsOf(ticket: TicketView, language: Language): (readonly [string, string])[] {
  const { guest, spmk_number, vessel_name } = ticket.detail ?? {}
  const places = ticket.buildings.map(({ name }) => name).join(', ')
  const fact = (label: Sentence, value: string) => [label[language], value] as const
  return [
    fact(labels.number, ticket.access_number),
    fact(labels.vehicle, ticket.police_number),
    fact(labels.company, ticket.company_name),
    ...(places === '' ? [] : [fact(labels.destination, places)]),
    ...(spmk_number === undefined ? [] : [fact(labels.spmk, `${spmk_number}, ${vessel_name ?? ''}`)]),
    ...(guest === undefined ? [] : [fact(labels.visit, zonedSiteMoment(guest.visit_at, language))]),
  ]
}
