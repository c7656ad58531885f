import { displayPlate } from '#shared/domain/plate.ts'
import { auditActionWords } from '#shared/words/auditActions.ts'
import { evidenceKindWords, evidencePhrases, evidenceValueWords } from '#shared/words/evidencePack.ts'
import { figureText } from '#shared/words/figureText.ts'
import { say, type Language, type Sentence } from '#shared/words/sentence.ts'
import type { EvidenceLink } from './evidencePack.ts'

type Phrase = keyof typeof evidencePhrases
type Content = EvidenceLink['content']

/** What of a row is told, in order: a column, and the words around its value. */
const told: Readonly<Record<string, readonly (string | readonly [string, Phrase])[]>> = {
  visit: ['access_number', ['rit', 'rit'], 'police_number', 'comodity'],
  customs_document: ['nama_dokumen', 'nomor_aju', ['release_number', 'released']],
  policy: [
    ['policy_version', 'version'],
    ['created_by', 'by'],
  ],
  activity: ['direction', 'decision', 'lamp', 'outcome', ['plate_read', 'read'], ['policy_version', 'under']],
  intervention: ['plate', 'state', ['owner_name', 'by']],
  command: ['action', 'state', 'detail'],
  buffer_stay: [['slot', 'slot'], ['checked_by', 'by'], 'checkup_notes'],
  cargo_operation: ['verdict', 'quantity', ['reason', 'reason'], ['checker_name', 'by']],
  audit_record: ['action', ['actor_name', 'by'], ['seq', 'sealed']],
  photo: ['position'],
}

export const kindName = ({ kind }: EvidenceLink, language: Language): string =>
  evidenceKindWords[kind]?.[language] ?? kind

/** One link in the words of people, such as `masuk · boleh lewat · lampu hijau · terbaca W 1234 UE`. */
export function linkSummary({ kind, content }: EvidenceLink, language: Language): string {
  const parts = (told[kind] ?? []).flatMap((each) => {
    const [column, phrase] = typeof each === 'string' ? [each, null] : each
    const value = valueOf(column, content, language)
    if (value === null) return []
    return [phrase === null ? value : say(evidencePhrases[phrase], language, { value })]
  })
  if (kind === 'photo' && content['sha256'] === null) parts.push(evidencePhrases.gone[language])
  return [...parts, ...outcomeOf(content['outcome'], language)].join(' · ')
}

/** Packs keep actions that later versions may not know. */
const auditActions: Readonly<Record<string, Sentence>> = auditActionWords
const plates = new Set(['police_number', 'plate', 'plate_read'])

function valueOf(column: string, content: Content, language: Language): string | null {
  const value = content[column]
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return null
  const text = String(value)
  if (plates.has(column)) return displayPlate(text)
  if (column === 'quantity') return `${figureText(Number(text), language)} ${String(content['unit'])}`
  const done = column === 'action' ? auditActions[text] : undefined
  if (done !== undefined) return done[language]
  return evidenceValueWords[text]?.[language] ?? text
}

/** How an item of the queue ended: what was done, and the note that was written. */
function outcomeOf(outcome: unknown, language: Language): string[] {
  if (typeof outcome !== 'object' || outcome === null) return []
  const { action, note }: { action?: unknown; note?: unknown } = outcome
  return [action, note].flatMap((each) =>
    typeof each === 'string' && each !== '' ? [evidenceValueWords[each]?.[language] ?? each] : [],
  )
}
