import { SimHid } from './usb/simHid.ts'
import type { ControlReply } from './usb/simDevice.ts'

const descriptor = Buffer.from('0600ff0901a101150026ff00750895080900b20201c0', 'hex')

const rememberedStates = 10_000

/**
 * A dcttech relay board (V-USB, low speed): 8-byte feature report without an id. Out: `FF n` on, `FD n` off,
 * `FE` all on, `FC` all off, `FA` and five characters set its id. In: id, two zeros, bit mask of the relays.
 */
export class RelaySim extends SimHid {
  readonly channels: number
  /** Every state it took, in order: what a barrier's controller saw. */
  readonly history: number[] = []
  id: string
  state = 0
  onChange: (state: number, before: number) => void = () => undefined

  constructor({ id = 'GATE1', channels = 8 } = {}) {
    super(
      {
        vendorId: 0x16c0,
        productId: 0x05df,
        manufacturer: 'www.dcttech.com',
        product: `USBRelay${channels}`,
        serial: null,
      },
      { speed: 'low', descriptor, packet: 8, intervalMs: 20 },
    )
    this.id = id
    this.channels = channels
  }

  protected override readReport(): ControlReply {
    const report = Buffer.alloc(8)
    report.write(this.id, 0, 5, 'latin1')
    report[7] = this.state
    return report
  }

  protected override writeReport(_type: string, _id: number, data: Buffer): boolean {
    const [order = 0, channel = 0] = data
    const bit = channel >= 1 && channel <= this.channels ? 1 << (channel - 1) : 0
    if (order === 0xff) this.#become(this.state | bit)
    else if (order === 0xfd) this.#become(this.state & ~bit)
    else if (order === 0xfe) this.#become((1 << this.channels) - 1)
    else if (order === 0xfc) this.#become(0)
    else if (order === 0xfa) this.id = data.toString('latin1', 1, 6)
    // The real firmware takes and ignores everything else.
    return true
  }

  /** All relays off, as by the button on the board. */
  release(): void {
    this.#become(0)
  }

  /** The relays fall off without USB power. */
  protected override powerLost(): void {
    this.#become(0)
  }

  #become(state: number): void {
    const before = this.state
    if (state === before) return
    this.state = state
    this.history.push(state)
    if (this.history.length > rememberedStates) this.history.shift()
    this.onChange(state, before)
  }
}
