import { useAddress } from '../address.ts'
import type { ListQuery } from './useList.ts'

/** Search, filters and order of a list, as they stand in the address. */
export interface ListAddress {
  readonly filter: (name: string) => string | null
  readonly setFilter: (changes: Readonly<Record<string, string | null>>) => void
  readonly search: string
  readonly sort: string | null
  readonly filtered: boolean
  readonly clear: () => void
  /** Exactly this search, these filters and this order. */
  readonly show: (query: Readonly<Record<string, string>>) => void
  /** What the list endpoint is asked. */
  readonly query: ListQuery
}

/** `filters` are the names the endpoint knows; others in the address are not sent. */
export function useListAddress(filters: readonly string[], usualSort?: string): ListAddress {
  const { get, set } = useAddress()
  const search = get('search') ?? ''
  const sort = get('sort') ?? usualSort ?? null
  const given = filters.filter((name) => get(name) !== null)
  const values = Object.fromEntries(given.map((name) => [name, get(name) ?? undefined]))
  const none = { search: null, ...Object.fromEntries(filters.map((name) => [name, null])) }
  return {
    filter: get,
    setFilter: (changes) => set({ ...changes, id: null }),
    search,
    sort,
    filtered: search !== '' || given.length > 0,
    clear: () => set(none),
    show: (wanted) => set({ ...none, sort: null, id: null, ...wanted }),
    query: {
      ...values,
      ...(search !== '' && { search }),
      ...(sort !== null && { sort }),
    },
  }
}
