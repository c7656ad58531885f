import { configurationOf, SimDevice, type ControlReply, type Identity, type Setup } from './simDevice.ts'

interface HidShape {
  readonly speed: 'low' | 'full'
  readonly descriptor: Buffer
  readonly packet: number
  readonly intervalMs: number
  /** A boot keyboard, by its interface descriptor. */
  readonly keyboard?: boolean
}

const reportTypes = { input: 1, output: 2, feature: 3 } as const

/** A HID device: report descriptor, reports over control requests, input reports on endpoint 1. */
export abstract class SimHid extends SimDevice {
  readonly reportDescriptor: Buffer

  constructor(identity: Identity, { speed, descriptor, packet, intervalMs, keyboard = false }: HidShape) {
    const { length } = descriptor
    super(
      identity,
      speed,
      configurationOf([
        [
          [9, 4, 0, 0, 1, 3, ...(keyboard ? [1, 1] : [0, 0]), 0],
          [9, 0x21, 0x11, 0x01, 0, 1, 0x22, length & 255, length >> 8],
          [7, 5, 0x81, 3, packet, 0, intervalMs],
        ].flat(),
      ]),
    )
    this.reportDescriptor = descriptor
  }

  protected readReport(_type: 'input' | 'feature', _id: number): ControlReply {
    return null
  }

  protected writeReport(_type: 'output' | 'feature', _id: number, _data: Buffer): boolean {
    return false
  }

  protected override standardRequest(setup: Setup): ControlReply {
    if (setup.requestType !== 0x81 || setup.request !== 6) return super.standardRequest(setup)
    if (setup.value >> 8 === 0x22) return this.reportDescriptor
    return setup.value >> 8 === 0x21 ? this.configuration.subarray(18, 27) : null
  }

  protected override classRequest({ requestType, request, value }: Setup, data: Buffer): ControlReply {
    const [type, id] = [value >> 8, value & 255]
    if (requestType === 0xa1 && request === 1)
      return this.readReport(type === reportTypes.feature ? 'feature' : 'input', id)
    if (requestType === 0x21 && request === 9)
      return this.writeReport(type === reportTypes.feature ? 'feature' : 'output', id, data) ? Buffer.alloc(0) : null
    if (requestType === 0x21 && request === 0x0a) return Buffer.alloc(0)
    return null
  }
}

/** Usage page and usage of the first collection, as the operating system shows them. */
export function usageOf(descriptor: Buffer): { page: number; usage: number } {
  const seen = { page: 0, usage: 0 }
  for (let at = 0; at < descriptor.length;) {
    const prefix = descriptor[at] ?? 0
    const size = [0, 1, 2, 4][prefix & 3] ?? 0
    const value = size === 0 ? 0 : descriptor.readUIntLE(at + 1, size)
    const tag = prefix & 0xfc
    if (tag === 0x04) seen.page = value
    if (tag === 0x08) seen.usage = value
    if (tag === 0xa0) return seen
    at += 1 + size
  }
  return seen
}
