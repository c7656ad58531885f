import { z } from 'zod'

const times = z.number().int().min(0).max(100_000)

/** What goes wrong with a simulated device from now on. Counts run out by themselves. */
export const FaultScript = z
  .object({
    /** Every answer comes this much later. */
    delay_ms: z.number().int().min(0).max(60_000),
    /** Transfers to the device that stay open until the host gives up. */
    nak: times,
    /** Class requests and transfers that are refused. */
    stall: times,
    /** Transfers to the device of which it takes one half and says so. */
    short_write: times,
    /** Answers that are replaced by FF, as by boards with garbage ids and printers that lost their mind. */
    garbage: times,
    /** Codes that a scanner sends twice. */
    duplicate: times,
    /** Pulled out within the transfer that brings it to this many bytes. */
    unplug_after_bytes: z.number().int().min(1),
  })
  .partial()
  .strict()
export type FaultScript = z.infer<typeof FaultScript>

type Counted = Exclude<keyof FaultScript, 'delay_ms' | 'unplug_after_bytes'>

/** The faults that are still to come on one device. */
export class Faults {
  delayMs = 0
  readonly #left = new Map<Counted, number>()
  #bytesLeft: number | null = null

  run({ delay_ms, unplug_after_bytes, ...counted }: FaultScript): void {
    this.delayMs = delay_ms ?? this.delayMs
    this.#bytesLeft = unplug_after_bytes ?? this.#bytesLeft
    for (const [name, count] of Object.entries(counted)) this.#left.set(name as Counted, count ?? 0)
  }

  calm(): void {
    this.delayMs = 0
    this.#left.clear()
    this.#bytesLeft = null
  }

  /** Whether more of these are to come. */
  lasts(name: Counted): boolean {
    return (this.#left.get(name) ?? 0) > 0
  }

  /** Whether this one goes wrong. */
  take(name: Counted): boolean {
    const left = this.#left.get(name) ?? 0
    if (left > 0) this.#left.set(name, left - 1)
    return left > 0
  }

  /** Whether the cable comes out within these bytes; then it is forgotten. */
  pullsOut(bytes: number): boolean {
    if (this.#bytesLeft === null) return false
    this.#bytesLeft -= bytes
    if (this.#bytesLeft > 0) return false
    this.#bytesLeft = null
    return true
  }
}
