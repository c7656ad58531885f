/** What happened on a simulated day, counted. */
export class DayLog {
  readonly #counts = new Map<string, Map<string, number>>()

  /** One more of a kind: `count('truck in', 'none: passed')`. */
  count(what: string, how: string): void {
    const kinds = this.#counts.get(what) ?? new Map<string, number>()
    kinds.set(how, (kinds.get(how) ?? 0) + 1)
    this.#counts.set(what, kinds)
  }

  /** Everything by kind, the most frequent first. */
  summary(): Record<string, Record<string, number>> {
    const sorted = (kinds: ReadonlyMap<string, number>) =>
      Object.fromEntries([...kinds].sort(([, one], [, other]) => other - one))
    return Object.fromEntries([...this.#counts].map(([what, kinds]) => [what, sorted(kinds)]))
  }
}
