import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { company } from '#shared/contract/autogate/company.ts'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import type { PaletteEntry } from '../../features/palette/Palette.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage } from '../../ui/useWords.ts'
import { companyEntry, ticketEntry, vehicleEntries } from './foundEntries.ts'
import { useGo } from './useGo.ts'

interface FoundEntries {
  /** What the server found, to stand below what this console knows by itself. */
  readonly looked: readonly PaletteEntry[]
  readonly onQuery: (query: string) => void
}

const fewestLetters = 3
const most = 6

/** Tickets, vehicles and companies for the palette: asked a moment after the last letter, for those who may open them. */
export function useFoundEntries(): FoundEntries {
  const language = useLanguage()
  const { open, go } = useGo()
  const [search, setSearch] = useState('')
  const onQuery = useDebouncedCallback((query: string) => setSearch(query.trim()), 150)
  const asks = (path: string) => search.length >= fewestLetters && open.some((screen) => screen.path === path)
  const asksNumber = (path: string) => asks(path) && /\d/.test(search)
  const query = { search, per_page: most }
  const tickets = useReply(ticket.list, asksNumber('/tickets') ? { query } : null)
  const passages = useReply(gateActivity.list, asksNumber('/activities') ? { query } : null)
  const companies = useReply(company.list, asks('/companies') ? { query } : null)
  const looked = [
    ...(tickets.data ?? []).map((row) => ticketEntry(row, language, go)),
    ...vehicleEntries(passages.data ?? [], language, go),
    ...(companies.data ?? []).map((row) => companyEntry(row, language, go)),
  ]
  return { looked, onQuery }
}
