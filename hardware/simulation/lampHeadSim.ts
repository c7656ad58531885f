import type { LampColour, LampHeadName } from '../drivers/lampFrames.ts'
import { PortFault } from '../transport/portFault.ts'
import type { BytePort } from '../transport/ports.ts'
import type { NetworkDevice } from '../transport/simBus.ts'

const lenses = ['red', 'yellow', 'green'] as const

/** A lamp head on a serial line, exact to the byte and as silent as the real ones. Bytes that mean nothing are ignored. */
export class LampHeadSim implements NetworkDevice {
  readonly lit = new Set<LampColour>()
  /** How many lenses were ever lit at once. */
  mostLit = 0
  buzzing = true
  readonly #take: (bytes: Uint8Array) => void
  #pull: () => void = () => undefined

  constructor(name: LampHeadName) {
    this.#take =
      name === 'tower_light' ? (bytes) => bytes.forEach((byte) => this.#order(byte)) : (bytes) => this.#frame(bytes)
  }

  connect(): Promise<BytePort> {
    let settle: (fault: PortFault) => void = () => undefined
    let open = true
    const closed = new Promise<PortFault>((resolve) => (settle = resolve))
    const end = (fault: PortFault): void => {
      open = false
      settle(fault)
    }
    this.#pull = () => end(new PortFault('gone', 'Port is not open: disconnected'))
    return Promise.resolve({
      info: null,
      closed,
      onBytes: () => undefined,
      write: (bytes) => {
        if (!open) return Promise.reject(new PortFault('gone', 'Port is not open'))
        this.#take(bytes)
        return Promise.resolve()
      },
      close: () => {
        end(new PortFault('closed', 'closed by its owner'))
        return Promise.resolve()
      },
    })
  }

  /** Power goes with the cable. */
  unplug(): void {
    this.lit.clear()
    this.#pull()
  }

  /** `11` `12` `14` on, `21` `22` `24` off, `18` and `28` the buzzer. */
  #order(byte: number): void {
    const on = byte >> 4 === 1
    if (!on && byte >> 4 !== 2) return
    if ((byte & 8) !== 0) this.buzzing = on
    lenses.forEach((lens, at) => (byte & (1 << at)) !== 0 && this.#switch(lens, on))
  }

  /** `A0 relay state checksum`. */
  #frame([start = 0, relay = 0, state = 0, sum = 0]: Uint8Array): void {
    const lens = lenses[relay - 1]
    if (start === 0xa0 && lens !== undefined && ((start + relay + state) & 0xff) === sum)
      this.#switch(lens, state === 1)
  }

  #switch(lens: LampColour, on: boolean): void {
    if (on) this.lit.add(lens)
    else this.lit.delete(lens)
    this.mostLit = Math.max(this.mostLit, this.lit.size)
  }
}
