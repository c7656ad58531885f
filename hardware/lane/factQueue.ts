import type { LaneFacts, LaneLine } from './laneLine.ts'

type Fact = { [Name in 'passage' | 'print']: { readonly name: Name; readonly fact: LaneFacts[Name] } }[
  'passage' | 'print']

const most = 500

/** Passages and slips are facts: they wait for the server, in order, and are told once more after every cut. */
export class FactQueue {
  readonly #line: () => LaneLine | null
  readonly #refused: (fact: Fact, message: string | null) => void
  #facts: Fact[] = []
  #telling = false

  constructor(line: () => LaneLine | null, refused: (fact: Fact, message: string | null) => void) {
    this.#line = line
    this.#refused = refused
  }

  add(fact: Fact): void {
    this.#facts = [...this.#facts, fact].slice(-most)
    this.flush()
  }

  get waiting(): number {
    return this.#facts.length
  }

  flush(): void {
    if (this.#telling) return
    this.#telling = true
    void this.#tell().finally(() => (this.#telling = false))
  }

  async #tell(): Promise<void> {
    for (let fact = this.#facts[0]; fact !== undefined; fact = this.#facts[0]) {
      const accepted = await this.#line()?.tell(fact.name, fact.fact)
      if (accepted === undefined || accepted === null) return
      this.#facts = this.#facts.filter((other) => other !== fact)
      if (!accepted.ok) this.#refused(fact, accepted.message)
    }
  }
}
