import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Kept } from './placement.ts'

const Places = z.record(
  z.string(),
  z.object({
    display: z.int(),
    bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  }),
)

export interface WindowPlaces {
  of(role: string): Kept | undefined
  keep(role: string, place: Kept): void
}

/** Where each window was left, over restarts. A damaged file costs the places and nothing else. */
export function createWindowPlaces(path: string): WindowPlaces {
  const places: Record<string, Kept> = read(path)
  return {
    of: (role) => places[role],
    keep(role, place) {
      if (JSON.stringify(places[role]) === JSON.stringify(place)) return
      places[role] = place
      writeFileSync(path, JSON.stringify(places, null, 2))
    },
  }
}

function read(path: string): Record<string, Kept> {
  try {
    return Places.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}
