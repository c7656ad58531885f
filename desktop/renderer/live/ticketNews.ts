import { create } from 'zustand'
import type { LiveEvent } from '#shared/contract/live.ts'
import type { StreamSink } from './followStream.ts'

/** Grows whenever a ticket may have changed: whoever shows tickets reads them again. */
export const useTicketNews = create<{ readonly round: number }>(() => ({ round: 0 }))

/** The line was away: what happened meanwhile is not known. */
export const ticketsMissed = (): void => useTicketNews.setState(({ round }) => ({ round: round + 1 }))

/** Hears of tickets that changed, and of vehicles at a gate, whose ticket changes with them. */
export function hearTicketNews(events: readonly LiveEvent[]): void {
  if (events.some(({ type }) => type === 'ticket.changed' || type === 'activity.changed')) ticketsMissed()
}

/** The stream of a company, for its own people. */
export const companySink: StreamSink = { apply: hearTicketNews, replace: ticketsMissed }
