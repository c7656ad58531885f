import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { bodyParser } from '@koa/bodyparser'
import Koa from 'koa'
import { createPool, type ResultSetHeader, type RowDataPacket } from 'mysql2/promise'

/**
 * The floor our check-in is measured against: koa and mysql2 doing the four statements of a check-in one by one in a
 * durable transaction, without authentication, validation, checks, audit, idempotency or events.
 */
const pool = createPool({ uri: process.env['BENCH_DATABASE_URL'] ?? '', connectionLimit: 16 })

interface Scan {
  readonly access_number: string
  readonly lane_id: string
  readonly plate: string
}

async function checkIn({ access_number, lane_id, plate }: Scan): Promise<{ decision: 'allow' | 'deny'; id: string }> {
  const connection = await pool.getConnection()
  const id = randomUUID()
  try {
    await connection.beginTransaction()
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
    await connection.execute<ResultSetHeader>(
      "UPDATE bare_tickets SET status = 'checked_in' WHERE access_number = ? AND status = 'active'",
      [access_number],
    )
    await connection.commit()
    return { decision, id }
  } catch (error) {
    await connection.rollback()
    throw error
  } finally {
    connection.release()
  }
}

const app = new Koa()
app.use(bodyParser())
app.use(async (context) => {
  context.body = { message: 'ok', data: await checkIn(context.request.body as Scan) }
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
