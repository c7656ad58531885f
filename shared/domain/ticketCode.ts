/**
 * The text in a ticket's QR: `AG1` and 74 bytes in base32, 122 characters that a QR of 37 modules holds in its
 * alphanumeric mode. The bytes are the key id (2), the eight digits of the access number (4), the second in which the
 * ticket ends (4) and the Ed25519 signature (64) of `AG1` and the ten bytes before it. The format never changes: a new
 * one gets another prefix.
 */
const prefix = 'AG1'
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const claimLength = 10
const signatureLength = 64
const shape = new RegExp(`^${prefix}[${alphabet}]{119}$`)

export interface TicketClaim {
  /** Four hex digits. */
  readonly keyId: string
  /** `TKT-` and eight digits. */
  readonly accessNumber: string
  readonly expiresAt: Date
}

export interface ParsedTicketCode extends TicketClaim {
  /** What the signature covers. */
  readonly signed: Uint8Array<ArrayBuffer>
  readonly signature: Uint8Array<ArrayBuffer>
}

/** The bytes to sign. */
export function bytesOfClaim({ keyId, accessNumber, expiresAt }: TicketClaim): Uint8Array<ArrayBuffer> {
  const digits = /^TKT-(\d{8})$/.exec(accessNumber)?.[1]
  if (digits === undefined) throw new Error(`${accessNumber} is not an access number`)
  const bytes = new Uint8Array(prefix.length + claimLength)
  bytes.set([...prefix].map((letter) => letter.charCodeAt(0)))
  const view = new DataView(bytes.buffer, prefix.length)
  view.setUint16(0, Number.parseInt(keyId, 16))
  view.setUint32(2, Number(digits))
  view.setUint32(6, Math.floor(expiresAt.getTime() / 1000))
  return bytes
}

export function writeTicketCode(signed: Uint8Array, signature: Uint8Array): string {
  return prefix + toBase32([...signed.subarray(prefix.length), ...signature])
}

/** The parts of a code, its signature unchecked; null for a text that is no code of ours. */
export function parseTicketCode(text: string): ParsedTicketCode | null {
  if (!shape.test(text)) return null
  const bytes = fromBase32(text.slice(prefix.length))
  if (bytes?.length !== claimLength + signatureLength) return null
  const view = new DataView(bytes.buffer)
  const number = view.getUint32(2)
  if (number > 99_999_999) return null
  const claim = {
    keyId: view.getUint16(0).toString(16).padStart(4, '0'),
    accessNumber: `TKT-${String(number).padStart(8, '0')}`,
    expiresAt: new Date(view.getUint32(6) * 1000 + 999),
  }
  return { ...claim, signed: bytesOfClaim(claim), signature: bytes.slice(claimLength) }
}

function toBase32(bytes: readonly number[]): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >>> (bits - 5)) & 31]
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + alphabet[(held << (5 - bits)) & 31]
}

/** Null when bits are left that a writer would have set to zero: one text, one code. */
function fromBase32(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const letter of text) {
    held = (held << 5) | alphabet.indexOf(letter)
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push(held >>> bits)
    held &= (1 << bits) - 1
  }
  return held === 0 ? Uint8Array.from(bytes) : null
}
