import { z } from 'zod'
import { deviceRoles, deviceStates, laneDirections } from '../../domain/lane.ts'
import { anyone, may } from '../access.ts'
import { del, get, post, put } from '../endpoint.ts'
import { selfTestFindings } from '../../words/selfTest.ts'
import { line } from '../text.ts'

const group = 'Commissioning'
const at = z.iso.datetime()

/** Which device a role takes: the same words as the lane's own device file. */
export const LabBinding = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('serial'), serial: z.string().min(1).max(120) }),
    z.object({ by: z.literal('relay'), id: z.string().length(5) }),
    z.object({ by: z.literal('port'), port: z.string().min(1).max(60) }),
    z.object({ by: z.literal('model') }),
  ])
  .meta({ id: 'LabBinding' })

export const boundRoles = ['scanner', 'printer', 'relay'] as const

/** What can be made to go wrong with the simulated devices of a lane; each lasts until it is ended. */
export const labFaults = {
  scanner: ['delay', 'garbage', 'duplicate', 'flood', 'twin', 'unplug'],
  relay: ['delay', 'stall', 'garbage', 'stuck', 'unplug'],
  printer: ['delay', 'nak', 'stall', 'short_write', 'garbage', 'paper_low', 'paper_out', 'cover_open', 'unplug'],
  camera: ['unplug'],
} as const
export type LabDevice = keyof typeof labFaults
export type LabFault = (typeof labFaults)[LabDevice][number]

const faultOf = <Device extends LabDevice>(device: Device) =>
  z.strictObject({ device: z.literal(device), fault: z.enum(labFaults[device]), on: z.boolean() })

/** `on` begins the fault, or ends it. */
export const LabFaultInput = z
  .discriminatedUnion('device', [faultOf('scanner'), faultOf('relay'), faultOf('printer'), faultOf('camera')])
  .meta({ id: 'LabFaultInput' })
export type LabFaultInput = z.infer<typeof LabFaultInput>

/** What is plugged into a lane's machine, what it was bound to, and what went over the wires. */
export const LaneLab = z
  .object({
    lane: z.object({ id: z.string(), code: z.string() }),
    read_at: at,
    devices: z.array(
      z.object({
        /** Roles that it can take. */
        roles: z.array(z.enum(boundRoles)),
        name: z.string(),
        vendor_id: z.number().int(),
        product_id: z.number().int(),
        serial: z.string().nullable(),
        port: z.string().nullable(),
        path: z.string(),
      }),
    ),
    slots: z.array(
      z.object({
        role: z.enum(deviceRoles),
        name: z.string(),
        state: z.enum(deviceStates),
        detail: z.string().nullable(),
        since: at,
        /** Times the device came back since the machine's program started. */
        reconnects: z.number().int(),
        /** Readings of a scanner that made no code or came twice, since it was opened. */
        dropped: z.number().int().nullable(),
      }),
    ),
    /** Faults that were begun and not ended, by device; null where the devices are real. */
    simulated: z.record(z.enum(['scanner', 'relay', 'printer', 'camera']), z.array(z.string())).nullable(),
    bindings: z.record(z.enum(boundRoles), LabBinding),
    /** The last bytes in both directions, newest last. */
    traffic: z.array(
      z.object({ at, device: z.string(), way: z.enum(['in', 'out']), hex: z.string(), length: z.number().int() }),
    ),
  })
  .meta({ id: 'LaneLab' })
export type LaneLab = z.infer<typeof LaneLab>

export const SelfTest = z
  .object({
    lane: z.object({ id: z.string(), code: z.string() }),
    at,
    steps: z.array(
      z.object({
        step: z.enum(['scan', 'lamp', 'pulse', 'slip']),
        outcome: z.enum(['passed', 'failed', 'skipped']),
        /** What was found, and the word or number that belongs to it. */
        finding: z.enum(selfTestFindings),
        value: z.string().nullable(),
      }),
    ),
    /** The protocol came out of the lane's printer. */
    printed: z.boolean(),
    /** The same as a PDF of the size of the paper, to be kept; in base64. */
    pdf: z.base64(),
  })
  .meta({ id: 'SelfTest' })
export type SelfTest = z.infer<typeof SelfTest>

export const commissioning = {
  createCode: post('/v1/lanes/:id/pairing-codes', {
    id: 'pairing.create',
    group,
    summary: 'Make a pairing code for a lane machine',
    description: 'Shown once, good for ten minutes and for one machine. `qr` is what a QR of it holds.',
    access: may('device.write'),
    message: { id: 'Kode pemasangan dibuat', en: 'Pairing code made' },
    reply: z.object({ code: z.string(), qr: z.string(), expires_at: at }),
  }),
  pair: post('/v1/lane-agent/pairings', {
    id: 'pairing.use',
    group,
    summary: 'Exchange a pairing code for a device token',
    access: anyone,
    body: z.strictObject({ code: z.string().min(1).max(40), name: line(80) }).meta({ id: 'PairingInput' }),
    limit: { requests: 10, seconds: 60, by: 'ip' },
    message: { id: 'Mesin lane dipasangkan', en: 'Lane machine paired' },
    reply: z.object({
      token: z.string(),
      lane: z.object({ id: z.string(), code: z.string(), direction: z.enum(laneDirections) }),
      /** The key that signs snapshots, in base64url: the lane trusts no other. */
      site_key: z.string(),
    }),
  }),
  machines: get('/v1/lanes/:id/machines', {
    id: 'lane-machine.list',
    group,
    summary: 'Machines that were paired with a lane',
    access: may('device.read'),
    reply: z.array(
      z.object({ id: z.string(), name: z.string(), status: z.string(), last_seen_at: at.nullable(), created_at: at }),
    ),
  }),
  revoke: del('/v1/lanes/:id/machines/:machineId', {
    id: 'lane-machine.revoke',
    group,
    summary: 'Take a machine’s token back',
    access: may('device.write'),
    message: { id: 'Mesin lane dicabut', en: 'Lane machine revoked' },
    reply: z.null(),
  }),
  lab: get('/v1/lanes/:id/lab', {
    id: 'lane-lab.show',
    group,
    summary: 'The devices of a lane as its machine sees them now',
    access: may('device.read'),
    reply: LaneLab,
  }),
  bind: put('/v1/lanes/:id/lab/bindings/:role', {
    id: 'lane-lab.bind',
    group,
    summary: 'Bind a device to a role',
    description: 'Refused where more than one device fits, or none does: a wrong barrier would open.',
    access: may('device.write'),
    body: z.strictObject({ binding: LabBinding }).meta({ id: 'LabBindingInput' }),
    commit: 'stepwise',
    message: { id: 'Perangkat ditetapkan', en: 'Device bound' },
    reply: LaneLab,
  }),
  fault: put('/v1/lanes/:id/lab/fault', {
    id: 'lane-lab.fault',
    group,
    summary: 'Make a simulated device go wrong, or well again',
    description: 'For training and for trying out alarms. A lane with real devices refuses.',
    access: may('device.write'),
    body: LabFaultInput,
    commit: 'stepwise',
    message: { id: 'Gangguan diubah', en: 'Fault changed' },
    reply: LaneLab,
  }),
  selfTest: post('/v1/lanes/:id/lab/self-test', {
    id: 'lane-lab.self-test',
    group,
    summary: 'Try scanner, lamp, barrier and printer',
    description: 'The barrier is pulsed only when `pulse` says so: whoever asks looks at the lane.',
    access: may('device.write'),
    body: z.strictObject({ pulse: z.boolean().default(false) }).meta({ id: 'SelfTestInput' }),
    commit: 'stepwise',
    message: { id: 'Uji mandiri selesai', en: 'Self-test done' },
    reply: SelfTest,
  }),
}
