import { crc16, uhfProtocol, type UhfProtocolName } from '../drivers/uhfFrames.ts'
import type { BytePort } from '../transport/ports.ts'
import type { NetworkDevice } from '../transport/simBus.ts'
import { NetworkLines } from './networkLines.ts'

/** A UHF reader on the network, or on a serial line behind a converter: it answers polls byte by byte as its family does. */
export class UhfReaderSim implements NetworkDevice {
  /** EPCs in the field, in hexadecimal. */
  readonly field = new Set<string>()
  /** Swallows every poll, as one that hangs. */
  mute = false
  readonly #name: UhfProtocolName
  readonly #lines = new NetworkLines()

  constructor(name: UhfProtocolName) {
    this.#name = name
  }

  connect(): Promise<BytePort> {
    return this.#lines.open((poll, say) => {
      if (!this.mute && poll.equals(uhfProtocol[this.#name].poll)) say(this.#answer())
    })
  }

  /** Bytes that nobody asked for, as on a bad line. */
  noise(bytes: Uint8Array): void {
    this.#lines.say(bytes)
  }

  unplug(): void {
    this.#lines.cut()
  }

  #answer(): Uint8Array {
    const tags = [...this.field].map((epc) => Buffer.from(epc, 'hex'))
    if (this.#name === 'uhf_reader_18') return chafon(tags)
    if (this.#name === 'jrd_4035') return Buffer.concat(tags.length === 0 ? [jrdNothing] : tags.map(jrdNotice))
    return Buffer.concat([...tags.map(a0Tag), a0Frame(Buffer.from([0x01, 0x00, 0x21, 0, 0, 0, tags.length]))])
  }
}

function chafon(tags: readonly Buffer[]): Buffer {
  const data = tags.flatMap((tag) => [tag.length, ...tag])
  const body = tags.length === 0 ? [0x00, 0x01, 0xfb] : [0x00, 0x01, 0x01, tags.length, ...data]
  const frame = Buffer.from([body.length + 2, ...body])
  return Buffer.concat([frame, crc16(frame)])
}

const sum = (bytes: Buffer): number => bytes.reduce((total, byte) => (total + byte) & 0xff, 0)
const jrdNothing = Buffer.from('bb01ff000115167e', 'hex')

function jrdNotice(epc: Buffer): Buffer {
  const body = Buffer.from([0x02, 0x22, 0, epc.length + 5, 0xc9, 0x30, 0x00, ...epc, 0x3a, 0x76])
  return Buffer.from([0xbb, ...body, sum(body), 0x7e])
}

const a0Tag = (epc: Buffer): Buffer => a0Frame(Buffer.from([0x34, 0x30, 0x00, ...epc, 0x4b]))

function a0Frame(data: Buffer): Buffer {
  const frame = Buffer.from([0xa0, data.length + 3, 0x01, 0x89, ...data])
  return Buffer.from([...frame, -sum(frame) & 0xff])
}
