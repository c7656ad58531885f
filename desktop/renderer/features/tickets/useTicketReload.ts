import { useDocumentVisibility, useThrottledCallback } from '@mantine/hooks'
import { useEffect } from 'react'
import { useTicketNews } from '../../live/ticketNews.ts'

/** Milliseconds between two readings while much happens. */
const atMostEvery = 3000

/** Reads again when the live line tells of tickets, and when somebody comes back to this page. */
export function useTicketReload(reload: () => void): void {
  const soon = useThrottledCallback(reload, atMostEvery)
  const seen = useDocumentVisibility()
  useEffect(() => useTicketNews.subscribe(() => soon()), [soon])
  useEffect(() => {
    if (seen === 'visible') return undefined
    return () => soon()
  }, [seen, soon])
}
