import type { Choice } from '../Select.tsx'

const labels = new Map<string, string>()

/** What a picked value is called, for a form that comes back with what was typed in it. */
export const pickedLabel = (value: unknown): string | undefined =>
  typeof value === 'string' ? labels.get(value) : undefined

export const rememberPick = ({ value, label }: Choice): void => void labels.set(value, label)
