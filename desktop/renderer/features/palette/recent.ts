import { create } from 'zustand'
import { persist } from 'zustand/middleware'

const most = 5

interface Recent {
  readonly ids: readonly string[]
}

/** What was run from the palette on this machine, newest first. */
export const useRecent = create<Recent>()(persist((): Recent => ({ ids: [] }), { name: 'autogate.palette' }))

export function remember(id: string): void {
  useRecent.setState(({ ids }) => ({ ids: [id, ...ids.filter((one) => one !== id)].slice(0, most) }))
}

/** The entries with those that were run lately before the others, in a group of their own. */
export function recentFirst<Entry extends { readonly id: string; readonly group: string }>(
  entries: readonly Entry[],
  ids: readonly string[],
  group: string,
): readonly Entry[] {
  const recent = ids.flatMap((id) => entries.filter((entry) => entry.id === id).map((entry) => ({ ...entry, group })))
  return [...recent, ...entries.filter(({ id }) => !ids.includes(id))]
}
