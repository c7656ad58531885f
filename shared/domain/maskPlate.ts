import { parsePlate, plateKey } from './plate.ts'

const hidden = '•'

/** A plate for strangers' eyes: enough for its driver to know it, too little to look it up. `W 8814 UE` is `W 88•• ••`. */
export function maskPlate(text: string): string {
  const parts = parsePlate(text)
  if (parts === null) return plateKey(text).slice(0, 2).padEnd(6, hidden)
  const shown = parts.number.slice(0, Math.floor(parts.number.length / 2))
  const number = shown.padEnd(parts.number.length, hidden)
  return [parts.region, number, hidden.repeat(parts.series.length)].filter((part) => part !== '').join(' ')
}
