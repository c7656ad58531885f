import { PortFault } from '../../transport/portFault.ts'
import { usbStatus, type Setup, type SimDevice, type UsbHost } from './simDevice.ts'

export interface Completion {
  readonly status: number
  readonly data: Buffer
  /** Bytes that the device took or gave. */
  readonly actual: number
}

/** The host's side of one plugged device: turns requests into promises. Drivers above share it. */
export class SimConnection implements UsbHost {
  /** Called for every driver when the device is pulled out. */
  readonly unplugged = new Set<() => void>()
  readonly #device: SimDevice
  readonly #gone: () => void
  readonly #open = new Map<number, (completion: Completion | null) => void>()
  #seq = 0
  #claimed = false

  constructor(device: SimDevice, gone: () => void) {
    this.#device = device
    this.#gone = gone
    device.attach(this)
  }

  complete(seq: number, status: number, data: Buffer, actual: number): void {
    this.#open.get(seq)?.({ status, data, actual })
    this.#open.delete(seq)
  }

  disconnected(): void {
    this.#gone()
    for (const finish of this.#open.values()) finish(null)
    this.#open.clear()
    for (const tell of this.unplugged) tell()
  }

  /** One owner per interface, as the kernel has it. */
  claim(): void {
    if (this.#claimed) throw PortFault.from(new Error('claimInterface error: interface is busy (errno 16)'))
    this.#claimed = true
  }

  release(): void {
    this.#claimed = false
  }

  control(setup: Setup, data: Buffer = Buffer.alloc(0)): Promise<Completion | null> {
    const direction = setup.requestType & 0x80 ? 'in' : 'out'
    return this.#submit({ endpoint: 0, direction, length: setup.length, setup, data }).done
  }

  in(endpoint: number, length: number): { done: Promise<Completion | null>; cancel: () => void } {
    return this.#submit({ endpoint, direction: 'in', length, setup: null, data: Buffer.alloc(0) })
  }

  out(endpoint: number, data: Buffer): { done: Promise<Completion | null>; cancel: () => void } {
    return this.#submit({ endpoint, direction: 'out', length: data.length, setup: null, data })
  }

  #submit(urb: { endpoint: number; direction: 'in' | 'out'; length: number; setup: Setup | null; data: Buffer }) {
    const seq = ++this.#seq
    const done = new Promise<Completion | null>((finish) => {
      if (!this.#device.plugged) return finish(null)
      this.#open.set(seq, finish)
      this.#device.submit({ seq, ...urb })
    })
    const cancel = (): void => {
      if (!this.#device.unlink(seq)) return
      this.complete(seq, usbStatus.reset, Buffer.alloc(0), 0)
    }
    return { done, cancel }
  }
}
