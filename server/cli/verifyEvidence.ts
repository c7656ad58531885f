import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyEvidence, type EvidenceReport } from '../documents/evidence/verifyEvidence.ts'
import { hashOfPhoto } from '../documents/evidence/writeEvidence.ts'
import { loadTicketKeys, rawPublicKey } from '../documents/ticketKeys.ts'
import type { Environment } from '../environment.ts'
import { createStorage } from '../partners/storage/createStorage.ts'
import { Problem, type Command } from './command.ts'

export const verifyEvidenceCommand: Command = {
  summary: 'Proves, without a network or a database, that the evidence of a visit is as it was issued',
  usage: '<file> [--key <public key>] [--photos]   (--photos compares the site’s files with the hashes)',
  options: { key: { type: 'string' }, photos: { type: 'boolean' } },
  async run({ environment, options, words: [path], say }) {
    if (path === undefined) throw new Problem('Name the file: npm run autogate -- verify-evidence <file>')
    if (!existsSync(path)) throw new Problem(`There is no file ${path}.`)
    const report = verifyEvidence(readFileSync(path))
    const faults = [
      ...report.faults,
      ...keyFaults(report, knownKeys(environment, options['key'])),
      ...(options['photos'] === true ? await photoFaults(report, environment.storageUrl) : []),
    ]
    for (const fault of faults) say(fault)
    if (faults.length > 0)
      throw new Problem(`The evidence does not hold: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`)
    const { signature, issued, links, kind } = report
    say(kind === 'pdf' ? 'The PDF is as it was issued.' : `${links} links hold.`)
    if (issued !== null) say(`Issued ${issued.at} by ${issued.by}, ${issued.site}.`)
    if (signature === null) return
    say(
      `Signed with key ${signature.key_id}. A machine without the site’s keys verifies with --key ${signature.public_key}`,
    )
  },
}

/** The keys that are believed: the one that was given, or those of this site. */
function knownKeys({ dataFolder }: Environment, given: string | boolean | undefined): readonly string[] {
  if (typeof given === 'string') return [given]
  const file = join(dataFolder, 'ticket-keys.json')
  if (!existsSync(file))
    throw new Problem('This machine has no keys of the site. Give its public key: --key <public key>')
  return loadTicketKeys(file).map(({ publicKey }) => rawPublicKey(publicKey))
}

const keyFaults = ({ signature }: EvidenceReport, known: readonly string[]): string[] =>
  signature === null || known.includes(signature.public_key)
    ? []
    : [
        `Key ${signature.key_id} is not known here: the evidence is of another site, or from before its keys were rotated.`,
      ]

async function photoFaults({ photos }: EvidenceReport, storageUrl: string): Promise<string[]> {
  const storage = createStorage(storageUrl)
  const faults: string[] = []
  for (const { path, sha256 } of photos) {
    const now = await hashOfPhoto(storage, { path })
    if (now.sha256 !== sha256) faults.push(`The photo ${path} is not the one that was hashed.`)
  }
  return faults
}
