import { reasonTitles } from '#shared/words/console/reasonTitles.ts'
import { boardWords, deviceWords } from '#shared/words/console/board.ts'
import type { Intervention } from '../live/operationsChanges.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { saying, within, type Said } from './said.ts'

/** Why a lane needs a person, in the few words that a tile or a queue item has room for. */
export function interventionTitle({ cause, reason }: Pick<Intervention, 'cause' | 'reason'>): Said {
  const sentence = equipmentTitle(reason) ??
    reasonTitles[reason.code] ?? { id: bare(reason.message), en: bare(reason.message_en) }
  if (cause !== 'refused') return saying(sentence)
  const { turnedAway } = boardWords
  return saying({ id: `${turnedAway.id} · ${small(sentence.id)}`, en: `${turnedAway.en} · ${small(sentence.en)}` })
}

const roles = ['scanner', 'printer', 'barrier', 'lamp', 'camera'] as const

const ownTitles: Readonly<Record<string, Sentence>> = {
  'equipment.paper_out': deviceWords.paper_out,
  'equipment.paper_low': deviceWords.paper_low,
  'equipment.cover_open': deviceWords.cover_open,
}

/** Which device it is matters more than its make. */
function equipmentTitle({ code, values }: Intervention['reason']): Sentence | null {
  const role = roles.find((one) => one === values?.['role'])
  if (role === undefined || !code.startsWith('equipment.')) return null
  const own = ownTitles[code]
  if (own !== undefined) return own
  const sentence = deviceWords[code === 'equipment.faulty' ? 'degraded' : 'lost']
  return within(sentence, 'device', deviceWords[role]).sentence
}

const bare = (text: string): string => text.replace(/\.$/, '')

/** The first letter small, unless it begins an abbreviation such as QR. */
const small = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
