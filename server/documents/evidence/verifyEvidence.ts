import { z } from 'zod'
import { linkAfter, type ChainedRecord } from '../../queries/auditChain.ts'
import { beginning, evidenceFormat, hashOfLink, signedTextOf, type EvidenceSignature } from './evidencePack.ts'
import { isSigned } from './evidenceSeals.ts'
import { signatureOfPdf } from './signedPdf.ts'

const Link = z.strictObject({
  position: z.number(),
  kind: z.string(),
  content: z.record(z.string(), z.unknown()),
  prev_hash: z.string(),
  hash: z.string(),
})

const Pack = z.strictObject({
  format: z.literal(evidenceFormat),
  version: z.literal(1),
  issued: z.strictObject({ at: z.string(), by: z.string(), site: z.string() }),
  links: z.array(Link),
  head: z.string(),
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    key_id: z.string(),
    public_key: z.string(),
    value: z.string(),
  }),
})

export interface EvidenceReport {
  readonly kind: 'pdf' | 'pack'
  /** Sentences about what does not hold; none when all does. */
  readonly faults: readonly string[]
  readonly links: number
  readonly signature: EvidenceSignature | null
  readonly issued: { readonly at: string; readonly by: string; readonly site: string } | null
  readonly photos: readonly { readonly path: string; readonly sha256: string | null }[]
}

/** Whether a file of evidence is as it was issued. Needs nothing but the file; whose key it is, the caller decides. */
export function verifyEvidence(bytes: Uint8Array): EvidenceReport {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return verifyPdf(bytes)
  const read = Pack.safeParse(parsed(bytes))
  if (!read.success)
    return {
      kind: 'pack',
      faults: ['This is no evidence of Autogate.'],
      links: 0,
      signature: null,
      issued: null,
      photos: [],
    }
  const pack = read.data
  const { links, head, signature, issued } = pack
  const faults = links.flatMap((link, at) => faultsOf(link, at, links[at - 1]?.hash ?? beginning))
  if (head !== (links.at(-1)?.hash ?? beginning)) faults.push('The head is not that of the last link.')
  if (!isSigned(signedTextOf(pack), signature))
    faults.push('The signature does not fit: the evidence was changed or was not issued with this key.')
  const photos = links.flatMap(({ kind, content }) =>
    kind === 'photo' ? [{ path: String(content['path']), sha256: content['sha256'] as string | null }] : [],
  )
  return { kind: 'pack', faults, links: links.length, signature, issued, photos }
}

function verifyPdf(bytes: Uint8Array): EvidenceReport {
  const found = signatureOfPdf(bytes)
  const faults =
    found === null
      ? ['This PDF carries no signature of Autogate, or something was added after it.']
      : isSigned(found.text, found.signature)
        ? []
        : ['The signature does not fit: the PDF was changed or was not issued with this key.']
  return { kind: 'pdf', faults, links: 0, signature: found?.signature ?? null, issued: null, photos: [] }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

function faultsOf(link: z.infer<typeof Link>, at: number, before: string): string[] {
  const name = `Link ${at + 1} (${link.kind})`
  return [
    ...(link.position === at + 1 ? [] : [`${name} is not in its place.`]),
    ...(link.prev_hash === before ? [] : [`${name} does not follow the one before it.`]),
    ...(hashOfLink(link) === link.hash ? [] : [`${name} was changed.`]),
    ...(link.kind === 'audit_record' && !isSealedRecord(link.content)
      ? [`${name} is not the record that was sealed.`]
      : []),
  ]
}

/** A record of the activity log carries its own place and hash in the site's chain; one that waits to be sealed has none. */
function isSealedRecord(content: Readonly<Record<string, unknown>>): boolean {
  const { seq, prev_hash, hash } = content
  if (seq === null) return true
  const record = { ...content, at: new Date(String(content['at'])) } as unknown as ChainedRecord
  return linkAfter({ seq: Number(seq) - 1, hash: String(prev_hash) }, record).hash === hash
}
