import { useEffect, useRef, useState } from 'react'
import type { Endpoint, PageReply, ReplyData } from '#shared/contract/endpoint.ts'
import { call } from '../../api/session.ts'
import { problemOf, type Problem } from '../problem.ts'

/** Rows of one request; the most that the API gives. */
export const pageSize = 100

/** Milliseconds that a scroll has to rest before what came into sight is read. */
const restMs = 80

/** A list of any length: only the pages that somebody looks at are read. */
export interface List<Row> {
  /** Null until the first page has come. */
  readonly total: number | null
  /** Undefined where the page is still on its way. */
  readonly row: (index: number) => Row | undefined
  /** The first of the rows that were read so far for which this holds. */
  readonly find: (holds: (row: Row) => boolean) => Row | undefined
  readonly problem: Problem | null
  /** The rows are older than the question that is under way. */
  readonly reading: boolean
  /** When the rows were read; milliseconds since 1970. */
  readonly asOf: number | null
  /** Says which rows are in sight. */
  readonly look: (first: number, last: number) => void
  readonly reload: () => void
  /** Shows a row as a write answered it. */
  readonly replace: (row: Row) => void
}

export type ListQuery = Readonly<Record<string, string | undefined>>

interface State<Row> {
  readonly key: string
  readonly total: number | null
  readonly pages: ReadonlyMap<number, readonly Row[]>
  readonly problem: Problem | null
  readonly asOf: number | null
}

export type PagedEndpoint = Endpoint & { readonly reply: PageReply }
export type RowOf<E extends PagedEndpoint> = ReplyData<E> extends readonly (infer Row)[] ? Row : never

/** Reads a list endpoint. Other filters empty it at once; reading it again keeps the old rows until the new ones come. */
export function useList<E extends PagedEndpoint>(endpoint: E, query: ListQuery): List<RowOf<E>> {
  type Row = RowOf<E>
  const key = JSON.stringify(query)
  const fresh: State<Row> = { key, total: null, pages: new Map(), problem: null, asOf: null }
  const [state, setState] = useState<State<Row>>(fresh)
  const [round, setRound] = useState(0)
  const [read, setRead] = useState('')
  const [seen, setSeen] = useState<{ key: string; first: number; last: number }>({ key, first: 0, last: 0 })
  const asked = useRef<Asked>({ turn: '', pages: new Set(), leaving: new AbortController() })
  if (state.key !== key) setState(fresh)

  const turn = `${key} ${round}`
  const first = seen.key === key ? seen.first : 0
  const last = seen.key === key ? seen.last : 0

  useEffect(() => {
    if (asked.current.turn !== turn) {
      asked.current.leaving.abort()
      asked.current = { turn, pages: new Set(), leaving: new AbortController() }
    }
    const { pages, leaving } = asked.current
    const read = (): void => {
      for (let page = first; page <= last; page += 1) {
        if (pages.has(page)) continue
        pages.add(page)
        void readPage(page, leaving.signal)
      }
    }
    if (pages.size === 0) {
      read()
      return undefined
    }
    const rested = setTimeout(read, restMs)
    return () => clearTimeout(rested)

    async function readPage(page: number, signal: AbortSignal): Promise<void> {
      const isFirst = pages.size === 1
      try {
        const given = { ...(JSON.parse(key) as ListQuery), page: String(page + 1), per_page: String(pageSize) }
        const { data, pagination } = await call(endpoint, { query: given, signal } as never)
        if (signal.aborted) return
        const rows = data as readonly Row[]
        setRead(turn)
        setState((before) => ({
          key,
          total: pagination?.total ?? rows.length,
          pages: new Map([...(isFirst || before.key !== key ? [] : before.pages), [page, rows]]),
          problem: null,
          asOf: Date.now(),
        }))
      } catch (error) {
        if (signal.aborted) return
        pages.delete(page)
        setRead(turn)
        setState((before) => (before.key === key ? { ...before, problem: problemOf(error) } : before))
      }
    }
  }, [endpoint, key, turn, first, last])

  useEffect(() => () => leave(asked.current), [])

  return {
    total: state.total,
    row: (index) => state.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    find: (holds) => [...state.pages.values()].flat().find(holds),
    problem: state.problem,
    reading: read !== turn,
    asOf: state.asOf,
    look(firstRow, lastRow) {
      const next = { key, first: Math.floor(firstRow / pageSize), last: Math.floor(Math.max(0, lastRow) / pageSize) }
      if (next.first !== first || next.last !== last) setSeen(next)
    },
    reload: () => setRound((count) => count + 1),
    replace: (row) =>
      setState((before) => ({
        ...before,
        pages: new Map(
          [...before.pages].map(([page, rows]) => [page, rows.map((one) => (isSame(one, row) ? row : one))]),
        ),
      })),
  }
}

interface Asked {
  turn: string
  readonly pages: Set<number>
  readonly leaving: AbortController
}

/** What was asked is forgotten, so that a component that is shown again asks again. */
function leave(asked: Asked): void {
  asked.turn = ''
  asked.leaving.abort()
}

const isSame = (one: unknown, other: unknown): boolean =>
  (one as { id?: unknown }).id === (other as { id?: unknown }).id
