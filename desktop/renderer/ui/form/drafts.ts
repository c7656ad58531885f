import type { Values } from './body.ts'

const drafts = new Map<string, Values>()

/**
 * What was typed and not saved, so that an expired session or a closed drawer loses nothing. In memory only: forms hold
 * identity numbers, which belong on no disk.
 */
export const draftOf = (key: string): Values | undefined => drafts.get(key)

export const keepDraft = (key: string, values: Values): void => void drafts.set(key, values)

export const dropDraft = (key: string): void => void drafts.delete(key)
