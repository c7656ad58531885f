import { lazy } from 'react'
import { ticketWords } from '#shared/words/console/tickets.ts'
import type { Screen } from '../../commands/screen.ts'

export const ticketsScreen: Screen = {
  path: '/tickets',
  area: 'tickets',
  title: ticketWords.title,
  permissions: ['ticket.read'],
  Page: lazy(async () => ({ default: (await import('./TicketsScreen.tsx')).TicketsScreen })),
}
