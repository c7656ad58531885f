import { displayPlate } from '#shared/domain/plate.ts'
import { evidencePackWords, reportPaperWords } from '#shared/words/reports.ts'
import type { EvidenceRows } from '../../queries/evidencePack.ts'
import type { ReportSheet, SheetPicture } from '../reports/reportSheet.ts'
import { dash, sheetWords, type Printing } from '../reports/sheetWords.ts'
import type { EvidenceLink, EvidencePack } from './evidencePack.ts'
import { kindName, linkSummary } from './linkSummary.ts'

/** The evidence of a visit for people: every link with its hash, and the head that the signed file has too. */
export function evidenceSheet(
  rows: EvidenceRows,
  pack: EvidencePack,
  pictures: readonly SheetPicture[],
  printing: Printing,
): ReportSheet {
  const { language, at, site } = printing
  const { word, printed, moment } = sheetWords(printing)
  const said = (name: keyof typeof evidencePackWords) => evidencePackWords[name][language]
  const { signature } = pack
  return {
    title: `${said('title')} · ${rows.accessNumber}`,
    site,
    language,
    landscape: true,
    facts: [
      [word('visit'), `${rows.accessNumber} · rit ${rows.rit} · ${displayPlate(rows.plate)}`],
      [said('links'), String(pack.links.length)],
      [said('head'), pack.head],
      [said('key'), `${signature.key_id} · ${signature.public_key}`],
      [said('verify'), 'npm run autogate -- verify-evidence <file>'],
    ],
    tables: [
      {
        title: null,
        head: ['#', said('kind'), word('time'), said('content'), 'SHA-256'],
        rows: pack.links.map((link) => [
          String(link.position),
          kindName(link, language),
          moment(timeOf(link)),
          linkSummary(link, language),
          link.hash,
        ]),
        foot: null,
        right: [0],
        empty: dash,
      },
    ],
    pictures,
    picturesTitle: word('photos'),
    printed,
    pageWords: reportPaperWords.page[language],
    printedAt: at.toISOString(),
  }
}

const times = ['decided_at', 'entered_at', 'received_at', 'opened_at', 'issued_at', 'at', 'fetched_at', 'created_at']

function timeOf({ content }: EvidenceLink): string | null {
  const name = times.find((each) => typeof content[each] === 'string')
  return name === undefined ? null : String(content[name])
}
