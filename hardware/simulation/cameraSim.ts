import type { AnprInputs, AnprMessage, AnprVehicle } from '../drivers/anprMessage.ts'
import { PortFault } from '../transport/portFault.ts'
import type { BytePort } from '../transport/ports.ts'
import type { NetworkDevice } from '../transport/simBus.ts'

const aliveMs = 3_000

interface Line {
  readonly listeners: Set<(bytes: Uint8Array) => void>
  readonly hangUp: (fault: PortFault) => void
  readonly alive: NodeJS.Timeout
}

/** A camera unit on the network that reports vehicles and its alarm inputs, one JSON object per line. */
export class CameraSim implements NetworkDevice {
  readonly #lines = new Set<Line>()
  #inputs: Omit<AnprInputs, 'event' | 'at'> = { arm: 'closed', loop: false }
  #dead = false

  /** Takes a connection and says at once how its inputs stand. */
  connect(): Promise<BytePort> {
    if (this.#dead) return Promise.reject(new PortFault('gone', 'connect ECONNREFUSED camera'))
    let hangUp: (fault: PortFault) => void = () => undefined
    const closed = new Promise<PortFault>((settle) => (hangUp = settle))
    const alive = setInterval(() => this.#say({ event: 'alive', at: this.#now() }, line), aliveMs)
    const line: Line = { listeners: new Set(), hangUp, alive }
    this.#lines.add(line)
    void closed.then(() => {
      clearInterval(alive)
      this.#lines.delete(line)
    })
    return Promise.resolve({
      info: null,
      closed,
      write: () => Promise.resolve(),
      onBytes: (listener) => {
        line.listeners.add(listener)
        this.#say({ event: 'inputs', ...this.#inputs, at: this.#now() }, line)
      },
      close: () => {
        hangUp(new PortFault('closed', 'closed by its owner'))
        return Promise.resolve()
      },
    })
  }

  vehicle(seen: Omit<AnprVehicle, 'event' | 'at'>): void {
    this.#say({ event: 'vehicle', ...seen, at: this.#now() })
    this.inputs({ loop: true })
  }

  gone(outcome: 'passed' | 'left'): void {
    this.#say({ event: 'gone', outcome, at: this.#now() })
    this.inputs({ loop: false })
  }

  inputs(change: Partial<Omit<AnprInputs, 'event' | 'at'>>): void {
    this.#inputs = { ...this.#inputs, ...change }
    this.#say({ event: 'inputs', ...this.#inputs, at: this.#now() })
  }

  get plugged(): boolean {
    return !this.#dead
  }

  /** Power off: the line breaks and nobody answers. */
  unplug(): void {
    this.#dead = true
    for (const { hangUp } of this.#lines) hangUp(new PortFault('gone', 'disconnected'))
  }

  replug(): void {
    this.#dead = false
  }

  #now(): string {
    return new Date().toISOString()
  }

  #say(message: AnprMessage, only?: Line): void {
    const bytes = Buffer.from(`${JSON.stringify(message)}\n`)
    for (const line of only === undefined ? this.#lines : [only]) for (const listener of line.listeners) listener(bytes)
  }
}
