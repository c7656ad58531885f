import { PortFault, shortWrite } from '../../transport/portFault.ts'
import type { BytePort, ControlRequest, DeviceInfo } from '../../transport/ports.ts'
import type { SimConnection } from './simConnection.ts'
import { usbStatus } from './simDevice.ts'

const [outEndpoint, inEndpoint, packet] = [1, 2, 64]

/** A claimed printer interface on a simulated device, with the usb library's words and habits. */
export class SimBytePort implements BytePort {
  readonly info: DeviceInfo
  readonly closed: Promise<PortFault>
  readonly #connection: SimConnection
  readonly #listeners: ((bytes: Uint8Array) => void)[] = []
  #settle: (fault: PortFault) => void = () => undefined
  #writing: Promise<unknown> = Promise.resolve()
  #stop: () => void = () => undefined
  #open = true

  constructor(info: DeviceInfo, connection: SimConnection) {
    this.info = info
    this.#connection = connection
    this.closed = new Promise((settle) => (this.#settle = settle))
    void this.#read()
  }

  onBytes(listener: (bytes: Uint8Array) => void): void {
    this.#listeners.push(listener)
  }

  write(chunk: Uint8Array, { timeoutMs }: { timeoutMs: number }): Promise<void> {
    const turn = this.#writing.then(() => this.#write(Buffer.from(chunk), timeoutMs))
    this.#writing = turn.catch(() => undefined)
    return turn
  }

  async control({ request, value, length }: ControlRequest): Promise<Uint8Array> {
    const done = await this.#connection.control({ requestType: 0xa1, request, value, index: 0, length })
    if (done === null) throw this.#fault('controlTransferIn error: device disconnected')
    if (done.status === usbStatus.stall) throw this.#fault('controlTransferIn error: endpoint stalled')
    return done.data
  }

  close(): Promise<void> {
    if (!this.#open) return Promise.resolve()
    this.#open = false
    this.#stop()
    this.#connection.release()
    this.#settle(new PortFault('closed', 'closed by its owner'))
    return Promise.resolve()
  }

  async #write(chunk: Buffer, timeoutMs: number): Promise<void> {
    if (!this.#open) throw PortFault.from(new Error('transferOut error: device has been closed'))
    const { done, cancel } = this.#connection.out(outEndpoint, chunk)
    const late = setTimeout(cancel, timeoutMs)
    const completion = await done
    clearTimeout(late)
    if (completion === null) throw this.#fault('transferOut error: device disconnected')
    if (completion.status === usbStatus.stall) throw this.#fault('transferOut error: endpoint stalled')
    if (completion.status !== usbStatus.ok) throw this.#fault('transferOut error: Cancelled')
    if (completion.actual !== chunk.length) throw shortWrite(completion.actual, chunk.length)
  }

  async #read(): Promise<void> {
    while (this.#open) {
      const { done, cancel } = this.#connection.in(inEndpoint, packet)
      this.#stop = cancel
      const completion = await done
      if (completion === null) return void this.#fault('transferIn error: device disconnected')
      if (completion.status === usbStatus.ok) for (const listener of this.#listeners) listener(completion.data)
    }
  }

  #fault(words: string): PortFault {
    const fault = PortFault.from(new Error(words))
    if (fault.kind === 'gone') this.#settle(fault)
    return fault
  }
}
