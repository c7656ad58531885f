import { useEffect, useState } from 'react'
import type { CallInput } from '#shared/contract/client.ts'
import type { Endpoint, ReplyData } from '#shared/contract/endpoint.ts'
import { call } from '../api/session.ts'
import { problemOf, type Problem } from './problem.ts'

/** One reply of the API and its faces. Old data stays while it is read anew, and is marked by its time. */
export interface Reply<Data> {
  readonly data: Data | null
  /** Pages of a list endpoint; 1 for any other. */
  readonly lastPage: number
  readonly problem: Problem | null
  readonly reading: boolean
  /** When the data was read; milliseconds since 1970. */
  readonly asOf: number | null
  readonly reload: () => void
  /** Shows what a write answered, without asking again. */
  readonly show: (data: Data) => void
}

interface State<Data> {
  readonly key: string
  readonly data: Data | null
  readonly lastPage: number
  readonly problem: Problem | null
  readonly asOf: number | null
}

/** Reads an endpoint now and whenever its input changes; `null` reads nothing. */
export function useReply<E extends Endpoint>(endpoint: E, input: CallInput<E> | null): Reply<ReplyData<E>> {
  type Data = ReplyData<E>
  const key = input === null ? '' : JSON.stringify([endpoint.id, input])
  const fresh: State<Data> = { key, data: null, lastPage: 1, problem: null, asOf: null }
  const [round, setRound] = useState(0)
  const [read, setRead] = useState('')
  const [state, setState] = useState<State<Data>>(fresh)
  if (state.key !== key) setState(fresh)

  useEffect(() => {
    if (key === '') return undefined
    const leaving = new AbortController()
    const given = (JSON.parse(key) as [string, CallInput<E>])[1]
    const done = (next: Partial<State<Data>>): void => {
      if (leaving.signal.aborted) return
      setRead(`${key} ${round}`)
      setState((before) => (before.key === key ? { ...before, ...next } : before))
    }
    call(endpoint, { ...given, signal: leaving.signal }).then(
      ({ data, pagination }) => done({ data, lastPage: pagination?.last_page ?? 1, problem: null, asOf: Date.now() }),
      (error: unknown) => done({ problem: problemOf(error) }),
    )
    return () => leaving.abort()
  }, [endpoint, key, round])

  return {
    data: state.data,
    lastPage: state.lastPage,
    problem: state.problem,
    asOf: state.asOf,
    reading: key !== '' && read !== `${key} ${round}`,
    reload: () => setRound((count) => count + 1),
    show: (data) => setState((before) => ({ ...before, data, problem: null, asOf: Date.now() })),
  }
}
