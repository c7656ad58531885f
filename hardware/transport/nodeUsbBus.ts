import { openWithRetry } from './openWithRetry.ts'
import { PortFault } from './portFault.ts'
import type { BytePort, ControlRequest, DeviceInfo } from './ports.ts'

const printerClass = 7
const readerTimeoutMs = 3_600_000
const controlTimeoutMs = 1_000

const load = async () => (await import('usb')).usb

type LibraryDevice = Awaited<ReturnType<Awaited<ReturnType<typeof load>>['getDevices']>>[number]
type UsbDevice = Omit<LibraryDevice, 'configuration'> & { readonly configuration: Descriptor | undefined }

/** WebUSB's descriptors, as far as we read them: the package's types lean on a browser's. */
interface Descriptor {
  readonly interfaces: readonly {
    readonly interfaceNumber: number
    readonly alternate: {
      readonly interfaceClass: number
      readonly endpoints: readonly {
        readonly endpointNumber: number
        readonly direction: 'in' | 'out'
        readonly type: string
      }[]
    }
  }[]
}

interface PrinterInterface {
  readonly number: number
  readonly out: number
  readonly in: number | null
}

/** The printer class interface and its endpoints, from the descriptors: no list of models is needed. */
function printerInterface(device: UsbDevice): PrinterInterface | null {
  for (const { interfaceNumber, alternate } of device.configuration?.interfaces ?? []) {
    if (alternate.interfaceClass !== printerClass) continue
    const bulk = alternate.endpoints.filter((endpoint) => endpoint.type === 'bulk')
    const out = bulk.find((endpoint) => endpoint.direction === 'out')
    const back = bulk.find((endpoint) => endpoint.direction === 'in')
    if (out !== undefined) return { number: interfaceNumber, out: out.endpointNumber, in: back?.endpointNumber ?? null }
  }
  return null
}

const portOf = (device: UsbDevice): string => `${Number.parseInt(device.bus, 10)}-${device.ports.join('.')}`
const pathOf = (device: UsbDevice): string => `usb:${portOf(device)}:${device.address}`

async function printers(): Promise<readonly UsbDevice[]> {
  const usb = await load()
  const devices: readonly UsbDevice[] = await usb.getDevices()
  return devices.filter((device) => printerInterface(device) !== null)
}

/** USB printers of this machine; a machine without a USB subsystem has none. */
export async function listUsbPrinters(): Promise<readonly DeviceInfo[]> {
  const found = await printers().catch(() => [])
  return found.map((device) => ({
    kind: 'bytes',
    path: pathOf(device),
    vendorId: device.vendorId,
    productId: device.productId,
    serial: device.serialNumber,
    manufacturer: device.manufacturerName,
    product: device.productName,
    usagePage: null,
    usage: null,
    portPath: portOf(device),
  }))
}

/** Hints of plugging; the listener keeps the process alive until it is stopped. */
export function watchUsb(changed: () => void): () => void {
  const listener = (): void => changed()
  const started = load().then(async (usb) => {
    // Without a USB subsystem a listener ends in a rejection that nobody can catch: ask first.
    await usb.getDevices()
    usb.addEventListener('connect', listener)
    usb.addEventListener('disconnect', listener)
    return usb
  })
  started.catch(() => undefined)
  return () =>
    void started
      .then((usb) => {
        usb.removeEventListener('connect', listener)
        usb.removeEventListener('disconnect', listener)
      })
      .catch(() => undefined)
}

/** Claims the printer interface; on Linux the kernel's usblp gives way and gets the printer back on close. */
export async function openUsbPrinter(path: string): Promise<BytePort> {
  const info = (await listUsbPrinters()).find((device) => device.path === path)
  if (info === undefined) throw new PortFault('gone', `no such device: ${path}`)
  return openWithRetry(async () => {
    const device = (await printers()).find((candidate) => pathOf(candidate) === path)
    const face = device === undefined ? null : printerInterface(device)
    if (device === undefined || face === null) throw new PortFault('gone', `no such device: ${path}`)
    try {
      await device.open()
      return new UsbPrinterPort(info, device, face, await claim(device, face.number))
    } catch (thrown) {
      await device.close().catch(() => undefined)
      throw thrown
    }
  })
}

/** True when a kernel driver had to be detached. */
async function claim(device: UsbDevice, number: number): Promise<boolean> {
  try {
    await device.claimInterface(number)
    return false
  } catch (thrown) {
    if (process.platform !== 'linux' || PortFault.from(thrown).kind !== 'busy') throw thrown
    await device.detachKernelDriver(number)
    await device.claimInterface(number)
    return true
  }
}

class UsbPrinterPort implements BytePort {
  readonly info: DeviceInfo
  readonly closed: Promise<PortFault>
  readonly #device: UsbDevice
  readonly #face: PrinterInterface
  readonly #detached: boolean
  readonly #listeners: ((bytes: Uint8Array) => void)[] = []
  #writing: Promise<unknown> = Promise.resolve()
  #settle: (fault: PortFault) => void = () => undefined
  #closing: Promise<void> | null = null

  constructor(info: DeviceInfo, device: UsbDevice, face: PrinterInterface, detached: boolean) {
    this.info = info
    this.#device = device
    this.#face = face
    this.#detached = detached
    this.closed = new Promise((settle) => (this.#settle = settle))
    if (face.in !== null) void this.#read(face.in)
  }

  onBytes(listener: (bytes: Uint8Array) => void): void {
    this.#listeners.push(listener)
  }

  write(chunk: Uint8Array, { timeoutMs }: { timeoutMs: number }): Promise<void> {
    const turn = this.#writing.then(() =>
      this.#guard(this.#device.nativeTransferOut(this.#face.out, Math.max(1, timeoutMs), chunk)),
    )
    this.#writing = turn.catch(() => undefined)
    return turn.then(() => undefined)
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
    await this.#device.releaseInterface(this.#face.number).catch(() => undefined)
    if (this.#detached) await this.#device.attachKernelDriver(this.#face.number).catch(() => undefined)
    await this.#device.close().catch(() => undefined)
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
