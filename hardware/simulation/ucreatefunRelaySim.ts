import { SimHid } from './usb/simHid.ts'

/** Vendor page; eight bytes out of which the first counts, no report ids, nothing to read. */
const descriptor = Buffer.from('0600ff0901a1010901150026ff00750895088102090195089102c0', 'hex')

const everyChannel = 0xff

/** A Ucreatefun relay board: one byte counts, `F1`-`F8` on, `01`-`08` off, `F9` and `09` all. It tells nothing back. */
export class UcreatefunRelaySim extends SimHid {
  state = 0

  constructor({ serial = null }: { serial?: string | null } = {}) {
    super(
      { vendorId: 0x0519, productId: 0x2018, manufacturer: 'Ucreatefun', product: 'HIDRelay8 (sim)', serial },
      { speed: 'low', descriptor, packet: 8, intervalMs: 10 },
    )
  }

  protected override writeReport(type: 'output' | 'feature', _id: number, [order = 0]: Buffer): boolean {
    if (type === 'feature') return false
    const [on, which] = [order >= 0xf0, order & 0x0f]
    const bits = which === 9 ? everyChannel : which >= 1 && which <= 8 ? 1 << (which - 1) : 0
    this.state = on ? this.state | bits : this.state & ~bits
    return true
  }

  /** All relays off, as by pulling the board's supply. */
  release(): void {
    this.state = 0
  }

  /** The relays fall off without USB power. */
  protected override powerLost(): void {
    this.release()
  }
}
