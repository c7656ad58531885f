import { holdName } from './holdName.ts'
import type { Bus, HidPort } from './ports.ts'

/**
 * A bus whose HID devices this program opens only while no other program of ours has them: the system would let two
 * relays' masters and two readers of one scanner in. Printers and lines are refused by the system itself.
 */
export const oneOwner = (bus: Bus): Bus => ({
  list: () => bus.list(),
  watch: (changed) => bus.watch(changed),
  openBytes: (path) => bus.openBytes(path),
  async openHid(path) {
    const letGo = await holdName(`hid ${path}`)
    try {
      return held(await bus.openHid(path), letGo)
    } catch (thrown) {
      await letGo()
      throw thrown
    }
  },
})

function held(port: HidPort, letGo: () => Promise<void>): HidPort {
  void port.closed.then(letGo)
  return {
    info: port.info,
    closed: port.closed,
    onReport: (listener) => port.onReport(listener),
    write: (report) => port.write(report),
    getFeature: (id, length) => port.getFeature(id, length),
    sendFeature: (report) => port.sendFeature(report),
    async close() {
      await port.close()
      await letGo()
    },
  }
}
