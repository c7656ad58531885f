import { useEffect, useState } from 'react'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { call } from '../api/session.ts'
import type { ListQuery } from './list/useList.ts'

/** How many rows a list endpoint finds; null until it has answered, and when it does not. Asked again when `since` changes. */
export function useCount(endpoint: Endpoint, query: ListQuery, since: number | null = null): number | null {
  const key = JSON.stringify(query)
  const [counted, setCounted] = useState<{ key: string; total: number } | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const given = { ...(JSON.parse(key) as ListQuery), page: '1', per_page: '1' }
    call(endpoint, { query: given, signal: leaving.signal } as never).then(
      ({ pagination }) => !leaving.signal.aborted && setCounted({ key, total: pagination?.total ?? 0 }),
      () => setCounted(null),
    )
    return () => leaving.abort()
  }, [endpoint, key, since])
  return counted?.key === key ? counted.total : null
}
