export interface Key {
  readonly key: string
  /** Milliseconds, from one clock. */
  readonly at: number
}

export interface WedgeBuffer {
  readonly text: string
  readonly startedAt: number
  readonly lastAt: number
}

export interface WedgeStep {
  readonly buffer: WedgeBuffer | null
  readonly scan: string | null
}

/** Milliseconds: no person types that fast. A signed code has up to 130 characters, slow scanners take 20 for each. */
export const typedTimes = { gap: 35, total: 3_000 } as const
/** A device that only ever scans needs no such guard: whatever stays unfinished for this long was no code. */
export const scannedTimes = { gap: 5_000, total: 60_000 } as const
type WedgeTimes = { readonly gap: number; readonly total: number }

const fewestCharacters = 6
const longestText = 600
const ticketGrammar = /^(TKT-\d{8}|AG1[A-Z2-7]+)$/

/**
 * Tells a scanner that types from a person. Fast typists beat any timing, so the text must also look like one of
 * our codes: an access number, or the text of a signed code.
 */
export function wedgeKey(before: WedgeBuffer | null, { key, at }: Key, times: WedgeTimes = typedTimes): WedgeStep {
  const open =
    before !== null && at - before.lastAt <= times.gap && at - before.startedAt <= times.total ? before : null
  if (key === 'Enter' || key === 'Tab') {
    const text = open?.text ?? ''
    const scanned = text.length >= fewestCharacters && ticketGrammar.test(text)
    return { buffer: null, scan: scanned ? text : null }
  }
  if (key.length !== 1 || key < ' ') return { buffer: open, scan: null }
  return {
    buffer: { text: ((open?.text ?? '') + key).slice(0, longestText), startedAt: open?.startedAt ?? at, lastAt: at },
    scan: null,
  }
}
