import { nextBarrierView, unseenBarrier, type BarrierEvent } from './barrierView.ts'
import type { RelayPanel } from './relayPanel.ts'
import type { Barrier, BarrierView } from './roles.ts'

/** A barrier moved by relay pulses, and what its switches say of it. */
export class LaneBarrier implements Barrier {
  readonly #panel: RelayPanel
  readonly #listeners = new Set<() => void>()
  readonly #changed: () => void
  #view: BarrierView = unseenBarrier

  constructor(panel: RelayPanel, changed: () => void) {
    this.#panel = panel
    this.#changed = changed
  }

  async pulse(action: 'open' | 'close', mayStart: () => boolean): Promise<'started' | 'refused'> {
    const outcome = await this.#panel.pulse(action, mayStart)
    if (outcome === 'started') this.saw({ type: 'pulsed', action })
    return outcome
  }

  view(): BarrierView {
    return this.#view
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener)
  }

  saw(event: BarrierEvent): void {
    const before = this.#view
    this.#view = nextBarrierView(before, event)
    if (before.state === this.#view.state && before.proof === this.#view.proof) return
    for (const listener of this.#listeners) listener()
    this.#changed()
  }
}
