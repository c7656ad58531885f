import type { Sentence } from '../sentence.ts'

/** Durations as they are written beside a number. */
export const unitWords = {
  seconds: { id: '{s} dtk', en: '{s} s' },
  minutes: { id: '{m} mnt', en: '{m} min' },
  hours: { id: '{h} j {m} m', en: '{h} h {m} m' },
  days: { id: '{d} h {h} j', en: '{d} d {h} h' },
} as const satisfies Record<string, Sentence>
