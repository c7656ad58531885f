import {
  needsNote,
  reasonsFor,
  shortestNote,
  suggestReason,
  type InterventionReasonCode,
  type InterventionSituation,
  type ReasonedAction,
} from '#shared/domain/interventionReasons.ts'
import type { Sentence, Values } from '#shared/words/sentence.ts'
import { interventionReasonWords, suggestionWords } from '#shared/words/interventionReasons.ts'

/** One reason as the dialog offers it. */
export interface ReasonChoice {
  readonly code: InterventionReasonCode
  readonly digit: string
  readonly title: Sentence
  readonly description: Sentence | null
  readonly needsNote: boolean
  /** Why this one is suggested; null for the others. */
  readonly suggestion: Sentence | null
}

/** The reasons of an action in this situation, the suggested one first; at most nine, one for each digit. */
export function reasonChoices(
  action: ReasonedAction,
  situation: InterventionSituation,
  values: Values,
): readonly ReasonChoice[] {
  const suggestion = suggestReason(action, situation)
  return reasonsFor(action, situation)
    .slice(0, 9)
    .map((code, at) => {
      const { title, description } = interventionReasonWords[code]
      return {
        code,
        digit: String(at + 1),
        title,
        description: isComplete(description, values) ? description : null,
        needsNote: needsNote(code),
        suggestion: suggestion?.code === code ? suggestionWords[suggestion.because] : null,
      }
    })
}

/** A sentence about plates is left out where the plates are not known. */
const isComplete = (sentence: Sentence, values: Values): boolean =>
  [...sentence.id.matchAll(/\{(\w+)\}/g)].every(([, name]) => name !== undefined && values[name] !== undefined)

export interface ReasonDraft {
  readonly selected: number | null
  readonly note: string
}

export type ReasonStep =
  | { readonly do: 'commit'; readonly choice: ReasonChoice }
  | { readonly do: 'ask_note'; readonly selected: number }
  | { readonly do: 'select'; readonly selected: number }
  | { readonly do: 'note' | 'cancel' | 'nothing' }

/** What a key does in the dialog: a digit commits, unless its reason needs a note that is not there yet. */
export function reasonStep(chord: string, choices: readonly ReasonChoice[], draft: ReasonDraft): ReasonStep {
  if (chord === 'Escape') return { do: 'cancel' }
  if (chord === 'Tab') return { do: 'note' }
  if (chord === 'ArrowDown') return { do: 'select', selected: Math.min((draft.selected ?? -1) + 1, choices.length - 1) }
  if (chord === 'ArrowUp') return { do: 'select', selected: Math.max((draft.selected ?? choices.length) - 1, 0) }
  const picked = chord === 'Enter' ? draft.selected : choices.findIndex(({ digit }) => digit === chord)
  const choice = picked === null ? undefined : choices[picked]
  if (choice === undefined || picked === null) return { do: 'nothing' }
  return choice.needsNote && !isNoteEnough(draft.note) ? { do: 'ask_note', selected: picked } : { do: 'commit', choice }
}

export const isNoteEnough = (note: string): boolean => note.trim().length >= shortestNote
