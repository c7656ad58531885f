import { z } from 'zod'
import { cameraPositions, directions } from '#shared/domain/lane.ts'
import type { LaneAgent } from '../lane/laneAgent.ts'
import { drawPictures } from './scene/pictures.ts'
import { VehicleLook } from './scene/vehicleLook.ts'
import { codeOnSlip, textOfSlip } from './escPosReader.ts'
import { printerConditionNames } from './printerConditions.ts'
import { simulatedDevices, type SimulatedLane } from './simulatedLane.ts'

/**
 * What a journey or a demonstration may do to a simulated lane: one JSON object per line on the control port, one
 * answer per line. `lane` names the lane where one process plays several.
 */
export const LaneControl = z.intersection(
  z.object({ lane: z.string().optional() }),
  z.discriminatedUnion('do', [
    /** A vehicle stops in front of the camera. */
    z.object({
      do: z.literal('arrive'),
      plate: z.string().max(40).nullable(),
      confidence: z.number().min(0).max(1).nullable().default(0.97),
      direction: z.enum(directions).nullable().default(null),
      vehicle: VehicleLook.prefault({}),
      photos: z.array(z.enum(cameraPositions)).default(['front', 'side', 'top', 'before', 'plate']),
    }),
    /** The driver holds a code in front of the scanner. */
    z.object({ do: z.literal('scan'), code: z.string().max(70_000) }),
    /** One raw report of a broken scanner, in hexadecimal. */
    z.object({ do: z.literal('noise'), report: z.string().regex(/^([0-9a-f]{2})*$/) }),
    /** Drives through when the arm is up, else turns away. */
    z.object({ do: z.literal('leave'), outcome: z.enum(['passed', 'left']).optional() }),
    z.object({ do: z.literal('printer'), condition: z.enum(printerConditionNames) }),
    z.object({ do: z.literal('unplug'), device: z.enum(simulatedDevices) }),
    z.object({ do: z.literal('replug'), device: z.enum(simulatedDevices) }),
    /** Relays click, the arm does not move. */
    z.object({ do: z.literal('barrier'), broken: z.boolean() }),
    /** Somebody presses the button under the glass. */
    z.object({ do: z.literal('emergency') }),
    /** The machine's disk takes nothing more, or something again. */
    z.object({ do: z.literal('disk'), full: z.boolean() }),
    z.object({ do: z.literal('state') }),
  ]),
)
export type LaneControl = z.input<typeof LaneControl>

/** What really happened at the devices, beside what the agent believes. */
export interface SimulatedLaneState {
  readonly lane: string
  readonly connected: boolean
  /** How the lane does without the server; null before it has started. */
  readonly machine: ReturnType<LaneAgent['machine']>
  readonly phase: string
  readonly activity_id: string | null
  readonly message: string | null
  readonly trouble: string | null
  /** The lit lamp, read from the relay board. */
  readonly lamp: string
  readonly arm: string
  /** How often the barrier's open button was pressed since the start. */
  readonly opens: number
  /** Text of every slip that came out, oldest first. */
  readonly slips: readonly string[]
  /** The same at the printer of the next lane. */
  readonly neighbour_slips: readonly string[]
  /** What a scanner reads from the QR of each. */
  readonly slip_codes: readonly string[]
  readonly jobs: readonly { readonly slip_id: string; readonly state: string; readonly detail: string | null }[]
  readonly devices: readonly { readonly role: string; readonly state: string; readonly detail: string | null }[]
}

export interface ControlledLane {
  readonly code: string
  readonly agent: LaneAgent
  readonly lane: SimulatedLane
  readonly disk: { full: boolean }
  readonly devices: { health(): SimulatedLaneState['devices'] }
}

/** Does it, and tells how the lane stands right afterwards. */
export async function controlLane(
  { code, agent, lane, disk, devices }: ControlledLane,
  order: z.output<typeof LaneControl>,
): Promise<SimulatedLaneState> {
  switch (order.do) {
    case 'arrive': {
      const { plate, confidence, direction, vehicle, photos } = order
      lane.arrive({ plate, confidence, direction, images: await drawPictures({ plate, vehicle }, photos) })
      break
    }
    case 'scan':
      lane.scanner.scan(order.code)
      break
    case 'noise':
      lane.scanner.noise(Buffer.from(order.report, 'hex'))
      break
    case 'leave':
      lane.leave(order.outcome)
      break
    case 'printer':
      lane.setPrinter(order.condition)
      break
    case 'unplug':
      lane.unplug(order.device)
      break
    case 'replug':
      lane.plug(order.device)
      break
    case 'barrier':
      lane.arm.broken = order.broken
      break
    case 'emergency':
      await agent.openNow('button')
      break
    case 'disk':
      disk.full = order.full
      break
    case 'state':
  }
  return {
    lane: code,
    connected: agent.connected,
    machine: agent.machine(),
    phase: agent.turn.phase,
    activity_id: agent.turn.activityId,
    message: agent.turn.message,
    trouble: agent.turn.trouble?.word ?? null,
    lamp: agent.lampLit,
    arm: lane.arm.arm,
    opens: lane.arm.opens,
    slips: lane.printer.slips.map(textOfSlip),
    neighbour_slips: lane.neighbour.slips.map(textOfSlip),
    slip_codes: lane.printer.slips.map((slip) => codeOnSlip(slip) ?? ''),
    jobs: agent.jobs().map(({ slip, state, detail }) => ({ slip_id: slip.id, state, detail })),
    devices: devices.health().map(({ role, state, detail }) => ({ role, state, detail })),
  }
}
