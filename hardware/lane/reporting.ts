/** How soon (ms) the server hears of a change at a device, and of how much waits in the journal. */
const changesWithinMs = 20
const countsWithinMs = 500

/** When the lane tells the server how it is: changes come in bursts, and one report says them all. */
export class Reporting {
  readonly #report: () => void
  #timer: NodeJS.Timeout | null = null
  #due = Number.POSITIVE_INFINITY

  constructor(report: () => void) {
    this.#report = report
  }

  changed(): void {
    this.#within(changesWithinMs)
  }

  counted(): void {
    this.#within(countsWithinMs)
  }

  now(): void {
    this.close()
    this.#report()
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#due = Number.POSITIVE_INFINITY
  }

  #within(milliseconds: number): void {
    const due = performance.now() + milliseconds
    if (this.#due <= due) return
    this.close()
    this.#due = due
    this.#timer = setTimeout(() => this.now(), milliseconds)
  }
}
