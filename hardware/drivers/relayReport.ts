/**
 * dcttech boards (16c0:05df): an 8-byte feature report without an id, so 9 bytes with a leading 0.
 * The state bit says that the relay was switched, not that a barrier moved.
 */
export const dcttech = {
  on: (channel: number) => order(0xff, channel),
  off: (channel: number) => order(0xfd, channel),
  allOff: () => order(0xfc, 0),
  reportBytes: 9,
} as const

const order = (code: number, channel: number): Uint8Array => Uint8Array.of(0, code, channel, 0, 0, 0, 0, 0, 0)

export interface RelayState {
  /** Five characters; null when the board answers garbage, as some do. */
  readonly id: string | null
  readonly bits: number
}

/** Null for a report that is no answer: too short, or FF throughout, as boards in trouble send it. */
export function readDcttech(report: Uint8Array): RelayState | null {
  if (report.length < 9 || report.subarray(1, 9).every((byte) => byte === 0xff)) return null
  const id = Buffer.from(report.subarray(1, 6)).toString('latin1')
  return { id: /^[\x21-\x7e]{5}$/.test(id) ? id : null, bits: report[8] ?? 0 }
}

/** These boards have no report ids: hidapi wants a leading 0, and the report is filled up to its eight bytes. */
const report = (...bytes: readonly number[]): Uint8Array => {
  const filled = new Uint8Array(9)
  filled.set(bytes, 1)
  return filled
}

/** LCUS boards (5131:2007): `A0 channel state checksum`, no feature reports; `FF` asks, the board answers in words. */
export const lcus = {
  set: (channel: number, on: boolean): Uint8Array => {
    const state = on ? 1 : 0
    return report(0xa0, channel, state, (0xa0 + channel + state) & 0xff)
  },
  ask: report(0xff),
} as const

export interface LcusAnswer {
  /** Mask of the channels that are on; null while the answer is not complete, and for anything that is none. */
  readonly bits: number | null
  readonly rest: string
}

const longestAnswer = 256

/**
 * Takes one report of an answer such as `CH1: ON \r\nCH2: OFF\r\n`, padded with zeros. Ten bytes for each channel: a
 * board of more than six needs two reports, and one without padding says that more follows.
 */
export function readLcus(rest: string, report: Uint8Array): LcusAnswer {
  const end = report.indexOf(0)
  const text = rest + Buffer.from(end < 0 ? report : report.subarray(0, end)).toString('latin1')
  if (end < 0 && text.length < longestAnswer) return { bits: null, rest: text }
  const lines = [...text.matchAll(/CH([1-8]):\s*(ON|OFF)/g)]
  if (lines.length === 0) return { bits: null, rest: '' }
  const on = lines.filter(([, , word]) => word === 'ON').map(([, channel]) => 1 << (Number(channel) - 1))
  return { bits: on.reduce((bits, bit) => bits | bit, 0), rest: '' }
}

/** Ucreatefun boards (0519:2018): one byte counts, `F1`-`F8` on, `01`-`08` off, `09` all off. Nothing is read back. */
export const ucreatefun = {
  set: (channel: number, on: boolean): Uint8Array => report((on ? 0xf0 : 0) + channel),
  allOff: report(0x09),
} as const
