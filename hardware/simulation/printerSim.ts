import { configurationOf, SimDevice, type ControlReply, type Setup } from './usb/simDevice.ts'
import { readEscPos, type PrinterOrder } from './escPosReader.ts'

export interface PrinterCondition {
  /** Off-line printers take no bytes: the request stays open. */
  readonly online: boolean
  readonly paper: 'ok' | 'near_end' | 'out'
  readonly cover: boolean
  readonly cutterError: boolean
}

const [outEndpoint, inEndpoint] = [1, 2]
const rememberedSlips = 300
const deviceId = 'MFG:EPSON;CMD:ESC/POS;MDL:TM-T82X;CLS:PRINTER;DES:EPSON TM-T82X;CID:EpsonTMP;'

/** An ESC/POS ticket printer (USB class 7/1/2) with real-time status, automatic status back, and a memory of what it printed. */
export class PrinterSim extends SimDevice {
  /** What came out, one entry per cut; the last few hundred. */
  readonly slips: Buffer[] = []
  condition: PrinterCondition = { online: true, paper: 'ok', cover: false, cutterError: false }
  /** Swallows every status request, as some clones do. */
  mute = false
  #job: Buffer[] = []
  /** Orders behind paper out or an open cover: carried out when the printer can again, as real ones do. */
  readonly #held: PrinterOrder[] = []
  #tail: Buffer = Buffer.alloc(0)
  #stuck: Buffer | null = null
  #automatic = 0
  readonly #remembered: number

  constructor({ serial = 'TM00001', remembered = rememberedSlips } = {}) {
    const endpoints = [
      [7, 5, 0x01, 2, 64, 0, 0],
      [7, 5, 0x82, 2, 64, 0, 0],
    ]
    super(
      { vendorId: 0x04b8, productId: 0x0202, manufacturer: 'EPSON', product: 'TM-T82X (sim)', serial },
      'full',
      configurationOf([[9, 4, 0, 0, 2, 7, 1, 2, 0, ...endpoints.flat()]], 1),
    )
    this.#remembered = remembered
  }

  /** Off and on again, in good order: it forgets what it was told. */
  restart(): void {
    this.powerLost()
    this.forget(inEndpoint)
    this.mute = false
    this.condition = { online: true, paper: 'ok', cover: false, cutterError: false }
  }

  /** Changes its condition: it says so by itself when automatic status is on, and takes waiting bytes when it can again. */
  become(change: Partial<PrinterCondition>): void {
    this.condition = { ...this.condition, ...change }
    if (this.#automatic !== 0) this.#answer(this.#automaticStatus())
    for (const order of this.#held.splice(0)) this.#obey(order)
    const stuck = this.#stuck
    if (!this.condition.online || stuck === null) return
    this.#stuck = null
    this.#take(stuck)
    this.resume(outEndpoint)
  }

  protected override classRequest({ requestType, request }: Setup): ControlReply {
    if (requestType === 0xa1 && request === 0) {
      const text = Buffer.from(deviceId, 'latin1')
      const head = Buffer.alloc(2)
      head.writeUInt16BE(text.length + 2)
      return Buffer.concat([head, text])
    }
    const { online, paper, cutterError } = this.condition
    if (requestType === 0xa1 && request === 1)
      return Buffer.from([(paper === 'out' ? 0x20 : 0) | (online ? 0x10 : 0) | (cutterError ? 0 : 0x08)])
    if ((requestType & 0x7f) === 0x21 && request === 2) {
      this.powerLost()
      this.forget(inEndpoint)
      return Buffer.alloc(0)
    }
    return null
  }

  protected override bulkOut(_endpoint: number, data: Buffer): boolean {
    if (!this.condition.online) {
      this.#stuck = data
      return false
    }
    this.#take(data)
    return true
  }

  protected override cancelled(): void {
    this.#stuck = null
  }

  protected override powerLost(): void {
    this.#job = []
    this.#held.length = 0
    this.#tail = Buffer.alloc(0)
    this.#stuck = null
    this.#automatic = 0
  }

  #take(data: Buffer): void {
    this.#job.push(data)
    const { orders, rest } = readEscPos(Buffer.concat([this.#tail, data]))
    this.#tail = rest
    for (const order of orders) this.#obey(order)
  }

  #obey(order: PrinterOrder): void {
    if (order.kind === 'status') return this.#answer(Buffer.from([this.#realTime(order.n)]))
    if (this.#stopped || this.#held.length > 0) return void this.#held.push(order)
    switch (order.kind) {
      case 'automatic':
        this.#automatic = order.mask
        return order.mask === 0 ? undefined : this.#answer(this.#automaticStatus())
      case 'paper':
        return this.#answer(Buffer.from([this.condition.paper === 'near_end' ? 0x03 : 0]))
      case 'cut':
        this.slips.push(Buffer.concat(this.#job))
        if (this.slips.length > this.#remembered) this.slips.shift()
        this.#job = []
    }
  }

  get #stopped(): boolean {
    const { paper, cover, cutterError } = this.condition
    return paper === 'out' || cover || cutterError
  }

  #answer(bytes: Buffer): void {
    if (!this.mute) this.send(inEndpoint, bytes)
  }

  #realTime(n: number): number {
    const { online, paper, cover, cutterError } = this.condition
    if (n === 1) return 0x12 | (!online || this.#stopped ? 0x08 : 0)
    if (n === 2) return 0x12 | (cover ? 0x04 : 0) | (paper === 'out' ? 0x20 : 0) | (cutterError ? 0x40 : 0)
    if (n === 3) return 0x12 | (cutterError ? 0x08 : 0)
    return 0x12 | (paper === 'ok' ? 0 : 0x0c) | (paper === 'out' ? 0x60 : 0)
  }

  #automaticStatus(): Buffer {
    const { online, paper, cover, cutterError } = this.condition
    const first = 0x10 | (!online || this.#stopped ? 0x08 : 0) | (cover ? 0x20 : 0)
    return Buffer.from([first, cutterError ? 0x08 : 0, (paper === 'ok' ? 0 : 0x03) | (paper === 'out' ? 0x0c : 0), 0])
  }
}
