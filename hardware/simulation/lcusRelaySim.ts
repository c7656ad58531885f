import { SimHid } from './usb/simHid.ts'

/** Vendor page; 64 bytes in, eight out, no report ids, no feature reports. */
const descriptor = Buffer.from('0600ff0901a1010901150026ff00750895408102090195089102c0', 'hex')

const inputBytes = 64

/**
 * An LCUS relay board over HID: `A0 channel state checksum` switches, where the checksum is the low byte of the sum;
 * `FF` asks, and the board answers in words, one report after the other. Orders with a wrong checksum are ignored.
 */
export class LcusRelaySim extends SimHid {
  readonly channels: number
  state = 0
  /** Some boards switch and never say a word. */
  mute = false

  constructor({ channels = 8, serial = null }: { channels?: number; serial?: string | null } = {}) {
    super(
      { vendorId: 0x5131, productId: 0x2007, manufacturer: 'LCUS', product: `LCUS-${channels} relay (sim)`, serial },
      { speed: 'full', descriptor, packet: 64, intervalMs: 10 },
    )
    this.channels = channels
  }

  protected override writeReport(type: 'output' | 'feature', _id: number, data: Buffer): boolean {
    if (type === 'feature') return false
    if (data[0] === 0xff && !this.mute) this.#answer()
    else this.#switch(data)
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

  #switch([start = 0, channel = 0, on = 0, sum = 0]: Buffer): void {
    if (start !== 0xa0 || ((start + channel + on) & 0xff) !== sum) return
    if (channel < 1 || channel > this.channels || on > 1) return
    const bit = 1 << (channel - 1)
    this.state = on === 1 ? this.state | bit : this.state & ~bit
  }

  #answer(): void {
    const words = Array.from({ length: this.channels }, (_, at) =>
      (this.state & (1 << at)) === 0 ? `CH${at + 1}: OFF\r\n` : `CH${at + 1}: ON \r\n`,
    )
    const answer = Buffer.from(words.join(''), 'latin1')
    for (let at = 0; at < answer.length; at += inputBytes) {
      // A report shorter than its descriptor says is dropped by newer kernels.
      const report = Buffer.alloc(inputBytes)
      answer.copy(report, 0, at)
      this.send(1, report)
    }
  }
}
