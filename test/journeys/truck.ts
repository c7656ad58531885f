import type { TicketRow } from '#server/models/ticket.ts'
import type { SimulatedLaneState } from '#hardware/simulation/laneControl.ts'
import type { LaneProgram } from '#test/processes/laneProgram.ts'

/** A truck stops at a lane, shows its plate to the camera and its ticket to the scanner. */
export async function present(
  lane: LaneProgram,
  ticket: Pick<TicketRow, 'access_number' | 'police_number'>,
  { plate = ticket.police_number, confidence = 0.97 } = {},
): Promise<SimulatedLaneState> {
  await lane.send({ do: 'arrive', plate, confidence, vehicle: { kind: 'dump' } })
  return lane.send({ do: 'scan', code: ticket.access_number })
}
