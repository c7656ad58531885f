import { typedReports } from '../drivers/keyboardReport.ts'
import { SimHid } from './usb/simHid.ts'

/** A boot keyboard: one byte of modifiers, a reserved one, six keys; five lamps back. */
const descriptor = Buffer.from(
  '05010906a101050719e029e71500250175019508810295017508810195057501050819012905910295017503910195067508150026ff00050719002aff008100c0',
  'hex',
)

/** A scanner that types what it reads, as most come out of the box. */
export class WedgeSim extends SimHid {
  constructor({ serial = 'WDG0001' } = {}) {
    super(
      { vendorId: 0x05e0, productId: 0x1200, manufacturer: 'Symbol', product: 'Keyboard scanner (sim)', serial },
      { speed: 'full', descriptor, packet: 8, intervalMs: 2, keyboard: true },
    )
  }

  scan(text: string): void {
    for (const report of typedReports(`${text}\n`)) this.send(1, report)
  }

  protected override writeReport(): boolean {
    return true
  }
}
