import { randomUUID } from 'node:crypto'
import type { BenchSite, BenchTicket } from './benchSite.ts'
import type { Shot } from './load.ts'

/** Check-ins of fresh tickets as lanes send them, spread over all lanes. */
export const ourShots = ({ lanes }: Pick<BenchSite, 'lanes'>, tickets: readonly BenchTicket[]): Shot[] =>
  tickets.map(({ accessNumber, plate }, at) => {
    const lane = lanes[at % lanes.length]
    return {
      method: 'POST',
      path: '/v1/gate-activities/check-in',
      headers: {
        authorization: `Bearer ${lane?.token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        lane_id: lane?.id,
        direction: 'in',
        ticket_access_number: accessNumber,
        plate_read: plate,
        plate_confidence: 0.97,
        photos: [{ position: 'front', path: 'uploads/0123456789abcdef0123456789abcdef-front.jpg' }],
        scanned_at: new Date().toISOString(),
      }),
    }
  })

/** The same to the bare server. */
export const bareShots = ({ lanes }: BenchSite, tickets: readonly BenchTicket[]): Shot[] =>
  tickets.map(({ accessNumber, plate }, at) => ({
    method: 'POST',
    path: '/check-in',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ access_number: accessNumber, lane_id: lanes[at % lanes.length]?.id, plate }),
  }))
