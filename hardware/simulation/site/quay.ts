import { isPauseAtQuay } from './dayRhythm.ts'

/** So many vehicles wait for the ships on a working day: no crane stands still for want of one. */
const keptWaiting = 30

/** Calls vehicles out of the buffer zone. However fast the day goes, a pause lasts until the zone was full once. */
export class Quay {
  readonly #hour: () => number
  #wasPause = false
  #isFilling = false

  constructor(hour: () => number) {
    this.#hour = hour
  }

  /** Whether nobody is called out of the buffer zone now. */
  get rests(): boolean {
    const isPause = isPauseAtQuay(this.#hour())
    if (isPause && !this.#wasPause) this.#isFilling = true
    this.#wasPause = isPause
    return isPause || this.#isFilling
  }

  /** Whether a vehicle is wanted of `waiting` ones in the buffer zone. */
  wantsOneOf(waiting: number): boolean {
    return !this.rests && waiting > keptWaiting
  }

  /** The buffer zone has no place left; false if it had been so in this pause before. */
  zoneIsFull(): boolean {
    const wasFilling = this.#isFilling
    this.#isFilling = false
    return wasFilling
  }
}
