/** What an ESC/POS printer sends back, told apart by fixed bits; anything else is noise. */
export type PrinterToken =
  | { readonly kind: 'real_time'; readonly byte: number }
  | { readonly kind: 'automatic'; readonly bytes: Uint8Array }
  /** Answer to `GS r 1`, given in its turn: all before it has been carried out. */
  | { readonly kind: 'in_turn'; readonly byte: number }

export interface PrinterStatus {
  readonly online: boolean
  readonly paper: 'ok' | 'near_end' | 'out'
  readonly cover: boolean
  readonly error: boolean
}

/** Orders as bytes. `DLE EOT n` is answered at once, even inside other data: never send it within an order. */
export const escPos = {
  realTimeStatus: (n: 1 | 2 | 3 | 4) => Uint8Array.of(0x10, 0x04, n),
  /** Report by itself on changes of on-line state, errors and paper. */
  automaticStatus: Uint8Array.of(0x1d, 0x61, 0x0e),
  statusInTurn: Uint8Array.of(0x1d, 0x72, 0x01),
} as const

const isRealTime = (byte: number): boolean => (byte & 0x93) === 0x12
const isAutomatic = (byte: number): boolean => (byte & 0x93) === 0x10
const isInTurn = (byte: number): boolean => (byte & 0x90) === 0

/** Cuts what arrived into tokens; `rest` is the start of an automatic status that is not complete yet. */
export function readPrinterBytes(bytes: Uint8Array): { tokens: readonly PrinterToken[]; rest: Uint8Array } {
  const tokens: PrinterToken[] = []
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (isAutomatic(byte)) {
      if (bytes.length - at < 4) break
      const group = bytes.slice(at, at + 4)
      if (group.subarray(1).every(isInTurn)) {
        tokens.push({ kind: 'automatic', bytes: group })
        at += 4
        continue
      }
    } else if (isRealTime(byte)) tokens.push({ kind: 'real_time', byte })
    else if (isInTurn(byte)) tokens.push({ kind: 'in_turn', byte })
    at += 1
  }
  return { tokens, rest: bytes.slice(at) }
}

/** The condition that the answers to `DLE EOT 1`, `2` and `4` describe. */
export function conditionOf(printer: number, offline: number, paper: number): PrinterStatus {
  return {
    online: (printer & 0x08) === 0,
    cover: (offline & 0x04) !== 0,
    error: (offline & 0x40) !== 0,
    paper: (paper & 0x60) !== 0 ? 'out' : (paper & 0x0c) !== 0 ? 'near_end' : 'ok',
  }
}

/** The condition in four bytes of automatic status. */
export function automaticCondition([first = 0, second = 0, third = 0]: Uint8Array): PrinterStatus {
  return {
    online: (first & 0x08) === 0,
    cover: (first & 0x20) !== 0,
    error: (second & 0x28) !== 0,
    paper: (third & 0x0c) !== 0 ? 'out' : (third & 0x03) !== 0 ? 'near_end' : 'ok',
  }
}

/** Why it cannot print now, in one word, or null. Paper that is nearly out still prints. */
export function obstacleOf(status: PrinterStatus): 'paper_out' | 'cover_open' | 'printer_error' | 'offline' | null {
  if (status.paper === 'out') return 'paper_out'
  if (status.cover) return 'cover_open'
  if (status.error) return 'printer_error'
  return status.online ? null : 'offline'
}

/** What people should know of, in one word, or null: what stops it, or paper that is nearly out. */
export const troubleOf = (status: PrinterStatus): ReturnType<typeof obstacleOf> | 'paper_low' =>
  obstacleOf(status) ?? (status.paper === 'near_end' ? 'paper_low' : null)
