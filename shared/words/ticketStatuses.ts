import { legalSteps, type TicketStatus } from '../domain/ticketLifecycle.ts'
import { say, type Language, type Sentence } from './sentence.ts'

export const statusNames: Readonly<Record<TicketStatus, Sentence>> = {
  pending: { id: 'Menunggu persetujuan', en: 'Waits for approval' },
  active: { id: 'Aktif', en: 'Active' },
  checked_in: { id: 'Di dalam', en: 'Inside' },
  in_buffer: { id: 'Di buffer', en: 'In the buffer' },
  loading: { id: 'Bongkar muat', en: 'Loading' },
  completed: { id: 'Selesai', en: 'Done' },
  expired: { id: 'Kedaluwarsa', en: 'Expired' },
  canceled: { id: 'Dibatalkan', en: 'Canceled' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
}

/** A status as it stands inside a sentence. */
export const statusInside = (status: TicketStatus): Sentence => ({
  id: saidInside(status, 'id'),
  en: saidInside(status, 'en'),
})

/** The steps that are left to a ticket, for a refusal that names them. */
export const stepsLeft = (from: TicketStatus): Sentence => ({
  id:
    legalSteps(from)
      .map((to) => saidInside(to, 'id'))
      .join(', ') || 'tidak ada',
  en:
    legalSteps(from)
      .map((to) => saidInside(to, 'en'))
      .join(', ') || 'none',
})

const saidInside = (status: TicketStatus, language: Language): string =>
  say(statusNames[status], language).toLocaleLowerCase(language)
