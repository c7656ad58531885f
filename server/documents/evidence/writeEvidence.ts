import { createHash } from 'node:crypto'
import type { EvidenceSeals, FileStorage } from '../../ports.ts'
import type { EvidenceItem, EvidencePhoto, EvidenceRows } from '../../queries/evidencePack.ts'
import { beginning, chainOf, evidenceFormat, signedTextOf, type EvidencePack } from './evidencePack.ts'

interface Issue {
  readonly at: Date
  readonly by: string
  readonly site: string
}

/** The evidence of a visit: its rows and the hashes of its photos, chained and signed. */
export async function writeEvidence(
  { items, photos }: EvidenceRows,
  { storage, evidenceSeals }: { storage: FileStorage; evidenceSeals: EvidenceSeals },
  { at, by, site }: Issue,
): Promise<EvidencePack> {
  const seen: EvidenceItem[] = []
  for (const photo of photos)
    seen.push({ kind: 'photo', content: { ...photo, ...(await hashOfPhoto(storage, photo)) } })
  const links = chainOf([...items, ...seen])
  const unsigned = {
    format: evidenceFormat,
    version: 1,
    issued: { at: at.toISOString(), by, site },
    links,
    head: links.at(-1)?.hash ?? beginning,
  } as const
  return { ...unsigned, signature: evidenceSeals.sign(signedTextOf(unsigned)) }
}

/** Null hashes say that the file is gone, which is evidence too. */
export async function hashOfPhoto(
  storage: FileStorage,
  { path }: Pick<EvidencePhoto, 'path'>,
): Promise<{ sha256: string | null; bytes: number | null }> {
  const chunks = await storage.read(path)
  if (chunks === null) return { sha256: null, bytes: null }
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { sha256: hash.digest('hex'), bytes }
}
