import { v7 } from 'uuid'

/** Dice that fall the same way for the same seed, so that the demo site is the same everywhere. */
export interface Random {
  /** 0 up to, not including, 1. */
  number(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(choices: readonly T[]): T
  /** Picks a name by its weight. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name
  /** An id that sorts by its instant. */
  id(at: Date): string
  hex(bytes: number): string
}

/** mulberry32: enough for made-up data, useless for secrets. */
export function createRandom(seed: number): Random {
  let state = seed
  const number = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number): number => least + Math.floor(number() * (most - least + 1))
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => whole(0, 255))
  return {
    number,
    whole,
    chance: (probability) => number() < probability,
    pick<T>(choices: readonly T[]): T {
      const chosen = choices[whole(0, choices.length - 1)]
      if (chosen === undefined) throw new Error('Nothing to pick from')
      return chosen
    },
    weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
      const names = Object.keys(weights) as Name[]
      let left = number() * names.reduce((sum, name) => sum + weights[name], 0)
      return names.find((name) => (left -= weights[name]) < 0) ?? (names[0] as Name)
    },
    id: (at) => v7({ msecs: at.getTime(), random: bytes(16), seq: whole(0, 0x7fffffff) }),
    hex: (count) => Buffer.from(bytes(count)).toString('hex'),
  }
}
