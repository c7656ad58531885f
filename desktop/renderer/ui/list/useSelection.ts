import { useState } from 'react'

/** Rows that a bulk action is about. */
export interface Selection {
  readonly keys: ReadonlySet<string>
  readonly count: number
  readonly has: (key: string) => boolean
  readonly toggle: (key: string) => void
  readonly add: (keys: readonly string[]) => void
  readonly remove: (keys: readonly string[]) => void
  readonly clear: () => void
}

/** Forgotten when the list asks another question. */
export function useSelection(question: string): Selection {
  const [state, setState] = useState<{ question: string; keys: ReadonlySet<string> }>({ question, keys: new Set() })
  const keys = state.question === question ? state.keys : new Set<string>()
  const show = (next: ReadonlySet<string>): void => setState({ question, keys: next })
  return {
    keys,
    count: keys.size,
    has: (key) => keys.has(key),
    toggle(key) {
      const next = new Set(keys)
      if (!next.delete(key)) next.add(key)
      show(next)
    },
    add: (more) => show(new Set([...keys, ...more])),
    remove: (gone) => show(new Set([...keys].filter((key) => !gone.includes(key)))),
    clear: () => show(new Set()),
  }
}
