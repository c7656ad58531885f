import { ticket } from '#shared/contract/autogate/ticket.ts'
import { ticketKinds, type TicketKind } from '#shared/domain/ticketKind.ts'
import { kindNames, ticketWords } from '#shared/words/console/tickets.ts'
import { countText } from '../../ui/formats.ts'
import type { ListQuery } from '../../ui/list/useList.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { useCount } from '../../ui/useCount.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

interface KindTabsProps {
  type: TicketKind | null
  query: ListQuery
  /** Rows of the list beside them: the counts are taken again when it changes. */
  total: number | null
  onChange: (type: TicketKind | null) => void
}

/** The kinds, each with how many of it the other filters leave. */
export function KindTabs({ type, query, total, onChange }: KindTabsProps) {
  const say = useWords()
  const language = useLanguage()
  const { type: _, sort: __, ...others } = query
  const counts = {
    all: useCount(ticket.list, others, total),
    without_pabeanan: useCount(ticket.list, { ...others, type: 'without_pabeanan' }, total),
    with_pabeanan: useCount(ticket.list, { ...others, type: 'with_pabeanan' }, total),
    sarana_niaga: useCount(ticket.list, { ...others, type: 'sarana_niaga' }, total),
    guest: useCount(ticket.list, { ...others, type: 'guest' }, total),
  }
  const shown = (count: number | null): string | null => (count === null ? null : countText(count, language))
  return (
    <Tabs
      label={say(ticketWords.kind)}
      value={type ?? 'all'}
      onChange={(next) => onChange(next === 'all' ? null : next)}
      tabs={[
        { value: 'all', label: say(ticketWords.all), count: shown(counts.all) },
        ...ticketKinds.map((kind) => ({ value: kind, label: say(kindNames[kind]), count: shown(counts[kind]) })),
      ]}
    />
  )
}
