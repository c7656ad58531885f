import { createHash } from 'node:crypto'
import type { EvidenceSeals } from '../../ports.ts'
import type { EvidenceSignature } from './evidencePack.ts'

const mark = '%autogate-evidence '

const signedTextOf = (bytes: Uint8Array): string =>
  `autogate evidence pdf\n${createHash('sha256').update(bytes).digest('hex')}`

/** The PDF with a last line that readers take for a comment: the signature over every byte before it. */
export function signPdf(bytes: Uint8Array, seals: EvidenceSeals): Uint8Array {
  const { key_id, public_key, value } = seals.sign(signedTextOf(bytes))
  return Buffer.concat([bytes, Buffer.from(`\n${mark}${key_id} ${public_key} ${value}\n`, 'latin1')])
}

/** The signature on the last line and what was signed; null for a PDF without one. */
export function signatureOfPdf(bytes: Uint8Array): { text: string; signature: EvidenceSignature } | null {
  const whole = Buffer.from(bytes)
  const at = whole.lastIndexOf(`\n${mark}`, undefined, 'latin1')
  if (at < 0) return null
  const line = whole.subarray(at + 1 + mark.length).toString('latin1')
  const [, key_id, public_key, value] = /^(\w+) ([\w-]+) ([\w-]+)\n$/.exec(line) ?? []
  if (key_id === undefined || public_key === undefined || value === undefined) return null
  return { text: signedTextOf(bytes.subarray(0, at)), signature: { algorithm: 'Ed25519', key_id, public_key, value } }
}
