import { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { acceptLoad } from '../actions/cargo/acceptLoad.ts'
import { rejectLoad } from '../actions/cargo/rejectLoad.ts'
import { validateScan } from '../actions/cargo/validateScan.ts'
import type { Reading } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import { presentCargoVisit } from '../presenters/cargoVisit.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import type { SignUrl } from '../presenters/lane.ts'
import { presentScannedCustoms, presentScannedSpmk } from '../presenters/scannedDocuments.ts'
import { presentAnyTicket } from '../presenters/ticketKinds.ts'
import { countCargo, findCargoVisitOf, findCargoVisits } from '../queries/cargoVisitRows.ts'
import { findCustomsDocument } from '../queries/customsDocumentRows.ts'
import { findCustomsClaims, findSpmkTrips } from '../queries/scannedDocuments.ts'
import { seenTicketNumbered } from './seenTicket.ts'
import { shownTo } from './shownTo.ts'

export const loadUnloadHandlers = handle(loadUnload, {
  async validateQr(asked, work) {
    const visit = await validateScan(work, asked.body.code, asked.ports.tickets)
    return presentCargoVisit(visit, fileAddresses(asked))
  },
  async accept(asked, work) {
    const visit = await acceptLoad(work, asked.params.id, asked.body, asked.language)
    return presentCargoVisit(visit, fileAddresses(asked))
  },
  async reject(asked, work) {
    const visit = await rejectLoad(work, asked.params.id, asked.body, asked.language)
    return presentCargoVisit(visit, fileAddresses(asked))
  },
  status: (asked, reading) => countCargo(reading, asked.query),
  async list(asked, reading) {
    const { rows, total } = await findCargoVisits(reading, asked.query)
    const signUrl = fileAddresses(asked)
    return { rows: rows.map((row) => presentCargoVisit(row, signUrl)), total }
  },
  async scanCeisa(asked, reading) {
    const ticket = await seenTicketNumbered(reading, asked.params.access_number)
    const document = await findCustomsDocument(reading.sql, ticket.customs_document_id)
    if (document === null) throw new Refusal('load.no_customs_document')
    const claims = await findCustomsClaims(reading.sql, document.id, ticket)
    return {
      visit: await visitOf(reading, ticket.id, fileAddresses(asked)),
      document: presentScannedCustoms(document, claims),
    }
  },
  async scanTicket(asked, reading) {
    const ticket = await seenTicketNumbered(reading, asked.params.access_number)
    const document = await findCustomsDocument(reading.sql, ticket.customs_document_id)
    return {
      visit: await visitOf(reading, ticket.id, fileAddresses(asked)),
      ticket: presentAnyTicket(ticket, { document, ...shownTo(asked) }),
    }
  },
  async scanSpmk(asked, reading) {
    const ticket = await seenTicketNumbered(reading, asked.params.access_number)
    const number = ticket.detail?.spmk_number
    if (number === undefined) throw new Refusal('load.no_spmk')
    const trips = await findSpmkTrips(reading, number)
    return {
      visit: await visitOf(reading, ticket.id, fileAddresses(asked)),
      spmk: presentScannedSpmk(ticket, trips),
    }
  },
})

async function visitOf({ sql }: Reading, ticketId: string, signUrl: SignUrl) {
  const visit = await findCargoVisitOf(sql, ticketId)
  return visit === null ? null : presentCargoVisit(visit, signUrl)
}
