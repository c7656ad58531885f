/** A tag in the field of a reader: its EPC in upper-case hexadecimal. */
export interface UhfRead {
  readonly tags: readonly string[]
  /** Whole frames with a good checksum: the reader is alive, with or without a tag. */
  readonly frames: number
  readonly rest: Uint8Array
}

/** How one family of UHF readers frames its bytes. */
export interface UhfProtocol {
  /** Asks once which tags are in the field. */
  readonly poll: Uint8Array
  /** Cuts what arrived into frames; garbage is skipped a byte at a time. */
  read(bytes: Uint8Array): UhfRead
}

export const uhfProtocols = ['uhf_reader_18', 'jrd_4035', 'a0'] as const
export type UhfProtocolName = (typeof uhfProtocols)[number]

interface Frame {
  readonly length: number
  readonly tags: readonly string[]
}

/** `frameAt`: a frame, null for bytes that are none, `more` for one that is not complete. */
function reader(frameAt: (bytes: Uint8Array) => Frame | null | 'more'): UhfProtocol['read'] {
  return (bytes) => {
    const tags: string[] = []
    let [at, frames] = [0, 0]
    while (at < bytes.length) {
      const frame = frameAt(bytes.subarray(at))
      if (frame === 'more') break
      at += frame?.length ?? 1
      frames += frame === null ? 0 : 1
      if (frame !== null) tags.push(...frame.tags)
    }
    return { tags, frames, rest: bytes.slice(at) }
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase()
const sum = (bytes: Uint8Array): number => bytes.reduce((total, byte) => (total + byte) & 0xff, 0)

/** CRC-16 of ISO 13239, low byte first: 0x8408 reflected, from 0xFFFF. */
export function crc16(bytes: Uint8Array): Uint8Array {
  let crc = 0xffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >> 1) ^ 0x8408 : crc >> 1
  }
  return Uint8Array.of(crc & 0xff, crc >> 8)
}

/** Chafon and its kin: `len addr cmd status data crc crc`; `len` counts what follows it. Command 1 answers with EPCs. */
const uhfReader18: UhfProtocol = {
  poll: Uint8Array.of(0x04, 0xff, 0x01, ...crc16(Uint8Array.of(0x04, 0xff, 0x01))),
  read: reader((bytes) => {
    const length = (bytes[0] ?? 0) + 1
    if (length < 6) return null
    if (bytes.length < length) return bytes.length < 3 || isInventory(bytes[2]) ? 'more' : null
    if (!Buffer.from(crc16(bytes.subarray(0, length - 2))).equals(bytes.subarray(length - 2, length))) return null
    const data = bytes.subarray(4, length - 2)
    if (bytes[2] === 0xee) return { length, tags: data.length > 0 ? [hex(data)] : [] }
    return { length, tags: isInventory(bytes[2]) ? countedEpcs(data) : [] }
  }),
}

const isInventory = (command: number | undefined): boolean => command === 0x01 || command === 0xee

/** `count, (length, bytes)…` */
function countedEpcs(data: Uint8Array): readonly string[] {
  const tags: string[] = []
  for (let [at, left] = [1, data[0] ?? 0]; left > 0; left--) {
    const size = data[at] ?? 0
    if (size === 0 || at + 1 + size > data.length) break
    tags.push(hex(data.subarray(at + 1, at + 1 + size)))
    at += 1 + size
  }
  return tags
}

/** JRD-4035 and the M100 modules: `BB type cmd len len data sum 7E`; notice 02/22 is `rssi pc pc epc crc crc`. */
const jrd4035: UhfProtocol = {
  poll: Uint8Array.of(0xbb, 0x00, 0x22, 0x00, 0x00, 0x22, 0x7e),
  read: reader((bytes) => {
    if (bytes[0] !== 0xbb) return null
    if (bytes.length < 5) return 'more'
    const data = ((bytes[3] ?? 0) << 8) | (bytes[4] ?? 0)
    const length = 7 + data
    if (data > 255) return null
    if (bytes.length < length) return 'more'
    if (bytes[length - 1] !== 0x7e || bytes[length - 2] !== sum(bytes.subarray(1, length - 2))) return null
    const isTag = bytes[1] === 0x02 && bytes[2] === 0x22 && data > 5
    return { length, tags: isTag ? [hex(bytes.subarray(8, length - 4))] : [] }
  }),
}

/** Fixed readers of the R2000 kind: `A0 len addr cmd data check`; `len` counts from the address on, all sums to zero. */
const a0: UhfProtocol = {
  poll: Uint8Array.of(0xa0, 0x04, 0xff, 0x89, 0x01, 0xd3),
  read: reader((bytes) => {
    if (bytes[0] !== 0xa0) return null
    if (bytes.length < 2) return 'more'
    const length = 2 + (bytes[1] ?? 0)
    if (length < 5) return null
    if (bytes.length < length) return 'more'
    if (sum(bytes.subarray(0, length)) !== 0) return null
    // A frame without an EPC ends a round: antenna, rate and total, or an error.
    const isTag = bytes[3] === 0x89 && length > 12
    return { length, tags: isTag ? [hex(bytes.subarray(7, length - 2))] : [] }
  }),
}

export const uhfProtocol: Readonly<Record<UhfProtocolName, UhfProtocol>> = {
  uhf_reader_18: uhfReader18,
  jrd_4035: jrd4035,
  a0,
}
