import { Refusal } from '#shared/contract/errors.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import type { Reading } from '../database/work.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { findTicket, findTicketByNumber, type TicketView } from '../queries/ticketRows.ts'

type Reader = Pick<Reading, 'sql' | 'actor'>

/** The ticket of this kind, if the caller may see it: a foreign id is an unknown id. */
export async function seenTicket(reader: Reader, id: string, kind: TicketKind): Promise<TicketView> {
  return seen(reader, await findTicket(reader.sql, id), kind)
}

/** The same by the number on the ticket; of any kind when none is named. */
export async function seenTicketNumbered(reader: Reader, number: string, kind?: TicketKind): Promise<TicketView> {
  return seen(reader, await findTicketByNumber(reader.sql, number), kind)
}

function seen({ actor }: Reader, found: TicketView | null, kind: TicketKind | undefined): TicketView {
  if (found === null || (kind !== undefined && found.kind !== kind) || !seesRowOf(actor, found.company_id))
    throw new Refusal('row.not_found')
  return found
}
