import { zonedSiteMoment } from '#shared/words/siteTimeWords.ts'
import type { TicketView } from '../../queries/ticketRows.ts'
import type { Letter } from './layOut.ts'

/** The ticket itself, for whoever drives or receives the guest. */
export function ticketLetter(ticket: TicketView): Letter {
  const { driver, guest } = ticket.detail ?? {}
  const says =
    guest === undefined
      ? 'Tiket masuk kawasan untuk kendaraan Anda terlampir.'
      : `Kunjungan ${guest.name} disetujui. Tiketnya terlampir; teruskan kepada tamu Anda.`
  return {
    subject: `Tiket ${ticket.access_number} untuk ${ticket.police_number}`,
    name: guest?.host_name ?? driver?.name ?? ticket.company_name,
    paragraphs: [says, 'Tunjukkan QR pada pemindai di lane, dari kertas atau dari layar telepon.'],
    facts: [...factsOf(ticket), ['Berlaku sampai', zonedSiteMoment(ticket.expired_at.toISOString(), 'id')]],
  }
}

/** That the zone refused a ticket, and why. */
export function rejectionLetter(ticket: TicketView): Letter {
  const guest = ticket.detail?.guest
  const what = guest === undefined ? `Tiket ${ticket.access_number}` : `Kunjungan ${guest.name}`
  return {
    subject: `${what} ditolak`,
    name: guest?.host_name ?? ticket.company_name,
    paragraphs: [`${what} ditolak oleh petugas kawasan.`],
    facts: [...factsOf(ticket), ['Alasan', ticket.reject_reason ?? '']],
  }
}

function factsOf(ticket: TicketView): (readonly [string, string])[] {
  const { guest, spmk_number, vessel_name } = ticket.detail ?? {}
  const places = ticket.buildings.map(({ name }) => name).join(', ')
  return [
    ['Nomor tiket', ticket.access_number],
    ['Kendaraan', ticket.police_number],
    ['Perusahaan', ticket.company_name],
    ...(places === '' ? [] : [['Tujuan', places] as const]),
    ...(spmk_number === undefined ? [] : [['SPMK', `${spmk_number}, ${vessel_name ?? ''}`] as const]),
    ...(guest === undefined ? [] : [['Waktu kunjungan', zonedSiteMoment(guest.visit_at, 'id')] as const]),
  ]
}
