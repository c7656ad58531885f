import type { DeviceSlot } from '../drivers/deviceSlot.ts'
import type { LampSession, Shown } from '../drivers/lampSession.ts'
import type { Lamp } from './roles.ts'

/** A lamp of its own, beside the relay board that moves the barrier. */
export class LampHead implements Lamp {
  readonly #slot: DeviceSlot<string, LampSession>
  readonly #changed: () => void
  #wanted: Shown = 'off'

  constructor(slot: DeviceSlot<string, LampSession>, changed: () => void) {
    this.#slot = slot
    this.#changed = changed
    slot.onSession((session) => void session.show(this.#wanted).then(changed, () => undefined))
  }

  show(colour: Shown): void {
    this.#wanted = colour
    void this.#slot.session?.show(colour).then(this.#changed, () => undefined)
  }

  lit(): ReturnType<Lamp['lit']> {
    return this.#slot.session?.lit ?? 'unknown'
  }

  /** Leaves no lens lit behind. */
  async close(): Promise<void> {
    await this.#slot.session?.show('off').catch(() => undefined)
  }
}
