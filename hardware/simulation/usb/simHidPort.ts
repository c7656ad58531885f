import { PortFault } from '../../transport/portFault.ts'
import type { DeviceInfo, HidPort } from '../../transport/ports.ts'
import type { SimConnection } from './simConnection.ts'
import { usbStatus } from './simDevice.ts'

/** What the kernel keeps of reports that nobody reads: the oldest 63, the rest is dropped silently. */
export const unreadReports = 63

const inputEndpoint = 1
const [getReport, setReport] = [1, 9]
const [outputReport, featureReport] = [2, 3]

/** A hidraw handle on a simulated device, with hidapi's words and habits. */
export class SimHidPort implements HidPort {
  readonly info: DeviceInfo
  readonly closed: Promise<PortFault>
  readonly #connection: SimConnection
  readonly #ring: Uint8Array[] = []
  #listener: ((report: Uint8Array) => void) | null = null
  #settle: (fault: PortFault) => void = () => undefined
  #stop: () => void = () => undefined
  #open = true

  constructor(info: DeviceInfo, connection: SimConnection) {
    this.info = info
    this.#connection = connection
    this.closed = new Promise((settle) => (this.#settle = settle))
    connection.unplugged.add(this.#unplugged)
    void this.#poll()
  }

  onReport(listener: (report: Uint8Array) => void): void {
    this.#listener = listener
    for (const report of this.#ring.splice(0)) listener(report)
  }

  async write(report: Uint8Array): Promise<void> {
    // An id alone is no report: Linux's hidraw refuses it.
    if (report.length < 2) throw this.#fault('write: Invalid argument')
    await this.#control('write', setReport, outputReport, report[0] ?? 0, this.#payload(report))
  }

  async sendFeature(report: Uint8Array): Promise<void> {
    await this.#control('SFEATURE', setReport, featureReport, report[0] ?? 0, this.#payload(report))
  }

  async getFeature(reportId: number, length: number): Promise<Uint8Array> {
    const data = await this.#control('GFEATURE', getReport, featureReport, reportId, Buffer.alloc(length - 1))
    return reportId === 0 ? Buffer.concat([Buffer.from([0]), data]) : data
  }

  close(): Promise<void> {
    this.#open = false
    this.#stop()
    this.#connection.unplugged.delete(this.#unplugged)
    this.#settle(new PortFault('closed', 'closed by its owner'))
    return Promise.resolve()
  }

  /** A reader sees the unplug at once; an idle handle learns it from its next call. */
  readonly #unplugged = (): void => {
    if (this.#listener !== null) this.#settle(PortFault.from(new Error('could not read: No such device')))
  }

  #payload(report: Uint8Array): Buffer {
    return Buffer.from(report[0] === 0 ? report.subarray(1) : report)
  }

  async #control(name: string, request: number, type: number, id: number, data: Buffer): Promise<Buffer> {
    if (!this.#open) throw PortFault.from(new Error('device has been closed'))
    const setup = {
      requestType: request === getReport ? 0xa1 : 0x21,
      request,
      value: (type << 8) | id,
      index: 0,
      length: data.length,
    }
    const done = await this.#connection.control(setup, request === getReport ? Buffer.alloc(0) : data)
    if (done === null) throw this.#fault(`ioctl (${name}): No such device`)
    if (done.status === usbStatus.stall) throw this.#fault(`ioctl (${name}): Broken pipe`)
    return done.data
  }

  #fault(words: string): PortFault {
    const fault = PortFault.from(new Error(words))
    if (fault.kind === 'gone') this.#settle(fault)
    return fault
  }

  /** The kernel reads as long as the device is open, whether or not anybody listens. */
  async #poll(): Promise<void> {
    while (this.#open) {
      const { done, cancel } = this.#connection.in(inputEndpoint, 64)
      this.#stop = cancel
      const completion = await done
      if (completion === null || !this.#open) return
      if (completion.status !== usbStatus.ok) continue
      if (this.#listener !== null) this.#listener(completion.data)
      else if (this.#ring.length < unreadReports) this.#ring.push(completion.data)
    }
  }
}
