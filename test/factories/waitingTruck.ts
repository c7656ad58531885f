import type { Database } from '#server/database/database.ts'
import type { Ports } from '#server/ports.ts'
import { askCheckIn, checkIn } from './checkIns.ts'
import { testClerk } from './insert.ts'
import { makeLane } from './site.ts'
import { makeTicket } from './traffic.ts'

/** The only row of a statement. */
export async function oneRow<Row>(database: Database, statement: string, ...values: string[]): Promise<Row> {
  const [row] = await database.read(testClerk, ({ sql }) => sql.rows<Row>(statement, values))
  if (row === undefined) throw new Error('No row')
  return row
}

/** A truck whose plate differs from its ticket in one letter, waiting in a lane of its own. */
export async function makeWaitingTruck(database: Database, ports: Ports, gateId: string, plate_read = 'W 8814 UF') {
  const lane = await makeLane(database, { gate_id: gateId })
  const ticket = await makeTicket(database, { police_number: 'W 8814 UE' })
  const photos = [{ position: 'front' as const, path: 'uploads/00000000000000000000000000000001-depan.png' }]
  const body = { ticket_access_number: ticket.access_number, plate_read, photos }
  const verdict = await checkIn(database, askCheckIn(lane, ports, body))
  const item = await oneRow<{ id: string }>(database, 'SELECT id FROM interventions WHERE activity_id = ?', verdict.id)
  return { lane, ticket, verdict, item }
}
