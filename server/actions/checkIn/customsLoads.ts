import { v7 } from 'uuid'
import type { CustomsFacts } from '#shared/domain/checkInFacts.ts'
import { amountIn } from '#shared/domain/unitOfItem.ts'
import type { Sql, Work } from '../../database/work.ts'
import { insertRows, marks } from '../../models/manyRows.ts'
import type { HeldTicket } from './tickets.ts'

/** Locks documents, so that what is read of their balance and claims afterwards holds until the commit. */
export async function lockDocuments(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql.rows(
    `SELECT id FROM customs_documents WHERE id IN (${marks(ids)}) ORDER BY id ${sql.dialect.forUpdate}`,
    ids,
  )
}

/**
 * The customs document as this transaction leaves it: vehicles that it let in have a claim on the balance, as those
 * inside have already. So the last load of a document is not promised twice.
 */
export function customsNow(ticket: HeldTicket, all: Iterable<HeldTicket>): CustomsFacts | null {
  const { customs, document } = ticket
  if (customs === null || customs.balance === null || document === null) return customs
  let { balance } = customs
  for (const other of all)
    if (other !== ticket && other.document?.id === document.id && entered(other)) balance -= loadOf(other) ?? 0
  return { ...customs, balance }
}

/** Claims the loads of tickets that came in, and draws those that went out from the balance of their document. */
export async function writeLoads(work: Work, tickets: readonly HeldTicket[]): Promise<void> {
  const { sql, now } = work
  const moved = tickets.flatMap((ticket) => {
    const quantity = ticket.document?.openLoad?.quantity ?? loadOf(ticket)
    return ticket.document === null || quantity === null ? [] : [{ ticket, document: ticket.document, quantity }]
  })
  const coming = moved.filter(({ ticket }) => entered(ticket))
  const going = moved.filter(({ ticket }) => left(ticket))
  for (const { ticket, document, quantity } of going)
    work.record({
      action: 'customs.draw',
      entity: 'customs_document',
      entityId: document.id,
      after: { access_number: ticket.row.access_number, trip: ticket.next.rit_done, quantity },
    })
  await insertRows(
    sql,
    'customs_loads',
    [...coming, ...going.filter(({ document }) => document.openLoad === null)].map(
      ({ ticket, document, quantity }) => ({
        id: v7(),
        document_id: document.id,
        ticket_id: ticket.row.id,
        trip: ticket.row.rit_done + 1,
        quantity,
        entered_at: ticket.row.inside_since ?? now,
        drawn_at: left(ticket) ? now : null,
      }),
    ),
  )
  if (going.length === 0) return
  const open = going.flatMap(({ document }) => document.openLoad?.id ?? [])
  if (open.length > 0)
    await sql.run(`UPDATE customs_loads SET drawn_at = ? WHERE id IN (${marks(open)})`, [now, ...open])
  await drawFromBalances(work, going)
}

/** Documents in the order of their ids, each by the sum of its loads. */
async function drawFromBalances(
  { sql, now }: Work,
  loads: readonly { document: { id: string }; quantity: number }[],
): Promise<void> {
  const sums = new Map<string, number>()
  for (const { document, quantity } of loads) sums.set(document.id, (sums.get(document.id) ?? 0) + quantity)
  const ids = [...sums.keys()].sort((a, b) => (a < b ? -1 : 1))
  await sql.run(
    `UPDATE customs_documents SET balance = ROUND(balance - CASE id ${ids.map(() => 'WHEN ? THEN ?').join(' ')} END, 3),
       updated_at = ?, version = version + 1 WHERE id IN (${marks(ids)})`,
    [...ids.flatMap((id) => [id, sums.get(id) ?? 0]), now, ...ids],
  )
}

const entered = ({ row, next }: HeldTicket): boolean =>
  row.inside_activity_id === null && next.inside_activity_id !== null

const left = ({ row, next }: HeldTicket): boolean => next.rit_done > row.rit_done

/** What a round trip of the ticket takes, in the document's unit; null where one cannot be counted in the other. */
function loadOf({ next, customs }: HeldTicket): number | null {
  if (customs?.unit == null || next.total_item === null || next.unit_of_item === null) return null
  return amountIn(Number(next.total_item), next.unit_of_item, customs.unit)
}
