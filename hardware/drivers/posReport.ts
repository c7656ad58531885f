/** What kind of code was read, from its AIM identifier (ISO 15424). */
export type Symbology =
  'qr' | 'code128' | 'gs1_128' | 'code39' | 'data_matrix' | 'pdf417' | 'ean' | 'aztec' | 'uhf' | 'other'

const aim: readonly (readonly [RegExp, Symbology])[] = [
  [/^\]Q[0-6]$/, 'qr'],
  [/^\]C1$/, 'gs1_128'],
  [/^\]C/, 'code128'],
  [/^\]A/, 'code39'],
  [/^\]d/, 'data_matrix'],
  [/^\]L/, 'pdf417'],
  [/^\]E/, 'ean'],
  [/^\]z/, 'aztec'],
]

export const symbologyOf = (id: string): Symbology => aim.find(([pattern]) => pattern.test(id))?.[1] ?? 'other'

export interface PosScan {
  readonly text: string
  readonly symbology: Symbology
  /** As it came, terminator included: kept for audit. */
  readonly raw: Uint8Array
}

/** Reports of one code that are still incomplete. */
export interface PartialScan {
  readonly aim: string
  readonly parts: readonly Uint8Array[]
  readonly bytes: number
  readonly at: number
  /** Too long or broken: swallow what belongs to it. */
  readonly spoiled: boolean
}

export interface Assembly {
  readonly partial: PartialScan | null
  readonly scan: PosScan | null
  readonly dropped: 'garbage' | 'gap' | 'oversize' | null
}

const reportId = 2
const dataBytes = 56
const gapMs = 400
const longestCode = 4096

/**
 * Takes one HID POS input report: `02 len ] a m data[56] vendor 0 flags`, bit 0 of the last byte says that more
 * follows. Reports that do not fit the layout, gaps and codes over 4 kB are dropped; nothing throws.
 */
export function assemblePos(before: PartialScan | null, report: Uint8Array, now: number): Assembly {
  const stale = before !== null && now - before.at > gapMs
  const open = stale ? null : before
  const length = report[1] ?? 0
  if (report.length !== 64 || report[0] !== reportId || length > dataBytes)
    return { partial: open, scan: null, dropped: 'garbage' }
  const data = report.slice(5, 5 + length)
  const more = ((report[63] ?? 0) & 1) === 1
  const bytes = (open?.bytes ?? 0) + data.length
  const spoiled = (open?.spoiled ?? false) || bytes > longestCode
  const partial: PartialScan = {
    aim: open?.aim ?? Buffer.from(report.subarray(2, 5)).toString('latin1'),
    parts: spoiled ? [] : [...(open?.parts ?? []), data],
    bytes,
    at: now,
    spoiled,
  }
  if (more) return { partial, scan: null, dropped: stale ? 'gap' : null }
  if (spoiled) return { partial: null, scan: null, dropped: 'oversize' }
  const raw = Buffer.concat(partial.parts)
  const text = raw.toString('utf8').replace(/[\r\n\t]+$/, '')
  const scan = { text, symbology: symbologyOf(partial.aim), raw: new Uint8Array(raw) }
  return { partial: null, scan: text === '' ? null : scan, dropped: stale ? 'gap' : null }
}
