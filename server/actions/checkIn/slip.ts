import { v7 } from 'uuid'
import type { z } from 'zod'
import type { Slip } from '#shared/contract/autogate/gateActivity.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { siteZone } from '#shared/domain/siteTime.ts'
import type { TicketCodes } from '../../ports.ts'
import type { HeldLane } from './lanes.ts'
import type { Scan } from './scan.ts'
import type { HeldTicket } from './tickets.ts'

type SlipContent = z.infer<typeof Slip>

const titles = { in: 'BUKTI MASUK', out: 'BUKTI KELUAR' } as const

/** The paper for the driver. On entering it carries the signed code that opens the way out. */
export function slipFor(
  { scan, lane, ticket, now }: { scan: Scan; lane: HeldLane; ticket: HeldTicket; now: Date },
  codes: TicketCodes,
): SlipContent {
  const { access_number: accessNumber, expired_at, code_expires_at } = ticket.row
  const expiresAt = code_expires_at ?? expired_at
  return {
    id: v7(),
    title: titles[scan.direction],
    access_number: accessNumber,
    police_number: displayPlate(ticket.next.police_number),
    company: ticket.company?.name ?? '',
    destination: ticket.buildings.map(({ name }) => name).join(', '),
    gate: lane.gateName,
    lane: lane.row.code,
    direction: scan.direction,
    printed_at: now.toISOString(),
    time_zone: siteZone(),
    code: scan.direction === 'out' ? accessNumber : (scan.code ?? codes.sign({ accessNumber, expiresAt })),
    copy: 1,
  }
}

export const slipColumns = (
  slip: SlipContent,
  { activityId, laneId, ticketId, now }: { activityId: string; laneId: string; ticketId: string; now: Date },
) => ({
  id: slip.id,
  activity_id: activityId,
  lane_id: laneId,
  ticket_id: ticketId,
  content: JSON.stringify(slip),
  copy: slip.copy,
  state: 'queued',
  created_at: now,
  updated_at: now,
})
