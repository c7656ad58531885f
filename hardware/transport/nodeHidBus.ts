import { readlink } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Device, HIDAsync } from 'node-hid'
import { openWithRetry } from './openWithRetry.ts'
import { PortFault } from './portFault.ts'
import type { DeviceInfo, HidPort } from './ports.ts'

const load = () => import('node-hid')

/** HID devices of this machine, through hidapi. */
export async function listHid(): Promise<readonly DeviceInfo[]> {
  const { devicesAsync } = await load()
  const devices = await devicesAsync()
  return Promise.all(devices.filter((device) => device.path !== undefined).map(describe))
}

async function describe(device: Device): Promise<DeviceInfo> {
  return {
    kind: 'hid',
    path: device.path ?? '',
    vendorId: device.vendorId,
    productId: device.productId,
    serial: device.serialNumber || null,
    manufacturer: device.manufacturer || null,
    product: device.product || null,
    usagePage: device.usagePage ?? null,
    usage: device.usage ?? null,
    portPath: await portOf(device.path ?? ''),
  }
}

/** hidapi does not tell the USB port; on Linux the device tree does. */
async function portOf(path: string): Promise<string | null> {
  const node = /^\/dev\/(hidraw\d+)$/.exec(path)?.[1]
  if (node === undefined) return null
  const target = await readlink(`/sys/class/hidraw/${node}/device`).catch(() => '')
  const parent = await readlink(`/sys/class/hidraw/${node}`).catch(() => '')
  return /(\d+-[\d.]+):\d+\.\d+/.exec(`${target} ${parent}`)?.[1] ?? null
}

/** Opens a hidraw device; reading starts with the first listener and never pauses, because the kernel keeps only 63 reports. */
export async function openHid(path: string): Promise<HidPort> {
  const info = (await listHid()).find((device) => device.path === path)
  if (info === undefined) throw new PortFault('gone', `no such device: ${path}`)
  const { HIDAsync } = await load()
  return new NodeHidPort(info, await openWithRetry(() => HIDAsync.open(path)))
}

class NodeHidPort implements HidPort {
  readonly info: DeviceInfo
  readonly closed: Promise<PortFault>
  readonly #handle: HIDAsync
  #settle: (fault: PortFault) => void = () => undefined
  #closing: Promise<void> | null = null

  constructor(info: DeviceInfo, handle: HIDAsync) {
    this.info = info
    this.#handle = handle
    this.closed = new Promise((settle) => (this.#settle = settle))
    handle.on('error', (error: unknown) => this.#settle(PortFault.from(error)))
  }

  onReport(listener: (report: Uint8Array) => void): void {
    this.#handle.on('data', listener)
  }

  async write(report: Uint8Array): Promise<void> {
    await this.#guard(this.#handle.write(Buffer.from(report)))
  }

  getFeature(reportId: number, length: number): Promise<Uint8Array> {
    return this.#guard(this.#handle.getFeatureReport(reportId, length))
  }

  async sendFeature(report: Uint8Array): Promise<void> {
    await this.#guard(this.#handle.sendFeatureReport(Buffer.from(report)))
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  /** Closing in the turn in which a listener was attached makes node-hid throw where nobody can catch it. */
  async #close(): Promise<void> {
    await nextTurn()
    this.#settle(new PortFault('closed', 'closed by its owner'))
    await this.#handle.close().catch(() => undefined)
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
