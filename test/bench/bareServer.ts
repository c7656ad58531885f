import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { bodyParser } from '@koa/bodyparser'
import Koa from 'koa'
import { createPool, type PoolConnection, type RowDataPacket } from 'mysql2/promise'

/**
 * The floor we are measured against: koa and mysql2 doing the statements of a check-in, of a new ticket or of a page of
 * tickets one by one, without authentication, validation, checks, audit, idempotency or events; writes are durable.
 */
const pool = createPool({ uri: process.env['BENCH_DATABASE_URL'] ?? '', connectionLimit: 16 })

async function inTransaction<T>(work: (connection: PoolConnection) => Promise<T>): Promise<T> {
  const connection = await pool.getConnection()
  try {
    await connection.beginTransaction()
    const result = await work(connection)
    await connection.commit()
    return result
  } catch (error) {
    await connection.rollback()
    throw error
  } finally {
    connection.release()
  }
}

interface Scan {
  readonly access_number: string
  readonly lane_id: string
  readonly plate: string
}

const checkIn = ({ access_number, lane_id, plate }: Scan) =>
  inTransaction(async (connection) => {
    const id = randomUUID()
    const [tickets] = await connection.execute<RowDataPacket[]>(
      'SELECT id, status, police_number, expired_at FROM bare_tickets WHERE access_number = ? FOR UPDATE',
      [access_number],
    )
    const [lanes] = await connection.execute<RowDataPacket[]>('SELECT id, mode FROM bare_lanes WHERE id = ?', [lane_id])
    const ticket = tickets[0]
    const decision = ticket?.['status'] === 'active' && lanes[0]?.['mode'] === 'auto' ? 'allow' : 'deny'
    await connection.execute(
      'INSERT INTO bare_activities (id, ticket_id, lane_id, plate, decision, at) VALUES (?, ?, ?, ?, ?, NOW(3))',
      [id, ticket?.['id'] ?? null, lane_id, plate, decision],
    )
    await connection.execute(
      "UPDATE bare_tickets SET status = 'checked_in' WHERE access_number = ? AND status = 'active'",
      [access_number],
    )
    return { decision, id }
  })

interface Wish {
  readonly company_id: string
  readonly police_number: string
  readonly building_ids: readonly [string, string]
}

/** A ticket and its two destinations, in tables with the columns and indexes of ours. Nothing is checked. */
const createTicket = ({ company_id, police_number, building_ids }: Wish) =>
  inTransaction(async (connection) => {
    const id = randomUUID()
    const access_number = `B${id.slice(0, 18)}`
    const [companies] = await connection.execute<RowDataPacket[]>('SELECT name FROM companies WHERE id = ?', [
      company_id,
    ])
    await connection.execute(
      `INSERT INTO tickets (id, kind, status, source, company_id, access_number, police_number, plate_key, comodity,
         unit_of_item, total_item, request_at, valid_from, expired_at, rit_max, rit_done, delivery_order_path, qr_path,
         detail, created_by, created_at, updated_at, version)
       VALUES (?, 'without_pabeanan', 'active', 'tenant', ?, ?, ?, ?, 'Batu Bara', 'Kg', 3000, NOW(3), NOW(3),
         NOW(3) + INTERVAL 1 DAY, 1, 0, 'uploads/bench.pdf', 'uploads/bench-qrcode.png', '{}', 'bench', NOW(3), NOW(3), 1)`,
      [id, company_id, access_number, police_number, police_number.replaceAll(' ', '')],
    )
    await connection.execute(
      'INSERT INTO ticket_buildings (ticket_id, building_id, position) VALUES (?, ?, 0), (?, ?, 1)',
      [id, building_ids[0], id, building_ids[1]],
    )
    return { id, access_number, company: companies[0]?.['name'] as unknown }
  })

const columns = `t.id, t.kind, t.status, t.source, t.company_id, t.access_number, t.police_number, t.comodity,
  t.unit_of_item, t.total_item, t.vehicle_type, t.request_at, t.valid_from, t.expired_at, t.slot_start, t.slot_end,
  t.rit_max, t.rit_done, t.reject_reason, t.delivery_order_path, t.bill_of_landing_path, t.invoice_path, t.other_path,
  t.qr_path, t.detail, t.customs_document_id, t.created_by, t.inside_since, t.created_at, t.updated_at, t.version,
  c.name AS company_name`

let counted = { total: 0, of: '', until: 0 }

/** The statements of our page of tickets as they are sent to the database; the count is kept for two seconds. */
async function listTickets(query: URLSearchParams) {
  const [page, perPage, status] = [Number(query.get('page') ?? 1), Number(query.get('per_page')), query.get('status')]
  const [where, index, values] =
    status === null ? ['', 'tickets_created', []] : ['WHERE t.status = ?', 'tickets_status', [status]]
  const tickets = `ours.tickets t FORCE INDEX (${index}) ${where}`
  if (counted.until < Date.now() || counted.of !== where) {
    const [counts] = await pool.execute<RowDataPacket[]>(`SELECT COUNT(*) AS total FROM ${tickets}`, values)
    counted = { total: Number(counts[0]?.['total']), of: where, until: Date.now() + 2_000 }
  }
  const { total } = counted
  const backwards = (page - 1) * perPage > total / 2
  const offset = backwards ? Math.max(0, total - page * perPage) : (page - 1) * perPage
  const limit = Math.min(perPage, total - (page - 1) * perPage)
  const order = backwards ? 't.created_at ASC, t.id ASC' : 't.created_at DESC, t.id DESC'
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT ${columns} FROM (SELECT t.id FROM ${tickets} ORDER BY ${order} LIMIT ? OFFSET ?) page
     JOIN ours.tickets t ON t.id = page.id LEFT JOIN ours.companies c ON c.id = t.company_id
     ORDER BY t.created_at DESC, t.id DESC`,
    [...values, limit, offset],
  )
  const [buildings] = await pool.query<RowDataPacket[]>(
    `SELECT tb.ticket_id, b.id, b.name, b.address FROM ours.ticket_buildings tb
     JOIN ours.buildings b ON b.id = tb.building_id WHERE tb.ticket_id IN (?) ORDER BY tb.ticket_id, tb.position`,
    [rows.map((row) => row['id'] as string)],
  )
  return rows.map((row) => ({ ...row, buildings: buildings.filter((one) => one['ticket_id'] === row['id']) }))
}

const app = new Koa()
app.use(bodyParser())
app.use(async (context) => {
  const { body } = context.request
  const data =
    context.method === 'GET'
      ? await listTickets(new URLSearchParams(context.querystring))
      : context.path === '/tickets'
        ? await createTicket(body as Wish)
        : await checkIn(body as Scan)
  context.body = { message: 'ok', data }
})

const answer = app.callback()
const server = createServer((request, response) => void answer(request, response))
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`)
})
process.on('SIGTERM', () => {
  server.close()
  void pool.end().then(() => process.exit(0))
})
