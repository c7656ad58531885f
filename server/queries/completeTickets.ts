import type { Sql } from '../database/work.ts'
import { marks } from '../models/manyRows.ts'
import type { TicketBuilding, TicketRow, TicketView } from './ticketRows.ts'

/** Tickets with their destinations and the names of their customs documents: two queries, however many tickets. */
export async function completeTickets(sql: Sql, tickets: readonly TicketRow[]): Promise<TicketView[]> {
  if (tickets.length === 0) return []
  const buildings = await buildingsOf(sql, tickets)
  const names = await documentNamesOf(sql, tickets)
  return tickets.map((ticket) => ({
    ...ticket,
    buildings: buildings.get(ticket.id) ?? [],
    customs_document_name: names.get(ticket.customs_document_id) ?? null,
  }))
}

async function buildingsOf(sql: Sql, tickets: readonly TicketRow[]): Promise<ReadonlyMap<string, TicketBuilding[]>> {
  const ids = tickets.map(({ id }) => id)
  const rows = await sql.rows<TicketBuilding & { ticket_id: string }>(
    `SELECT tb.ticket_id, b.id, b.name, b.address FROM ticket_buildings tb LEFT JOIN buildings b ON b.id = tb.building_id
     WHERE tb.ticket_id IN (${marks(ids)}) ORDER BY tb.ticket_id, tb.position`,
    ids,
  )
  const byTicket = new Map<string, TicketBuilding[]>(tickets.map(({ id }) => [id, []]))
  for (const { ticket_id, ...building } of rows) byTicket.get(ticket_id)?.push(building)
  return byTicket
}

async function documentNamesOf(sql: Sql, tickets: readonly TicketRow[]): Promise<ReadonlyMap<string | null, string>> {
  const ids = [...new Set(tickets.flatMap(({ customs_document_id: id }) => (id === null ? [] : [id])))]
  if (ids.length === 0) return new Map()
  const rows = await sql.rows<{ id: string; name: string }>(
    `SELECT id, CONCAT(nama_dokumen, ' ', COALESCE(nomor_daftar, nomor_aju)) AS name FROM customs_documents
     WHERE id IN (${marks(ids)})`,
    ids,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
