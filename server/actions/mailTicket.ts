import { z } from 'zod'
import type { Work } from '../database/work.ts'
import { layOut } from '../partners/mail/layOut.ts'
import { rejectionLetter, ticketLetter } from '../partners/mail/ticketLetters.ts'
import type { Ports } from '../ports.ts'
import { languageAt } from '../queries/account.ts'
import { findCompany } from '../queries/companyRows.ts'
import type { TicketRow, TicketView } from '../queries/ticketRows.ts'
import { sheetOf } from './drawTicket.ts'
import { queueMail } from './queueMail.ts'

/** Sends the ticket to its driver, or to the host of its guest, where an address is known. */
export async function mailTicket(work: Work, ports: Ports, ticket: TicketView): Promise<void> {
  const to = addressOfTicket(ticket)
  if (to === null) return
  const sheet = await sheetOf(work.sql, ports, ticket)
  const language = await languageAt(work.sql, to)
  await queueMail(work, { to, ...layOut(ticketLetter(ticket, language), language), ticket: sheet })
}

/** Tells the host of a guest, or the company of a vehicle, that the ticket was rejected. */
export async function mailRejection(work: Work, ticket: TicketView): Promise<void> {
  const to = ticket.kind === 'guest' ? hostAddress(ticket) : await companyAddress(work, ticket)
  if (to === null) return
  const language = await languageAt(work.sql, to)
  await queueMail(work, { to, ...layOut(rejectionLetter(ticket, language), language) })
}

/** Where a ticket's driver, or the host of its guest, reads mail; null where nobody said. */
export const addressOfTicket = (ticket: TicketRow): string | null => ticket.detail?.driver?.email ?? hostAddress(ticket)

const hostAddress = ({ detail }: TicketRow): string | null =>
  z.email().safeParse(detail?.guest?.host_contact).data ?? null

const companyAddress = async ({ sql }: Work, { company_id }: TicketView): Promise<string | null> =>
  (await findCompany(sql, company_id))?.email ?? null
