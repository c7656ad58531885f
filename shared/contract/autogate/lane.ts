import { z } from 'zod'
import {
  barrierProofs,
  barrierStates,
  cameraPositions,
  decisions,
  deviceRoles,
  deviceStates,
  directions,
  lamps,
  laneConnections,
  laneDirections,
  laneModes,
} from '../../domain/lane.ts'
import { may } from '../access.ts'
import { del, get, post, put } from '../endpoint.ts'
import { Code, line, seenVersion } from '../text.ts'
import { Intervention, InterventionInput } from './intervention.ts'

const at = z.iso.datetime()

export const Photo = z.object({ position: z.enum(cameraPositions), url: z.string() }).meta({ id: 'Photo' })

export const Device = z
  .object({
    role: z.enum(deviceRoles),
    name: z.string(),
    state: z.enum(deviceStates),
    /** A short word of the driver, such as `paper_out`; null when all is well. */
    detail: z.string().nullable(),
    since: at,
  })
  .meta({ id: 'Device' })

/** The vehicle standing in a lane, as the board shows it. */
export const LaneVehicle = z
  .object({
    activity_id: z.string(),
    direction: z.enum(directions),
    plate: z.string().nullable(),
    company: z.string().nullable(),
    vehicle_type: z.string().nullable(),
    document: z.string().nullable(),
    decision: z.enum(decisions),
    /** `waiting` for a person, `opened`, `passed` or `refused`. */
    stage: z.enum(['waiting', 'opened', 'passed', 'refused']),
    reason: z.object({ code: z.string(), message: z.string(), message_en: z.string() }),
    photo_url: z.string().nullable(),
    since: at,
  })
  .meta({ id: 'LaneVehicle' })

/** The lease of the operator who handles a lane. */
export const Lease = z
  .object({
    status: z.enum(['none', 'owned', 'waiting_post']),
    by: z.object({ id: z.string(), name: z.string() }).nullable(),
    reason: z.string().nullable(),
    since: at.nullable(),
    lease_until: at.nullable(),
  })
  .meta({ id: 'Lease' })

/** How a lane's machine does without the server; as it last said, also while it cannot be asked. */
export const LaneMachine = z
  .object({
    /** Decides by itself now. */
    offline: z.boolean(),
    /** How old its knowledge is; null while it has none. */
    snapshot_at: at.nullable(),
    /** Entries of its journal that wait for the server, that the server took, and that are kept aside. */
    pending: z.number().int(),
    synced: z.number().int(),
    quarantined: z.number().int(),
    /** `fault`: it cannot write down what it does, and opens nothing. */
    journal: z.enum(['well', 'fault']),
    /** Whether the other lanes of the gate agree to each use of a ticket, or cannot be asked. */
    peers: z.enum(['none', 'reached', 'alone']),
  })
  .meta({ id: 'LaneMachine' })

export const Lane = z
  .object({
    id: z.string(),
    gate_id: z.string(),
    code: z.string(),
    name: z.string(),
    position: z.number().int(),
    direction: z.enum(laneDirections),
    mode: z.enum(laneModes),
    lamp: z.enum(lamps),
    barrier: z.object({ state: z.enum(barrierStates), proof: z.enum(barrierProofs) }),
    connection: z.enum(laneConnections),
    last_seen_at: at.nullable(),
    intervention: Lease,
    devices: z.array(Device),
    vehicle: LaneVehicle.nullable(),
    machine: LaneMachine.nullish(),
    /** Grows by one with every change: an older copy never replaces a newer one. */
    version: z.number().int(),
  })
  .meta({ id: 'Lane' })

const LaneInput = z.strictObject({
  code: Code,
  name: line(120),
  direction: z.enum(laneDirections),
  position: z.number().int().min(0).max(10_000).optional(),
})

export const lane = {
  create: post('/v1/gates/:id/lanes', {
    id: 'lane.create',
    group: 'Management Gate',
    summary: 'Create lane',
    description: 'The lane is closed until somebody opens it: its devices come first.',
    access: may('gate.write'),
    body: LaneInput.meta({ id: 'LaneInput' }),
    message: { id: 'Lane dibuat', en: 'Lane created' },
    reply: Lane,
  }),
  update: put('/v1/lanes/:id', {
    id: 'lane.update',
    group: 'Management Gate',
    summary: 'Update lane',
    description: 'What is left out stays as it is. The direction cannot change under a vehicle.',
    access: may('gate.write'),
    body: LaneInput.partial().extend({ version: seenVersion }).meta({ id: 'LaneChanges' }),
    message: { id: 'Lane diperbarui', en: 'Lane updated' },
    reply: Lane,
  }),
  delete: del('/v1/lanes/:id', {
    id: 'lane.delete',
    group: 'Management Gate',
    summary: 'Delete lane',
    description: 'Refused while a vehicle stands in it, an operator is needed, or a device works there.',
    access: may('gate.delete'),
    message: { id: 'Lane dihapus', en: 'Lane deleted' },
    reply: z.null(),
  }),
  detail: get('/v1/lanes/:id', {
    id: 'lane.detail',
    group: 'Management Gate',
    summary: 'Get Detail lane',
    description: 'One lane with devices, mode, intervention, lamp, the vehicle in it, and when it was last seen.',
    access: may('gate.read'),
    reply: Lane,
  }),
  intervene: put('/v1/lanes/:id/intervention-status', {
    id: 'lane.intervention',
    group: 'Management Gate / Lane',
    summary: 'Update Interven Status',
    description:
      'A lease with an owner: a second operator gets 409 with the name of the first. `open` answers after the audit record is committed and the lane has acknowledged the command, or says that it did not.',
    access: may('lane.intervene'),
    body: InterventionInput,
    idempotency: 'honoured',
    commit: 'stepwise',
    message: { id: 'Status intervensi diperbarui', en: 'Intervention updated' },
    reply: z.object({
      lane: Lane,
      intervention: Intervention.nullable(),
      /** What the lane said to the command, when the action sent one. */
      command: z
        .object({
          id: z.string(),
          outcome: z.enum(['executed', 'expired', 'duplicate', 'failed', 'unreachable']),
          detail: z.string().nullable(),
        })
        .nullable(),
    }),
  }),
}
