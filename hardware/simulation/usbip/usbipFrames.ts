import type { SimDevice, Setup, Urb } from '../usb/simDevice.ts'

/** USB/IP 1.1.1 as the kernel documents it: every number big-endian, setup packets as on the wire. */
const version = 0x0111
const codes = { askList: 0x8005, list: 0x0005, askImport: 0x8003, import: 0x0003 } as const
const commands = { submit: 1, unlink: 2, submitted: 3, unlinked: 4 } as const
const speeds = { low: 1, full: 2 } as const
const [opHead, urbHead, busIdBytes] = [8, 48, 32]
/** A request for more than this is not one that a kernel makes. */
const longestTransfer = 16_000_000

export type Refusal = 'busy' | 'unknown'
const refusals: Record<Refusal, number> = { busy: 2, unknown: 4 }

/** What a client asks before a device is imported. */
export type Operation = { readonly kind: 'list' } | { readonly kind: 'import'; readonly busId: string }

/** What the kernel sends once a device is imported. */
export type Command =
  | { readonly kind: 'submit'; readonly urb: Urb }
  | { readonly kind: 'unlink'; readonly seq: number; readonly victim: number }

export interface Read<Message> {
  readonly message: Message
  readonly bytes: number
}

/** The first operation in the buffer; null until it is complete. Throws when it is not USB/IP. */
export function readOperation(buffer: Buffer): Read<Operation> | null {
  if (buffer.length < opHead) return null
  const code = buffer.readUInt16BE(2)
  if (buffer.readUInt16BE(0) !== version) throw new Error(`USB/IP version ${buffer.readUInt16BE(0).toString(16)}`)
  if (code === codes.askList) return { message: { kind: 'list' }, bytes: opHead }
  if (code !== codes.askImport) throw new Error(`USB/IP operation ${code.toString(16)}`)
  const bytes = opHead + busIdBytes
  if (buffer.length < bytes) return null
  const busId = buffer.toString('latin1', opHead, bytes).replace(/\0[^]*$/, '')
  return { message: { kind: 'import', busId }, bytes }
}

/** The first command in the buffer; null until it is complete. */
export function readCommand(buffer: Buffer): Read<Command> | null {
  if (buffer.length < urbHead) return null
  const [command, seq] = [buffer.readUInt32BE(0), buffer.readUInt32BE(4)]
  if (command === commands.unlink)
    return { message: { kind: 'unlink', seq, victim: buffer.readUInt32BE(20) }, bytes: urbHead }
  const length = buffer.readUInt32BE(24)
  if (command !== commands.submit || length > longestTransfer) throw new Error(`USB/IP command ${command}, ${length}`)
  const direction = buffer.readUInt32BE(12) === 0 ? 'out' : 'in'
  const bytes = urbHead + (direction === 'out' ? length : 0)
  if (buffer.length < bytes) return null
  const endpoint = buffer.readUInt32BE(16)
  const data = Buffer.from(buffer.subarray(urbHead, bytes))
  const setup = endpoint === 0 ? readSetup(buffer.subarray(40, 48)) : null
  return { message: { kind: 'submit', urb: { seq, endpoint, direction, length, setup, data } }, bytes }
}

const readSetup = (packet: Buffer): Setup => ({
  requestType: packet.readUInt8(0),
  request: packet.readUInt8(1),
  value: packet.readUInt16LE(2),
  index: packet.readUInt16LE(4),
  length: packet.readUInt16LE(6),
})

export interface Exported {
  readonly busId: string
  readonly device: SimDevice
}

export const listReply = (devices: readonly Exported[]): Buffer => {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(devices.length)
  return Buffer.concat([operation(codes.list, 0), count, ...devices.flatMap((one) => [about(one), interfaces(one)])])
}

export const importReply = (exported: Exported): Buffer => Buffer.concat([operation(codes.import, 0), about(exported)])

export const importRefused = (why: Refusal): Buffer => operation(codes.import, refusals[why])

export function submittedReply(seq: number, status: number, data: Buffer, actual: number): Buffer {
  const head = urbReply(commands.submitted, seq, status)
  head.writeUInt32BE(actual, 24)
  // Only isochronous transfers have packets; the kernel wants this number for all others.
  head.writeUInt32BE(0xffffffff, 32)
  return Buffer.concat([head, data])
}

export const unlinkedReply = (seq: number, status: number): Buffer => urbReply(commands.unlinked, seq, status)

function urbReply(command: number, seq: number, status: number): Buffer {
  const head = Buffer.alloc(urbHead)
  head.writeUInt32BE(command, 0)
  head.writeUInt32BE(seq, 4)
  head.writeInt32BE(status, 20)
  return head
}

function operation(code: number, status: number): Buffer {
  const head = Buffer.alloc(opHead)
  head.writeUInt16BE(version, 0)
  head.writeUInt16BE(code, 2)
  head.writeUInt32BE(status, 4)
  return head
}

function about({ busId, device }: Exported): Buffer {
  const [bus = 0, number = 0] = busId.split('-').map(Number)
  const text = Buffer.alloc(288)
  text.write(`/sys/devices/autogate/${busId}`, 0)
  text.write(busId, 256)
  const numbers = Buffer.alloc(24)
  numbers.writeUInt32BE(bus, 0)
  numbers.writeUInt32BE(number, 4)
  numbers.writeUInt32BE(speeds[device.speed], 8)
  numbers.writeUInt16BE(device.identity.vendorId, 12)
  numbers.writeUInt16BE(device.identity.productId, 14)
  numbers.writeUInt16BE(0x0100, 16)
  numbers.set([0, 0, 0, 1, 1, device.configuration[4] ?? 0], 18)
  return Buffer.concat([text, numbers])
}

/** Class, subclass and protocol of every interface, from the configuration descriptor. */
function interfaces({ device: { configuration } }: Exported): Buffer {
  const found: number[] = []
  for (let at = 0; at < configuration.length; at += configuration[at] ?? configuration.length)
    if (configuration[at + 1] === 4) found.push(...configuration.subarray(at + 5, at + 8), 0)
  return Buffer.from(found)
}
