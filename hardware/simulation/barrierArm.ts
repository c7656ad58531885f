import type { RelaySim } from './relaySim.ts'

export interface ArmTimes {
  readonly travelMs: number
  /** It closes by its own loop, this long after a vehicle passed. */
  readonly closeAfterMs: number
}

export const armTimes: ArmTimes = { travelMs: 900, closeAfterMs: 700 }

type Arm = 'open' | 'closed' | 'moving'

/** The barrier behind the relay: its controller reacts to the pressing of a button, its switches say where the arm is. */
export class BarrierArm {
  /** How often the open button was pressed. */
  opens = 0
  arm: Arm = 'closed'
  /** Relays click and nothing moves: no power, or a broken arm. */
  broken = false
  readonly #times: ArmTimes
  readonly #moved: (arm: Arm) => void
  #timer: NodeJS.Timeout | null = null

  constructor(relay: RelaySim, channels: { open: number; close: number }, moved: (arm: Arm) => void, times = armTimes) {
    this.#times = times
    this.#moved = moved
    relay.onChange = (state, before) => {
      const pressed = state & ~before
      if (pressed & (1 << (channels.open - 1))) {
        this.opens += 1
        this.#move('open')
      }
      if (pressed & (1 << (channels.close - 1))) this.#move('closed')
    }
  }

  passed(): void {
    if (this.arm === 'closed') return
    this.#stop()
    this.#timer = setTimeout(() => this.#move('closed'), this.#times.closeAfterMs)
  }

  stop(): void {
    this.#stop()
  }

  #move(to: 'open' | 'closed'): void {
    if (this.broken || this.arm === to) return
    this.#stop()
    this.#set('moving')
    this.#timer = setTimeout(() => this.#set(to), this.#times.travelMs)
  }

  #set(arm: Arm): void {
    this.arm = arm
    this.#moved(arm)
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
