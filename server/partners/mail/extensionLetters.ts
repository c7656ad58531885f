import { say, type Language, type Sentence } from '#shared/words/sentence.ts'
import { zonedSiteMoment } from '#shared/words/siteTimeWords.ts'
import type { TicketView } from '../../queries/ticketRows.ts'
import type { Letter } from './layOut.ts'
import { ticketLetter } from './ticketLetters.ts'

const words = {
  ticket: { id: 'Masa berlaku tiket {number} diperpanjang', en: 'Ticket {number} is valid for longer' },
  ticketBody: {
    id: 'Petugas kawasan memperpanjang masa berlaku tiket Anda. Kode QR yang sudah Anda pegang tetap berlaku.',
    en: 'The officers of the zone made your ticket valid for longer. The QR code that you hold stays good.',
  },
  company: {
    id: '{count} tiket perusahaan Anda diperpanjang',
    en: '{count} {count|ticket|tickets} of your company {count|is|are} valid for longer',
  },
  companyBody: {
    id: 'Petugas kawasan memperpanjang masa berlaku {count} tiket perusahaan Anda sampai {until}. Kode QR yang sudah dibagikan tetap berlaku.',
    en: 'The officers of the zone made {count} {count|ticket|tickets} of your company valid until {until}. QR codes that were handed out stay good.',
  },
} satisfies Record<string, Sentence>

/** For whoever drives or receives the guest: until when the ticket is valid now. */
export function extendedTicketLetter(ticket: TicketView, language: Language): Letter {
  return {
    ...ticketLetter(ticket, language),
    subject: say(words.ticket, language, { number: ticket.access_number }),
    paragraphs: [words.ticketBody[language]],
  }
}

/** For a company: how many of its tickets one mass extension reached. */
export function extendedCompanyLetter(
  { name, count, until }: { name: string; count: number; until: Date },
  language: Language,
): Letter {
  const values = { count, until: zonedSiteMoment(until.toISOString(), language) }
  return {
    subject: say(words.company, language, values),
    name,
    paragraphs: [say(words.companyBody, language, values)],
    facts: [],
  }
}
