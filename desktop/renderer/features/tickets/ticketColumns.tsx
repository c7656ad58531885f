import type { ticket } from '#shared/contract/autogate/ticket.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { kindNames, ticketWords } from '#shared/words/console/tickets.ts'
import type { Language } from '#shared/words/sentence.ts'
import { dayText, numberText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { Plate } from '../../ui/Plate.tsx'
import type { Words } from '../../ui/useWords.ts'
import { TicketState } from './TicketState.tsx'

export type TicketRow = RowOf<typeof ticket.list>

/** Ticket numbers are read aloud and typed; the prefix is the same for all. */
export const shortNumber = (number: string): string => number.replace(/^TKT-/, '')

/** `28.000 kg` */
export function amountText({ vehicle }: Pick<TicketRow, 'vehicle'>, language: Language): string | null {
  if (vehicle.total_item === null) return null
  return `${numberText(vehicle.total_item, language)} ${vehicle.unit_of_item ?? ''}`.trim()
}

/** `21 Nov 2026`, or both days of a longer span. */
export function validText({ request_at, expired_at }: TicketRow, language: Language): string {
  const last = expired_at.slice(0, 10)
  return last === request_at ? dayText(last, language) : `${dayText(request_at, language)} – ${dayText(last, language)}`
}

/** People of a company see their own tickets only, so its name says nothing there. */
export const ticketColumns = (say: Words, language: Language, ownOnly: boolean): readonly Column<TicketRow>[] => [
  {
    name: 'number',
    label: ticketWords.number,
    width: 108,
    sort: 'created_at',
    render: (row) => <span className="mono">{shortNumber(row.ticket_access_number)}</span>,
  },
  {
    name: 'kind',
    label: ticketWords.kind,
    width: 130,
    render: (row) => <span className="soft">{say(kindNames[row.kind])}</span>,
  },
  {
    name: 'plate',
    label: ticketWords.plate,
    width: 122,
    render: ({ vehicle }) => <Plate number={vehicle.police_number} />,
  },
  ...(ownOnly
    ? []
    : [
        {
          name: 'company',
          label: recordWords.company,
          width: 190,
          grow: true,
          render: ({ company }: TicketRow) => company.name,
        },
      ]),
  {
    name: 'load',
    label: ticketWords.load,
    width: 156,
    grow: ownOnly,
    render: ({ vehicle }) => <span className="soft">{vehicle.comodity}</span>,
  },
  {
    name: 'amount',
    label: ticketWords.amount,
    width: 116,
    align: 'right',
    render: (row) => amountText(row, language),
  },
  {
    name: 'document',
    label: ticketWords.document,
    width: 170,
    spare: true,
    render: (row) => <span className="soft">{row.document_name}</span>,
  },
  {
    name: 'valid',
    label: ticketWords.validity,
    width: 186,
    spare: true,
    render: (row) => <span className="soft">{validText(row, language)}</span>,
  },
  { name: 'status', label: recordWords.status, width: 180, render: (row) => <TicketState status={row.status} /> },
]
