import { setTimeout as sleep } from 'node:timers/promises'
import type { DeviceSlot } from '../drivers/deviceSlot.ts'
import type { RelayBoard } from '../drivers/relayBoard.ts'
import { PortFault } from '../transport/portFault.ts'
import type { DeviceInfo } from '../transport/ports.ts'
import type { Lamp } from './roles.ts'

export interface Channels {
  readonly open: number
  readonly close: number
  readonly red: number
  readonly yellow: number
  readonly green: number
}

/** A button that is not let go of keeps the arm up: so many more tries, this far (ms) apart, then every relay. */
const tries = 5
const triesEveryMs = 40

async function letGo(board: RelayBoard, channel: number): Promise<void> {
  for (let more = tries; more > 0; more -= 1) {
    const off = await board.set(channel, false).then(
      () => true,
      () => false,
    )
    if (off) return
    await sleep(triesEveryMs)
  }
  await board.allOff()
}

const colours = ['red', 'yellow', 'green'] as const

/** The relay board of a lane: two channels press the barrier's buttons, three light the lamp. */
export class RelayPanel implements Lamp {
  readonly #slot: DeviceSlot<DeviceInfo, RelayBoard>
  readonly #channels: Channels
  readonly #pulseMs: number
  readonly #stop = new AbortController()
  #bits: number | null = null
  #pressing = 0
  #wanted: Parameters<Lamp['show']>[0] = 'off'
  #pulse: Promise<unknown> = Promise.resolve()
  #lighting: Promise<unknown> = Promise.resolve()
  #changed: () => void = () => undefined

  constructor(slot: DeviceSlot<DeviceInfo, RelayBoard>, channels: Channels, pulseMs: number) {
    this.#slot = slot
    this.#channels = channels
    this.#pulseMs = pulseMs
    slot.onSession((board) => {
      board.onBits((bits) => {
        this.#read(bits)
        if (bits !== null) this.#watch(board, bits)
      })
      // A board that comes back may still hold a button: let go of everything first.
      this.#pulse = this.#pulse.then(() => board.allOff()).catch(() => undefined)
      this.#lighting = Promise.all([this.#lighting, this.#pulse])
      this.#light()
    })
    slot.onChange(({ state }) => {
      if (state === 'lost') this.#read(null)
    })
  }

  onChange(listener: () => void): void {
    this.#changed = listener
  }

  /** One pulse at a time, and never past its time: `mayStart` is asked when the relay is about to switch. */
  pulse(action: 'open' | 'close', mayStart: () => boolean): Promise<'started' | 'refused'> {
    const channel = this.#channels[action]
    const started = this.#pulse.then(async () => {
      const board = this.#slot.session
      if (board === null) throw new PortFault('gone', 'the relay board is away')
      if (!mayStart()) return null
      this.#pressing += 1
      try {
        await board.set(channel, true)
      } catch (thrown) {
        await letGo(board, channel).catch(() => undefined)
        this.#pressing -= 1
        throw thrown
      }
      return board
    })
    this.#pulse = started.then((board) => this.#release(board, channel)).catch(() => undefined)
    return started.then((board) => (board === null ? 'refused' : 'started'))
  }

  show(colour: Parameters<Lamp['show']>[0]): void {
    this.#wanted = colour
    this.#light()
  }

  lit(): ReturnType<Lamp['lit']> {
    const bits = this.#bits
    if (bits === null) return 'unknown'
    const on = colours.filter((colour) => (bits & (1 << (this.#channels[colour] - 1))) !== 0)
    return on.length > 1 ? 'unknown' : (on[0] ?? 'off')
  }

  /** Lets go of every relay, once a button that is being pressed has been let go of. */
  async letGo(): Promise<void> {
    await this.#pulse
    await this.#lighting
    await this.#slot.session?.allOff().catch(() => undefined)
  }

  /** Lets go of every relay, also of a button that is being pressed. */
  async close(): Promise<void> {
    this.#stop.abort()
    await this.letGo()
  }

  async #release(board: RelayBoard | null, channel: number): Promise<void> {
    if (board === null) return
    try {
      await sleep(this.#pulseMs, undefined, { signal: this.#stop.signal }).catch(() => undefined)
    } finally {
      await letGo(board, channel).finally(() => (this.#pressing -= 1))
    }
  }

  /** Whatever holds a button that nobody here presses: it is let go of at the next look at the board. */
  #watch(board: RelayBoard, bits: number): void {
    if (this.#pressing > 0) return
    for (const channel of [this.#channels.open, this.#channels.close])
      if ((bits & (1 << (channel - 1))) !== 0)
        this.#pulse = this.#pulse.then(() => letGo(board, channel)).catch(() => undefined)
  }

  #light(): void {
    this.#lighting = this.#lighting
      .then(async () => {
        const board = this.#slot.session
        if (board === null) return
        const wanted = this.#wanted
        for (const colour of colours) if (colour !== wanted) await board.set(this.#channels[colour], false)
        if (wanted !== 'off') await board.set(this.#channels[wanted], true)
      })
      .catch(() => undefined)
  }

  #read(bits: number | null): void {
    if (bits === this.#bits) return
    this.#bits = bits
    this.#changed()
  }
}
