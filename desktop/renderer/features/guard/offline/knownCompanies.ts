import type { Choice } from '../../../ui/Select.tsx'

const storageKey = 'autogate.post.companies'
const most = 1_000

/** The companies that this post has seen in its pickers, for when nobody can be asked. */
export function knownCompanies(): readonly Choice[] {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as readonly Choice[]
  } catch {
    return []
  }
}

export function learnCompanies(found: readonly Choice[]): void {
  const before = knownCompanies()
  const names = new Map([...before, ...found].map(({ value, label }) => [value, label]))
  if (found.every(({ value, label }) => before.some((one) => one.value === value && one.label === label))) return
  const kept = [...names].map(([value, label]) => ({ value, label })).slice(-most)
  localStorage.setItem(storageKey, JSON.stringify(kept))
}

/** Those whose name holds what was typed, in the order of their names. */
export const companiesNamed = (companies: readonly Choice[], search: string): readonly Choice[] =>
  companies
    .filter(({ label }) => label.toLowerCase().includes(search.trim().toLowerCase()))
    .toSorted((a, b) => a.label.localeCompare(b.label))
