import { matchPlates } from '#shared/domain/plateMatch.ts'
import type { Random } from './random.ts'

const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']

/** The plate as a camera would get it wrong: one character taken for one that looks like it. */
export function misread(plate: string, random: Random): string {
  const places = [...plate].flatMap((character, at) => (character === ' ' ? [] : [at]))
  const readings = places.flatMap((at) =>
    characters
      .filter((character) => character !== plate[at])
      .map((character) => plate.slice(0, at) + character + plate.slice(at + 1))
      .filter((reading) => matchPlates(reading, plate).distance < 1),
  )
  return readings.length === 0 ? plate : random.pick(readings)
}

/** A plate of this region that nobody asked for. */
export function inventPlate(random: Random): string {
  const letters = (count: number): string =>
    Array.from({ length: count }, () => random.pick([...'ABCDEFGHJKLNPRSTUVWXYZ'])).join('')
  return `${random.pick(['W', 'L', 'S', 'N', 'B'])} ${Math.floor(random.between(1_000, 9_999))} ${letters(2)}`
}
