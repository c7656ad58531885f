import type { PrinterCondition } from './printerSim.ts'
import { configurationOf, SimDevice, type ControlReply } from './usb/simDevice.ts'

const inEndpoint = 2
const [ESC, RS, ETB] = [0x1b, 0x1e, 0x17]
/** Orders that react, as bytes after `ESC`, and how long each is. */
const cut = 0x64

/** A Star ticket printer: status blocks of nine bytes, a count of the blocks it has printed, a memory of its slips. */
export class StarPrinterSim extends SimDevice {
  readonly slips: Buffer[] = []
  condition: PrinterCondition = { online: true, paper: 'ok', cover: false, cutterError: false }
  mute = false
  #automatic = false
  #printed = 0
  #job: number[] = []
  /** What waits behind paper out or an open cover: carried out when the printer can again. */
  #held: (() => void)[] = []

  constructor({ serial = 'STAR001' } = {}) {
    const endpoints = [
      [7, 5, 0x01, 2, 64, 0, 0],
      [7, 5, 0x82, 2, 64, 0, 0],
    ]
    super(
      { vendorId: 0x0519, productId: 0x0003, manufacturer: 'Star', product: 'TSP143 (sim)', serial },
      'full',
      configurationOf([[9, 4, 0, 0, 2, 7, 1, 2, 0, ...endpoints.flat()]], 1),
    )
  }

  become(change: Partial<PrinterCondition>): void {
    this.condition = { ...this.condition, ...change }
    if (!this.#stopped) for (const work of this.#held.splice(0)) work()
    if (this.#automatic) this.#tell()
  }

  protected override classRequest(): ControlReply {
    return null
  }

  /** Whole orders arrive in one transfer here: the encoder and the driver never split one. */
  protected override bulkOut(_endpoint: number, data: Buffer): boolean {
    for (let at = 0; at < data.length;) at += this.#order(data.subarray(at))
    return true
  }

  protected override powerLost(): void {
    this.#automatic = false
    this.#job = []
    this.#held = []
  }

  #order([first = 0, second, third, fourth]: Buffer): number {
    if (first === ESC && second === 0x06) {
      this.#tell()
      return 3
    }
    if (first === ESC && second === RS && third === 0x61) {
      this.#automatic = fourth !== 0
      this.#tell()
      return 4
    }
    if (first === ETB) {
      this.#inTurn(() => {
        this.#printed = (this.#printed + 1) & 31
        if (this.#automatic) this.#tell()
      })
      return 1
    }
    this.#job.push(first)
    if (first === ESC && second === cut) {
      const job = Buffer.from(this.#job.splice(0))
      this.#inTurn(() => this.slips.push(job))
      return 3
    }
    return 1
  }

  #inTurn(work: () => void): void {
    if (this.#stopped || this.#held.length > 0) this.#held.push(work)
    else work()
  }

  get #stopped(): boolean {
    const { online, paper, cover, cutterError } = this.condition
    return !online || paper === 'out' || cover || cutterError
  }

  #tell(): void {
    if (this.mute) return
    const { paper, cover, cutterError } = this.condition
    const printer = (this.#stopped ? 0x08 : 0) | (cover ? 0x20 : 0)
    const roll = (paper === 'ok' ? 0 : 0x04) | (paper === 'out' ? 0x08 : 0)
    const count = ((this.#printed & 0x18) << 2) | ((this.#printed & 0x07) << 1)
    this.send(inEndpoint, Buffer.from([0x23, 0x06, printer, cutterError ? 0x08 : 0, 0, roll, 0, count, 0]))
  }
}
