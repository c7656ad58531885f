import { usageOf, SimHid } from '../simulation/usb/simHid.ts'
import type { SimDevice } from '../simulation/usb/simDevice.ts'
import { SimBytePort } from '../simulation/usb/simBytePort.ts'
import { SimHidPort } from '../simulation/usb/simHidPort.ts'
import { SimConnection } from '../simulation/usb/simConnection.ts'
import { openWithRetry } from './openWithRetry.ts'
import { PortFault } from './portFault.ts'
import type { BytePort, Bus, DeviceInfo, HidPort } from './ports.ts'

/** A device on the simulated network or a serial line: takes a connection, gives a port. */
export interface NetworkDevice {
  connect(): Promise<BytePort>
}

interface Plugged {
  readonly device: SimDevice
  readonly connection: SimConnection
  readonly info: DeviceInfo
  readonly readyAt: number
}

/**
 * A USB bus in memory over byte-exact devices. It fails as the real libraries do: same words, a ring of 63
 * unread reports, silent idle handles, one owner per printer, a device that is listed before it can be opened.
 */
export class SimBus implements Bus {
  readonly #plugged = new Map<string, Plugged>()
  readonly #network = new Map<string, NetworkDevice>()
  readonly #watchers = new Set<() => void>()
  #count = 0

  /** Plugs a device in at a port such as `1-2`. For `bootMs` it is listed and cannot be opened. */
  plug(portPath: string, device: SimDevice, bootMs = 0): void {
    if (this.#plugged.has(portPath)) throw new Error(`port ${portPath} is taken`)
    this.#count += 1
    const info = infoOf(device, portPath, this.#count)
    const connection = new SimConnection(device, () => {
      this.#plugged.delete(portPath)
      this.#changed()
    })
    this.#plugged.set(portPath, { device, connection, info, readyAt: Date.now() + bootMs })
    this.#changed()
  }

  /** Puts a network device at an address such as `tcp://camera`; null takes it away. */
  network(address: string, device: NetworkDevice | null): void {
    if (device === null) this.#network.delete(address)
    else this.#network.set(address, device)
  }

  list(): Promise<readonly DeviceInfo[]> {
    return Promise.resolve([...this.#plugged.values()].map(({ info }) => info))
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed)
    return () => this.#watchers.delete(changed)
  }

  async openHid(path: string): Promise<HidPort> {
    const { connection, info } = await this.#open(path)
    return new SimHidPort(info, connection)
  }

  async openBytes(path: string): Promise<BytePort> {
    if (/^(tcp|serial):/.test(path)) {
      const device = this.#network.get(path)
      if (device === undefined) throw new PortFault('gone', `connect ECONNREFUSED ${path}`)
      return device.connect()
    }
    const { connection, info } = await this.#open(path)
    connection.claim()
    return new SimBytePort(info, connection)
  }

  #open(path: string): Promise<Plugged> {
    return openWithRetry(() => {
      const found = [...this.#plugged.values()].find(({ info }) => info.path === path)
      if (found === undefined) return Promise.reject(PortFault.from(new Error(`cannot open ${path}: No such device`)))
      if (found.readyAt > Date.now())
        return Promise.reject(PortFault.from(new Error('open error: No route to host (errno 113)')))
      return Promise.resolve(found)
    })
  }

  #changed(): void {
    for (const watcher of this.#watchers) watcher()
  }
}

function infoOf(device: SimDevice, portPath: string, count: number): DeviceInfo {
  const { vendorId, productId, manufacturer, product, serial } = device.identity
  const usage = device instanceof SimHid ? usageOf(device.reportDescriptor) : null
  return {
    kind: usage === null ? 'bytes' : 'hid',
    path: usage === null ? `usb:${portPath}:${count}` : `/dev/hidraw${count}`,
    vendorId,
    productId,
    serial,
    manufacturer,
    product,
    usagePage: usage?.page ?? null,
    usage: usage?.usage ?? null,
    portPath,
  }
}
