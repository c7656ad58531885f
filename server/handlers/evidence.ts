import { evidence } from '#shared/contract/autogate/evidence.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Reading } from '../database/work.ts'
import { evidenceSheet } from '../documents/evidence/evidenceSheet.ts'
import { signPdf } from '../documents/evidence/signedPdf.ts'
import { writeEvidence } from '../documents/evidence/writeEvidence.ts'
import { readPictures, sayPicture } from '../documents/reports/readPictures.ts'
import { handle } from '../http/handle.ts'
import type { Ports } from '../ports.ts'
import { findEvidencePack } from '../queries/evidencePack.ts'
import { printingOf } from './reportPdfs.ts'

interface Asked {
  readonly params: { readonly id: string }
  readonly language: Language
  readonly ports: Ports
}

export const evidenceHandlers = handle(evidence, {
  async pack(asked, reading) {
    const { name, issue } = await evidenceOf(asked, reading)
    return { mediaType: 'application/json', fileName: `${name}.json`, body: whole(async () => encode(await issue())) }
  },
  async pdf(asked, reading) {
    const { name, issue, rows, printing } = await evidenceOf(asked, reading)
    const { storage, papers, evidenceSeals } = asked.ports
    const draw = async () => {
      const photos = rows.photos.map(({ position, path }) => ({ caption: sayPicture(position, asked.language), path }))
      const sheet = evidenceSheet(rows, await issue(), await readPictures(storage, photos), printing)
      return signPdf(await papers.report(sheet), evidenceSeals)
    }
    return { mediaType: 'application/pdf', fileName: `${name}.pdf`, body: whole(draw) }
  },
})

async function evidenceOf({ params, language, ports }: Asked, reading: Reading) {
  const rows = await findEvidencePack(reading, params.id)
  if (rows === null) throw new Refusal('row.not_found')
  const printing = await printingOf(reading, language)
  return {
    rows,
    printing,
    name: `bukti-${rows.accessNumber}-rit-${rows.rit}`,
    issue: () => writeEvidence(rows, ports, printing),
  }
}

const encode = (value: object): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)

/* The photos are hashed while it is sent: the database is not kept waiting. */
async function* whole(make: () => Promise<Uint8Array>): AsyncIterable<Uint8Array> {
  yield await make()
}
