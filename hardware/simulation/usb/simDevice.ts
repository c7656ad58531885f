import { Faults } from './faultScript.ts'

/** Linux error numbers as USB/IP carries them. */
export const usbStatus = { ok: 0, stall: -32, reset: -104 } as const

export interface Setup {
  readonly requestType: number
  readonly request: number
  readonly value: number
  readonly index: number
  readonly length: number
}

/** One USB request: control on endpoint 0, else interrupt or bulk. */
export interface Urb {
  readonly seq: number
  readonly endpoint: number
  readonly direction: 'in' | 'out'
  readonly length: number
  readonly setup: Setup | null
  readonly data: Buffer
}

/** Who submits requests: the in-process bus, or a USB/IP connection. */
export interface UsbHost {
  complete(seq: number, status: number, data: Buffer, actual: number): void
  disconnected(): void
}

export interface Identity {
  readonly vendorId: number
  readonly productId: number
  readonly manufacturer: string
  readonly product: string
  readonly serial: string | null
}

const none = Buffer.alloc(0)

/** A reply to a control request: bytes (empty acknowledges), or null to stall. */
export type ControlReply = Buffer | null

interface Waiting {
  readonly seq: number
  readonly length: number
}

/**
 * A USB device in memory, exact to the byte: descriptors, control requests, endpoints with queues.
 * IN requests without data stay open, as on a device that answers NAK.
 */
export abstract class SimDevice {
  readonly identity: Identity
  readonly speed: 'low' | 'full'
  readonly configuration: Buffer
  readonly faults = new Faults()
  #host: UsbHost | null = null
  readonly #queued = new Map<number, Buffer[]>()
  readonly #waiting = new Map<string, Waiting[]>()
  #configured = 0

  constructor(identity: Identity, speed: 'low' | 'full', configuration: Buffer) {
    this.identity = identity
    this.speed = speed
    this.configuration = configuration
  }

  protected abstract classRequest(setup: Setup, data: Buffer): ControlReply

  /** Bytes for a bulk endpoint; false leaves the request open, as a NAK does. */
  protected bulkOut(_endpoint: number, _data: Buffer): boolean {
    return true
  }

  get plugged(): boolean {
    return this.#host !== null
  }

  attach(host: UsbHost): void {
    this.#host = host
  }

  /** Physical unplug. Power goes with it: see {@link powerLost}. */
  unplug(): void {
    const host = this.#host
    this.#host = null
    this.#queued.clear()
    this.#waiting.clear()
    this.#configured = 0
    this.powerLost()
    host?.disconnected()
  }

  protected powerLost(): void {}

  submit(urb: Urb): void {
    const { delayMs } = this.faults
    if (delayMs === 0) return this.#submit(urb)
    const host = this.#host
    setTimeout(() => this.#host === host && this.#submit(urb), delayMs)
  }

  #submit(urb: Urb): void {
    if (urb.endpoint === 0) return this.#control(urb)
    if (urb.direction === 'in') {
      this.#wait(`in${urb.endpoint}`, urb)
      return this.#drain(urb.endpoint)
    }
    if (this.faults.pullsOut(urb.data.length)) return this.unplug()
    if (this.faults.take('nak')) return this.#wait('nak', urb)
    if (this.faults.take('stall')) return this.#host?.complete(urb.seq, usbStatus.stall, none, 0)
    const taken = this.faults.take('short_write') ? urb.data.subarray(0, urb.data.length >> 1) : urb.data
    if (this.bulkOut(urb.endpoint, taken)) this.#host?.complete(urb.seq, usbStatus.ok, none, taken.length)
    else this.#wait(`out${urb.endpoint}`, urb)
  }

  /** Cancels an open request: true when there was one. */
  unlink(seq: number): boolean {
    for (const waiting of this.#waiting.values()) {
      const index = waiting.findIndex((one) => one.seq === seq)
      if (index < 0) continue
      waiting.splice(index, 1)
      this.cancelled()
      return true
    }
    return false
  }

  protected cancelled(): void {}

  /** Completes the bulk request that was left open. */
  protected resume(endpoint: number): void {
    const one = this.#waiting.get(`out${endpoint}`)?.shift()
    if (one !== undefined) this.#host?.complete(one.seq, usbStatus.ok, none, one.length)
  }

  /** Queues a packet for the host; an open request takes it at once. */
  protected send(endpoint: number, data: Buffer): void {
    if (this.#host === null) return
    const queue = this.#queued.get(endpoint) ?? []
    queue.push(this.faults.take('garbage') ? Buffer.alloc(data.length, 0xff) : data)
    this.#queued.set(endpoint, queue)
    this.#drain(endpoint)
  }

  /** Packets that the host has not asked for yet. */
  get untaken(): number {
    return [...this.#queued.values()].reduce((total, queue) => total + queue.length, 0)
  }

  protected forget(endpoint: number): void {
    this.#queued.delete(endpoint)
  }

  #wait(key: string, { seq, length, data }: Urb): void {
    const waiting = this.#waiting.get(key) ?? []
    waiting.push({ seq, length: length || data.length })
    this.#waiting.set(key, waiting)
  }

  #drain(endpoint: number): void {
    const waiting = this.#waiting.get(`in${endpoint}`) ?? []
    const queue = this.#queued.get(endpoint) ?? []
    while (waiting.length > 0 && queue.length > 0) {
      const one = waiting.shift()
      const packet = queue.shift()
      if (one === undefined || packet === undefined) return
      if (packet.length > one.length) queue.unshift(packet.subarray(one.length))
      const part = packet.subarray(0, one.length)
      this.#host?.complete(one.seq, usbStatus.ok, part, part.length)
    }
  }

  #control({ seq, setup, data, direction, length }: Urb): void {
    if (setup === null) return
    const isClass = (setup.requestType & 0x60) === 0x20
    if (isClass && this.faults.take('stall')) return this.#host?.complete(seq, usbStatus.stall, none, 0)
    const reply = isClass ? this.classRequest(setup, data) : this.standardRequest(setup)
    if (reply === null) return this.#host?.complete(seq, usbStatus.stall, none, 0)
    const asked = reply.subarray(0, Math.min(length, setup.length))
    const part = isClass && direction === 'in' && this.faults.take('garbage') ? Buffer.alloc(asked.length, 0xff) : asked
    this.#host?.complete(
      seq,
      usbStatus.ok,
      direction === 'in' ? part : none,
      direction === 'in' ? part.length : data.length,
    )
  }

  protected standardRequest({ request, value, requestType }: Setup): ControlReply {
    switch (request) {
      case 6:
        return (requestType & 0x1f) === 0 ? this.#descriptor(value >> 8, value & 0xff) : null
      case 9:
        this.#configured = value
        return none
      case 8:
        return Buffer.from([this.#configured])
      case 0:
        return Buffer.from([0, 0])
      case 10:
        return Buffer.from([0])
      case 1:
      case 3:
      case 11:
        return none
      default:
        return null
    }
  }

  #descriptor(type: number, index: number): ControlReply {
    const { vendorId, productId, manufacturer, product, serial } = this.identity
    if (type === 1) {
      const ep0 = this.speed === 'low' ? 8 : 64
      const [vid, pid] = [
        [vendorId & 255, vendorId >> 8],
        [productId & 255, productId >> 8],
      ]
      return Buffer.from([18, 1, 0, 2, 0, 0, 0, ep0, ...vid, ...pid, 0, 1, 1, 2, serial === null ? 0 : 3, 1])
    }
    if (type === 2) return this.configuration
    if (type !== 3) return null
    if (index === 0) return Buffer.from([4, 3, 9, 4])
    const text = [null, manufacturer, product, serial][index]
    if (text === null || text === undefined) return null
    const wide = Buffer.from(text, 'utf16le')
    return Buffer.concat([Buffer.from([wide.length + 2, 3]), wide])
  }
}

const low = (n: number): [number, number] => [n & 255, n >> 8]

/** A configuration descriptor around interface and endpoint descriptors. */
export function configurationOf(interfaces: readonly (readonly number[])[], maxPower = 50): Buffer {
  const body = interfaces.flat()
  return Buffer.from([9, 2, ...low(9 + body.length), interfaces.length, 1, 0, 0x80, maxPower, ...body])
}
