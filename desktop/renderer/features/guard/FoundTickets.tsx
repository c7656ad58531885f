import { ticket } from '#shared/contract/autogate/ticket.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import { statusNames } from '#shared/words/ticketStatuses.ts'
import { Plate } from '../../ui/Plate.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'

interface Props {
  search: string
  onChoose: (accessNumber: string) => void
}

/** Tickets whose plate or number begins with what was typed. */
export function FoundTickets({ search, onChoose }: Props) {
  const say = useWords()
  const wanted = search.trim()
  const { data, reading } = useReply(ticket.list, wanted.length < 2 ? null : { query: { search: wanted, per_page: 7 } })
  return (
    <section className="guard-recent" data-writing>
      <h2>{say(guardWords.results)}</h2>
      {data?.length === 0 && !reading && <p className="soft">{say(guardWords.nothingFound)}</p>}
      {data?.map((row) => (
        <button
          key={row.id}
          type="button"
          className="guard-recent-row"
          onClick={() => onChoose(row.ticket_access_number)}
        >
          <span className="mono">{row.ticket_access_number}</span>
          <Plate number={row.vehicle.police_number} />
          <span className="clip">{row.company.name}</span>
          <span className="soft nowrap">{say(statusNames[row.status])}</span>
        </button>
      ))}
    </section>
  )
}
