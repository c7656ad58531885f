import type { List, PagedEndpoint, RowOf } from '../list/useList.ts'
import type { Problem } from '../problem.ts'
import { useReply } from '../useReply.ts'

/** A row that stands in the address of a list without an endpoint for one row. */
export interface ListedRow<Row> {
  /** Null while it is read, and where there is none. */
  readonly row: Row | null
  /** The list has no row of this id, or it is another's. */
  readonly missing: boolean
  readonly problem: Problem | null
  readonly reload: () => void
}

/** Takes the row from what the list has read, else asks for it alone: an address may name one that no page in sight holds. */
export function useListedRow<E extends PagedEndpoint>(
  endpoint: E,
  list: List<RowOf<E>>,
  id: string | null,
): ListedRow<RowOf<E>> {
  const inList = id === null ? undefined : list.find((row) => (row as { id?: unknown }).id === id)
  const settled = !list.reading || list.problem !== null
  const alone = id !== null && inList === undefined && settled ? { query: { id } } : null
  const { data, problem, reload } = useReply(endpoint, alone as never)
  const rows = data as readonly RowOf<E>[] | null
  return {
    row: inList ?? rows?.[0] ?? null,
    missing: rows !== null && rows.length === 0,
    problem: alone === null ? null : problem,
    reload,
  }
}
