import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { navigationWords } from '#shared/words/console/navigation.ts'
import { statusNames } from '#shared/words/ticketStatuses.ts'
import { useMe } from '../../api/session.ts'
import type { PaletteEntry } from '../../features/palette/Palette.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'

interface TicketEntries {
  /** What the server found, to stand below what this console knows by itself. */
  readonly entries: readonly PaletteEntry[]
  readonly onQuery: (query: string) => void
}

const fewestLetters = 3

/** Tickets by number or plate, for the palette: asked a moment after the last letter, for those who may read tickets. */
export function useTicketEntries(go: (path: string) => void): TicketEntries {
  const say = useWords()
  const me = useMe()
  const [search, setSearch] = useState('')
  const onQuery = useDebouncedCallback((query: string) => setSearch(query.trim()), 150)
  const asks = me.permissions.includes('ticket.read') && search.length >= fewestLetters && /\d/.test(search)
  const { data } = useReply(ticket.list, asks ? { query: { search, per_page: 6 } } : null)
  const entries = (data ?? []).map(({ ticket_access_number: number, vehicle, company, status }) => ({
    id: `ticket ${number}`,
    names: [`${number} · ${vehicle.police_number}`, plateKey(vehicle.police_number)],
    group: say(navigationWords.groupTickets),
    icon: 'ticket' as const,
    hint: `${company.name} · ${say(statusNames[status])}`,
    blocked: false,
    keys: null,
    run: () => go(`/tickets?id=${number}`),
  }))
  return { entries, onQuery }
}
