import type { Work } from '../../database/work.ts'
import { marks } from '../../models/manyRows.ts'
import { extendedCompanyLetter, extendedTicketLetter } from '../../partners/mail/extensionLetters.ts'
import { layOut } from '../../partners/mail/layOut.ts'
import { languageAt } from '../../queries/account.ts'
import { completeTickets } from '../../queries/completeTickets.ts'
import { ticketColumns, type TicketRow } from '../../queries/ticketRows.ts'
import { addressOfTicket } from '../mailTicket.ts'
import { queueMail } from '../queueMail.ts'

/** Tells the drivers and hosts of extended tickets whose address is known. */
export async function mailExtendedTickets(work: Work, ids: readonly string[]): Promise<void> {
  const { sql } = work
  const rows = await sql.rows<TicketRow>(
    `SELECT ${ticketColumns} FROM tickets t LEFT JOIN companies c ON c.id = t.company_id WHERE t.id IN (${marks(ids)})`,
    ids,
  )
  const reachable = rows.filter((ticket) => addressOfTicket(ticket) !== null)
  for (const ticket of await completeTickets(sql, reachable)) {
    const to = addressOfTicket(ticket)
    if (to === null) continue
    const language = await languageAt(sql, to)
    await queueMail(work, { to, ...layOut(extendedTicketLetter(ticket, language), language) })
  }
}

interface ExtendedCompany {
  readonly name: string
  readonly email: string | null
  readonly count: number
  readonly until: Date
}

/** Tells a company how many of its tickets are valid for longer. */
export async function mailExtendedCompany(work: Work, { email, ...company }: ExtendedCompany): Promise<void> {
  if (email === null) return
  const language = await languageAt(work.sql, email)
  await queueMail(work, { to: email, ...layOut(extendedCompanyLetter(company, language), language) })
}
