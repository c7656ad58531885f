import { extendTicket } from '#shared/domain/extension.ts'
import type { TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import { siteMoment } from '#shared/words/siteTimeWords.ts'
import type { Work } from '../../database/work.ts'
import { marks } from '../../models/manyRows.ts'
import { findExtension, type ExtensionRow } from '../../queries/extensionRows.ts'
import { notify } from '../notify.ts'
import { mailExtendedCompany, mailExtendedTickets } from './mailExtended.ts'

/** Tickets of one transaction: few enough to hold no gate up. */
const batch = 100

interface HeldTicket {
  readonly id: string
  readonly company_id: string
  readonly access_number: string
  readonly status: TicketStatus
  readonly expired_at: Date
  readonly rit_done: number
  readonly rit_max: number
  readonly deleted_at: Date | null
}

/**
 * Extends the next tickets of the oldest approved extension. Each is taken under its own lock and marked in the same
 * transaction: however many servers do this, and whenever one of them dies, none is extended twice and none forgotten.
 * Returns how much it did: call again until it is zero.
 */
export async function applyExtensions(work: Work): Promise<number> {
  const { sql } = work
  const [next] = await sql.rows<{ id: string }>(
    "SELECT id FROM ticket_extensions WHERE state = 'approved' ORDER BY decided_at, id LIMIT 1",
  )
  const extension = next === undefined ? null : await findExtension(sql, next.id)
  if (extension === null) return 0
  const pending = await sql.rows<{ ticket_id: string }>(
    `SELECT ticket_id FROM ticket_extension_items WHERE extension_id = ? AND state = 'pending' ORDER BY ticket_id LIMIT ?`,
    [extension.id, batch],
  )
  const ids = pending.map(({ ticket_id }) => ticket_id)
  return ids.length === 0 ? await finish(work, extension) : await extendBatch(work, extension, ids)
}

async function extendBatch(work: Work, extension: ExtensionRow, ids: readonly string[]): Promise<number> {
  const { sql, now } = work
  const held = await sql.rows<HeldTicket>(
    `SELECT id, company_id, access_number, status, expired_at, rit_done, rit_max, deleted_at FROM tickets
     WHERE id IN (${marks(ids)}) ORDER BY id ${sql.dialect.forUpdate}`,
    ids,
  )
  /* Again, now that the tickets are ours: another server may have had them. */
  const still = await sql.rows<{ ticket_id: string }>(
    `SELECT ticket_id FROM ticket_extension_items WHERE extension_id = ? AND state = 'pending'
     AND ticket_id IN (${marks(ids)}) ${sql.dialect.forUpdate}`,
    [extension.id, ...ids],
  )
  const pending = new Set(still.map(({ ticket_id }) => ticket_id))
  const extended: HeldTicket[] = []
  for (const ticket of held.filter(({ id }) => pending.has(id))) {
    const done = extendTicket(
      {
        status: ticket.status,
        expiredAt: ticket.expired_at,
        ritDone: ticket.rit_done,
        ritMax: ticket.rit_max,
        deleted: ticket.deleted_at !== null,
      },
      extension.expired_at,
    )
    if (typeof done === 'string')
      await sql.run(
        "UPDATE ticket_extension_items SET state = 'skipped', detail = ? WHERE extension_id = ? AND ticket_id = ?",
        [done, extension.id, ticket.id],
      )
    else extended.push({ ...ticket, status: done.status })
  }
  await writeExtended(work, extension, extended)
  if (extended.length > 0)
    await mailExtendedTickets(
      work,
      extended.map(({ id }) => id),
    )
  for (const { id, status, access_number, company_id, expired_at } of extended) {
    work.record({
      action: 'ticket.extend',
      entity: 'ticket',
      entityId: id,
      before: { expired_at, status: held.find((ticket) => ticket.id === id)?.status },
      after: { expired_at: extension.expired_at, status, extension_id: extension.id, at: now },
    })
    work.announce(`company:${company_id}`, { type: 'ticket.changed', ticket: { id, status, access_number } })
  }
  return pending.size
}

async function writeExtended(
  { sql, now }: Work,
  extension: ExtensionRow,
  tickets: readonly HeldTicket[],
): Promise<void> {
  if (tickets.length === 0) return
  const ids = tickets.map(({ id }) => id)
  await sql.run(
    `UPDATE tickets SET expired_at = ?, status = CASE WHEN status = 'expired' THEN 'active' ELSE status END,
       updated_at = ?, version = version + 1 WHERE id IN (${marks(ids)})`,
    [extension.expired_at, now, ...ids],
  )
  await sql.run(
    `UPDATE ticket_extension_items SET state = 'extended' WHERE extension_id = ? AND ticket_id IN (${marks(ids)})`,
    [extension.id, ...ids],
  )
}

/** Nothing is left: the figures are written, and the companies and whoever asked are told, by exactly one server. */
async function finish(work: Work, { id, expired_at, requested_by_id }: ExtensionRow): Promise<number> {
  const { sql, now } = work
  const done = await sql.run(
    `UPDATE ticket_extensions SET state = 'done', done_at = ?, version = version + 1,
       extended = (SELECT COUNT(*) FROM ticket_extension_items i WHERE i.extension_id = ticket_extensions.id AND i.state = 'extended'),
       skipped = (SELECT COUNT(*) FROM ticket_extension_items i WHERE i.extension_id = ticket_extensions.id AND i.state = 'skipped')
     WHERE id = ? AND state = 'approved'`,
    [now, id],
  )
  if (done === 0) return 0
  const after = await findExtension(sql, id)
  work.record({ action: 'extension.done', entity: 'ticket_extension', entityId: id, after })
  const until = siteMoment(expired_at.toISOString(), 'id')
  const entity = { type: 'ticket_extension', id }
  const values = { until, count: after?.extended ?? 0, skipped: after?.skipped ?? 0 }
  await notify(work, { userIds: [requested_by_id], kind: 'extension.done', values, entity })
  for (const { id: companyId, name, email, count } of await extendedCompanies(work, id)) {
    await notify(work, {
      permission: 'ticket.write',
      companyId,
      kind: 'tickets.extended',
      values: { until, count: Number(count) },
      entity: null,
    })
    await mailExtendedCompany(work, { name, email, count: Number(count), until: expired_at })
  }
  return 1
}

const extendedCompanies = ({ sql }: Work, extensionId: string) =>
  sql.rows<{ id: string; name: string; email: string | null; count: number }>(
    `SELECT c.id, c.name, c.email, COUNT(*) AS count FROM ticket_extension_items i JOIN companies c ON c.id = i.company_id
     WHERE i.extension_id = ? AND i.state = 'extended' GROUP BY c.id, c.name, c.email ORDER BY c.id`,
    [extensionId],
  )
