import { createPublicKey, verify } from 'node:crypto'
import { hasControls } from '#shared/domain/plate.ts'
import { parseTicketCode } from '#shared/domain/ticketCode.ts'

export interface ScannedTicket {
  readonly result: 'read' | 'unreadable' | 'forged'
  readonly accessNumber: string | null
  /** The end that a signed code names. */
  readonly codeExpiresAt: Date | null
}

interface PublicKey {
  readonly id: string
  /** In base64url. */
  readonly key: string
}

const unread = { accessNumber: null, codeExpiresAt: null } as const

/** What a scanned code says: a signed one counts only if a key of the site signed it. */
export function readTicket(code: string, keys: readonly PublicKey[]): ScannedTicket {
  const text = code.trim()
  const parsed = parseTicketCode(text)
  if (parsed !== null) {
    const key = keys.find(({ id }) => id === parsed.keyId)
    if (key === undefined || !isGenuine(parsed, key)) return { result: 'forged', ...unread }
    return { result: 'read', accessNumber: parsed.accessNumber, codeExpiresAt: parsed.expiresAt }
  }
  const number = text.toUpperCase()
  if (hasControls(number) || !/^[A-Z0-9-]{4,20}$/.test(number)) return { result: 'unreadable', ...unread }
  return { result: 'read', accessNumber: number, codeExpiresAt: null }
}

function isGenuine(parsed: NonNullable<ReturnType<typeof parseTicketCode>>, { key }: PublicKey): boolean {
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
  return verify(null, parsed.signed, publicKey, parsed.signature)
}
