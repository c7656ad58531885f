import { setTimeout as sleep } from 'node:timers/promises'
import { PortFault, shortWrite } from './portFault.ts'
import type { BytePort, ControlRequest, DeviceInfo } from './ports.ts'
import { findUsbPrinters, pathOf, type PrinterFace, type UsbDevice } from './usbPrinterFace.ts'

const readerTimeoutMs = 3_600_000
const controlTimeoutMs = 1_000
const endReadingMs = 1_000

/** A claimed printer interface with one permanent reader. */
export class UsbPrinterPort implements BytePort {
  readonly info: DeviceInfo
  readonly closed: Promise<PortFault>
  readonly #device: UsbDevice
  readonly #face: PrinterFace
  readonly #detached: boolean
  readonly #listeners: ((bytes: Uint8Array) => void)[] = []
  #writing: Promise<unknown> = Promise.resolve()
  #settle: (fault: PortFault) => void = () => undefined
  #closing: Promise<void> | null = null
  #reading: Promise<void> = Promise.resolve()

  constructor(info: DeviceInfo, device: UsbDevice, face: PrinterFace, detached: boolean) {
    this.info = info
    this.#device = device
    this.#face = face
    this.#detached = detached
    this.closed = new Promise((settle) => (this.#settle = settle))
    if (face.in !== null) this.#reading = this.#read(face.in)
  }

  onBytes(listener: (bytes: Uint8Array) => void): void {
    this.#listeners.push(listener)
  }

  write(chunk: Uint8Array, { timeoutMs }: { timeoutMs: number }): Promise<void> {
    const turn = this.#writing.then(() =>
      this.#guard(this.#device.nativeTransferOut(this.#face.out, Math.max(1, timeoutMs), chunk)),
    )
    this.#writing = turn.catch(() => undefined)
    return turn.then((taken) => {
      if (taken !== chunk.length) throw shortWrite(taken, chunk.length)
    })
  }

  async control({ request, value, length }: ControlRequest): Promise<Uint8Array> {
    const setup = { requestType: 'class', recipient: 'interface', request, value, index: this.#face.number } as const
    return (
      (await this.#guard(this.#device.nativeControlTransferIn(setup, controlTimeoutMs, length))) ?? new Uint8Array()
    )
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#settle(new PortFault('closed', 'closed by its owner'))
    const { number } = this.#face
    await this.#endReading()
    await quietly(() => this.#device.releaseInterface(number))
    if (this.#detached) await quietly(() => this.#device.attachKernelDriver(number))
    await quietly(() => this.#device.close())
  }

  /**
   * The library lets nobody close while a transfer is open, and has no way to cancel one: not even the device's
   * properties may be read. The kernel cancels it when
   * the interface is taken away, which a second handle may do.
   */
  async #endReading(): Promise<void> {
    const other = (await findUsbPrinters().catch(() => [])).find((device) => pathOf(device) === this.info.path)
    if (other !== undefined) {
      await quietly(() => other.open())
      await quietly(() => other.detachKernelDriver(this.#face.number))
      await quietly(() => other.close())
    }
    await Promise.race([this.#reading, sleep(endReadingMs)])
  }

  /** One permanent reader: a second transfer on the endpoint fails, and a cancelled one loses what arrived. */
  async #read(endpoint: number): Promise<void> {
    while (this.#closing === null) {
      try {
        const bytes = await this.#device.nativeTransferIn(endpoint, readerTimeoutMs, 64)
        if (bytes !== null && bytes.length > 0) for (const listener of this.#listeners) listener(bytes)
      } catch (thrown) {
        const fault = PortFault.from(thrown)
        if (fault.kind === 'timeout') continue
        this.#settle(fault)
        return
      }
    }
  }

  async #guard<Result>(call: Promise<Result>): Promise<Result> {
    try {
      return await call
    } catch (thrown) {
      const fault = PortFault.from(thrown)
      if (fault.kind === 'gone') this.#settle(fault)
      throw fault
    }
  }
}

/** The library throws some refusals at once instead of rejecting. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch {
    // Whatever could not be given back falls to the kernel when the process ends.
  }
}
