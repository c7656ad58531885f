import { reasonTitles } from '#shared/words/console/queue.ts'
import { boardWords } from '#shared/words/console/board.ts'
import type { Intervention } from '../live/operationsChanges.ts'
import { saying, type Said } from './said.ts'

/** Why a lane needs a person, in the few words that a tile or a queue item has room for. */
export function interventionTitle({ cause, reason }: Pick<Intervention, 'cause' | 'reason'>): Said {
  const sentence = reasonTitles[reason.code] ?? { id: bare(reason.message), en: bare(reason.message_en) }
  if (cause !== 'refused') return saying(sentence)
  const { turnedAway } = boardWords
  return saying({ id: `${turnedAway.id} · ${small(sentence.id)}`, en: `${turnedAway.en} · ${small(sentence.en)}` })
}

const bare = (text: string): string => text.replace(/\.$/, '')

/** The first letter small, unless it begins an abbreviation such as QR. */
const small = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
