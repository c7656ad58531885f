export type PrinterOrder =
  | { readonly kind: 'status'; readonly n: number }
  | { readonly kind: 'automatic'; readonly mask: number }
  | { readonly kind: 'paper' }
  | { readonly kind: 'cut' }

const [DLE, EOT, ESC, FS, GS] = [0x10, 0x04, 0x1b, 0x1c, 0x1d]

/** Bytes that follow `ESC` and the order's letter; others have none. */
const escArguments: Readonly<Record<number, number>> = Object.fromEntries(
  [...'!-3EGJMRVadrt{'].map((letter) => [letter.charCodeAt(0), 1]),
)

interface Found {
  readonly orders: readonly PrinterOrder[]
  readonly length: number
}

/**
 * The orders in a stream that a printer reacts to, and the unfinished rest. Real-time status requests are
 * found inside bit images too, as the manuals warn.
 */
export function readEscPos(bytes: Buffer): { orders: readonly PrinterOrder[]; rest: Buffer } {
  const orders: PrinterOrder[] = []
  let at = 0
  while (at < bytes.length) {
    const found = orderAt(bytes.subarray(at))
    if (found === null) break
    orders.push(...found.orders)
    at += found.length
  }
  return { orders, rest: Buffer.from(bytes.subarray(at)) }
}

const plain = (length: number): Found => ({ orders: [], length })
const one = (order: PrinterOrder, length: number): Found => ({ orders: [order], length })

/** The order at the start of the bytes; null when more bytes are needed. */
function orderAt(bytes: Buffer): Found | null {
  const [first = 0, second, third] = bytes
  if (first === DLE) {
    if (third === undefined) return null
    return second === EOT && third >= 1 && third <= 4 ? one({ kind: 'status', n: third }, 3) : plain(1)
  }
  if (first === ESC) {
    const length = 2 + (escArguments[second ?? 0] ?? 0)
    return bytes.length < length ? null : plain(length)
  }
  if (first === FS) return second === undefined ? null : plain(2)
  if (first !== GS) return plain(1)
  if (second === undefined || third === undefined) return null
  switch (second) {
    case 0x61:
      return one({ kind: 'automatic', mask: third }, 3)
    case 0x72:
      return one({ kind: 'paper' }, 3)
    case 0x56: {
      const length = third >= 65 ? 4 : 3
      return bytes.length < length ? null : one({ kind: 'cut' }, length)
    }
    case 0x28: {
      if (bytes.length < 5) return null
      const length = 5 + bytes.readUInt16LE(3)
      return bytes.length < length ? null : plain(length)
    }
    case 0x76:
      return raster(bytes)
    default:
      return plain(3)
  }
}

/** What a person reads on a slip, one line per printed line. */
export function textOfSlip(bytes: Buffer): string {
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const { length } = orderAt(bytes.subarray(at)) ?? { length: 1 }
    if (length === 1) text += String.fromCharCode(bytes[at] ?? 0)
    at += length
  }
  const lines = text.split(/[\n\r]+/).map((line) => line.replace(/[^\x20-\x7e]/g, '').trim())
  return lines.filter((line) => line !== '').join('\n')
}

/** The code in the QR of a slip, as a scanner reads it; null when there is none. */
export function codeOnSlip(bytes: Buffer): string | null {
  for (let at = 0; at < bytes.length;) {
    const order = bytes.subarray(at)
    const { length } = orderAt(order) ?? { length: 1 }
    const stores = order[0] === GS && order[1] === 0x28 && order[2] === 0x6b && order[5] === 0x31 && order[6] === 0x50
    if (stores) return order.subarray(8, length).toString('latin1')
    at += length
  }
  return null
}

/** `GS v 0`: its payload is not read, but status requests in it are answered. */
function raster(bytes: Buffer): Found | null {
  if (bytes.length < 8) return null
  const length = 8 + bytes.readUInt16LE(4) * bytes.readUInt16LE(6)
  if (bytes.length < length) return null
  const orders: PrinterOrder[] = []
  for (let at = 8; at + 2 < length; at++) {
    const n = bytes[at + 2] ?? 0
    if (bytes[at] === DLE && bytes[at + 1] === EOT && n >= 1 && n <= 4) orders.push({ kind: 'status', n })
  }
  return { orders, length }
}
