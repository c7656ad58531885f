import { sign, verify } from 'node:crypto'
import { bytesOfClaim, parseTicketCode, writeTicketCode } from '#shared/domain/ticketCode.ts'
import type { TicketCodes } from '../ports.ts'
import { rawPublicKey, type TicketKey } from './ticketKeys.ts'

/** Signs with the newest key and accepts every key that is alive. */
export function createTicketCodes(keys: readonly TicketKey[]): TicketCodes {
  const [newest] = keys
  if (newest === undefined) throw new Error('no key to sign tickets with')
  return {
    sign({ accessNumber, expiresAt }) {
      const signed = bytesOfClaim({ keyId: newest.id, accessNumber, expiresAt })
      return writeTicketCode(signed, sign(null, signed, newest.privateKey))
    },
    read(code) {
      const parsed = parseTicketCode(code)
      if (parsed === null) return 'unreadable'
      const key = keys.find(({ id }) => id === parsed.keyId)
      if (key === undefined || !verify(null, parsed.signed, key.publicKey, parsed.signature)) return 'forged'
      return { accessNumber: parsed.accessNumber, expiresAt: parsed.expiresAt }
    },
    publicKeys: () => keys.map(({ id, publicKey }) => ({ id, key: rawPublicKey(publicKey) })),
  }
}
