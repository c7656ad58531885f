import { useSearchParams } from 'react-router'

/** What of a screen stands in its address: filters, sort, the open row. It survives a reload and can be sent to somebody. */
export interface Address {
  readonly get: (name: string) => string | null
  /** Null takes a name out. `push` lets the back button undo it. */
  readonly set: (changes: Readonly<Record<string, string | null>>, how?: 'push' | 'replace') => void
  readonly names: readonly string[]
}

export function useAddress(): Address {
  const [params, setParams] = useSearchParams()
  return {
    get: (name) => params.get(name),
    set(changes, how = 'replace') {
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          for (const [name, value] of Object.entries(changes))
            if (value === null || value === '') next.delete(name)
            else next.set(name, value)
          return next
        },
        { replace: how === 'replace' },
      )
    },
    names: [...params.keys()],
  }
}
