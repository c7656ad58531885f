import type { Values } from './body.ts'

export interface Draft {
  /** Only what was typed: what others changed meanwhile in the rest of the row is not undone with it. */
  readonly values: Values
  /** What stood there before. */
  readonly start: Values
  /** The version of the row that it was typed over; null for a new row. */
  readonly version: number | null
}

const drafts = new Map<string, Draft>()

/**
 * What was typed and not saved, so that an expired session or a closed drawer loses nothing. In memory only: forms hold
 * identity numbers, which belong on no disk.
 */
export const draftOf = (key: string): Draft | undefined => drafts.get(key)

export const keepDraft = (key: string, draft: Draft): void => void drafts.set(key, draft)

export const dropDraft = (key: string): void => void drafts.delete(key)
