import { createPublicKey, sign, verify } from 'node:crypto'
import type { EvidenceSeals } from '../../ports.ts'
import { rawPublicKey, type TicketKey } from '../ticketKeys.ts'
import type { EvidenceSignature } from './evidencePack.ts'

/** Signs with the newest key of the site, the one of its ticket codes. */
export function createEvidenceSeals([newest]: readonly TicketKey[]): EvidenceSeals {
  if (newest === undefined) throw new Error('no key to sign evidence with')
  return {
    sign: (text) => ({
      algorithm: 'Ed25519',
      key_id: newest.id,
      public_key: rawPublicKey(newest.publicKey),
      value: sign(null, Buffer.from(text), newest.privateKey).toString('base64url'),
    }),
  }
}

/** Whether the text was signed with the key that the signature names; whose key that is, is asked elsewhere. */
export function isSigned(text: string, { public_key, value }: EvidenceSignature): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: public_key }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(value, 'base64url'))
  } catch {
    return false
  }
}
