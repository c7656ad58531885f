import { createHash } from 'node:crypto'
import { canonical } from '../../queries/auditChain.ts'
import type { EvidenceItem } from '../../queries/evidencePack.ts'

export const evidenceFormat = 'autogate-evidence'

/** One thing that is proven, bound to everything before it. */
export interface EvidenceLink extends EvidenceItem {
  readonly position: number
  readonly prev_hash: string
  /** SHA-256 over the canonical JSON of all else in the link. */
  readonly hash: string
}

export interface EvidenceSignature {
  readonly algorithm: 'Ed25519'
  readonly key_id: string
  /** 32 bytes in base64url. */
  readonly public_key: string
  readonly value: string
}

interface Issued {
  readonly at: string
  readonly by: string
  readonly site: string
}

/** What a file of evidence holds. */
export interface EvidencePack {
  readonly format: typeof evidenceFormat
  readonly version: 1
  readonly issued: Issued
  readonly links: readonly EvidenceLink[]
  /** The hash of the last link, which stands for all of them. */
  readonly head: string
  readonly signature: EvidenceSignature
}

export const beginning = '0'.repeat(64)

/** What of a link its hash is made of. */
export const hashOfLink = ({ position, kind, content, prev_hash }: Omit<EvidenceLink, 'hash'>): string =>
  createHash('sha256').update(canonical({ position, kind, content, prev_hash })).digest('hex')

export function chainOf(items: readonly EvidenceItem[]): EvidenceLink[] {
  let prev_hash = beginning
  return items.map(({ kind, content }, at) => {
    /* As it is read back: instants are text. */
    const plain = JSON.parse(JSON.stringify(content)) as EvidenceItem['content']
    const link = { position: at + 1, kind, content: plain, prev_hash }
    prev_hash = hashOfLink(link)
    return { ...link, hash: prev_hash }
  })
}

/** What is signed: who issued which chain, and when. It begins with words that nothing else signed here begins with. */
export const signedTextOf = ({ format, version, issued, links, head }: Omit<EvidencePack, 'signature'>): string =>
  `autogate evidence\n${canonical({ format, version, issued, head, links: links.length })}`
