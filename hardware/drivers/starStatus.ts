import type { PrinterStatus } from './escPosStatus.ts'

/** Orders of Star's line mode and StarPRNT. */
export const star = {
  /** `ESC ACK SOH`: answered at once with a status block. */
  askStatus: Uint8Array.of(0x1b, 0x06, 0x01),
  /** `ESC RS a 1`: a status block on every change. */
  automaticStatus: Uint8Array.of(0x1b, 0x1e, 0x61, 0x01),
  /** Counted in the status when all before it has been printed. */
  endOfBlock: Uint8Array.of(0x17),
} as const

export interface StarBlock {
  readonly status: PrinterStatus
  /** 0 to 31, grows with every `ETB` that was reached. */
  readonly printed: number
}

const fewestBytes = 7
const mostBytes = 64
const isHeader = (byte: number): boolean => (byte & 0x91) === 0x01

/** The first byte tells the length of the block in bits 1-3 and 5-6. */
const lengthOf = (header: number): number => ((header >> 1) & 0x07) | (((header >> 5) & 0x03) << 3)

/** Cuts what arrived into status blocks; bytes that cannot start one are noise. */
export function readStarBytes(bytes: Uint8Array): { blocks: readonly StarBlock[]; rest: Uint8Array } {
  const blocks: StarBlock[] = []
  let at = 0
  while (at < bytes.length) {
    const header = bytes[at] ?? 0
    const length = lengthOf(header)
    if (!isHeader(header) || length < fewestBytes || length > mostBytes) {
      at += 1
      continue
    }
    if (bytes.length - at < length) break
    blocks.push(blockOf(bytes.subarray(at, at + length)))
    at += length
  }
  return { blocks, rest: bytes.slice(at) }
}

/** Bytes 3 to 8 as in Star's line mode specification: cover and off-line, errors, paper, count of blocks. */
function blockOf(block: Uint8Array): StarBlock {
  const [, , printer = 0, errors = 0, , paper = 0, , count = 0] = block
  return {
    status: {
      online: (printer & 0x08) === 0,
      cover: (printer & 0x20) !== 0,
      error: (errors & 0x6c) !== 0,
      paper: (paper & 0x08) !== 0 ? 'out' : (paper & 0x06) !== 0 ? 'near_end' : 'ok',
    },
    printed: ((count >> 2) & 0x18) | ((count >> 1) & 0x07),
  }
}
