import { randomInt } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567abc0189 -+/=\n'

/** A text with one random change: a letter replaced, lost, added or swapped, or a piece cut out. */
export function mutatedCode(code: string): string {
  const at = randomInt(code.length)
  const other = randomInt(code.length)
  const letter = alphabet.charAt(randomInt(alphabet.length))
  switch (randomInt(5)) {
    case 0:
      return code.slice(0, at) + letter + code.slice(at + 1)
    case 1:
      return code.slice(0, at) + code.slice(at + 1)
    case 2:
      return code.slice(0, at) + letter + code.slice(at)
    case 3:
      return code.slice(0, Math.min(at, other)) + code.slice(Math.max(at, other))
    default: {
      const swapped = [...code]
      swapped[at] = code.charAt(other)
      swapped[other] = code.charAt(at)
      return swapped.join('')
    }
  }
}

/** Reads that many changed copies of a code and counts those that pass for genuine. */
export function countForgeries(code: string, times: number, isGenuine: (code: string) => boolean) {
  const counts = { tried: 0, accepted: 0 }
  while (counts.tried < times) {
    const changed = mutatedCode(code)
    if (changed === code) continue
    counts.tried += 1
    if (isGenuine(changed)) counts.accepted += 1
  }
  return counts
}
