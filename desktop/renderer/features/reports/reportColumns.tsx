import { documentName } from '#shared/domain/documentName.ts'
import { kindNames } from '#shared/words/console/tickets.ts'
import { reportWords } from '#shared/words/console/reports.ts'
import type { Language } from '#shared/words/sentence.ts'
import { duration, momentText, numberText } from '../../ui/formats.ts'
import { Lamp } from '../../ui/Lamp.tsx'
import { lensWords } from '../../ui/laneLens.ts'
import type { Column } from '../../ui/list/column.ts'
import { Plate } from '../../ui/Plate.tsx'
import type { Words } from '../../ui/useWords.ts'
import type { FamilyName, ReportRow } from './families.ts'

export const lensOf = { red: 'red', yellow: 'yellow', green: 'green', off: 'none', unknown: 'none' } as const

export const cargoNames = {
  accepted: reportWords.accepted,
  rejected: reportWords.rejected,
  unchecked: reportWords.unchecked,
} as const

/** `24.500 Kg` */
export const amountText = (amount: number | null, unit: string | null, language: Language): string | null =>
  amount === null ? null : [numberText(amount, language), unit].filter(Boolean).join(' ')

const minutesText = (minutes: number | null, language: Language): string =>
  minutes === null ? '–' : duration(minutes * 60_000, language)

/** What each family shows of a round trip. */
export const reportColumns = (say: Words, language: Language, family: FamilyName): readonly Column<ReportRow>[] => [
  {
    name: 'entered_at',
    label: reportWords.entered,
    width: 194,
    sort: 'entered_at',
    render: (row) => <span className="mono">{momentText(row.entered_at, language)}</span>,
  },
  {
    name: 'plate',
    label: reportWords.plate,
    width: 122,
    render: ({ police_number }) => <Plate number={police_number} />,
  },
  {
    name: 'lamp',
    label: reportWords.lamp,
    width: 82,
    render: ({ lamp }) => <Lamp lens={lensOf[lamp]} label={say(lensWords[lensOf[lamp]])} />,
  },
  {
    name: 'company',
    label: reportWords.company,
    width: 220,
    grow: true,
    render: ({ company }) => company?.name ?? '–',
  },
  {
    name: 'ticket',
    label: reportWords.ticket,
    width: 220,
    render: ({ ticket, rit }) => (
      <>
        <span className="mono">{ticket.access_number}</span>
        <span className="faint">
          {' '}
          · {say(reportWords.rit)} {rit}
        </span>
      </>
    ),
  },
  ...(family === 'mainGate' || family === 'bufferZone'
    ? [
        {
          name: 'kind',
          label: reportWords.kind,
          width: 150,
          render: ({ ticket }: ReportRow) => say(kindNames[ticket.kind]),
        },
      ]
    : []),
  {
    name: 'goods',
    label: reportWords.goods,
    width: 190,
    render: (row) => [row.comodity, amountText(row.quantity, row.unit, language)].filter(Boolean).join(', '),
  },
  {
    name: 'document',
    label: reportWords.document,
    width: 170,
    render: ({ document }) => (document === null ? '–' : documentName(document.type, document.number)),
  },
  ...(family === 'bufferZone'
    ? [
        {
          name: 'place',
          label: reportWords.place,
          width: 130,
          render: (row: ReportRow) =>
            'buffer' in row ? [row.buffer.area.name, row.buffer.slot].filter(Boolean).join(' · ') : '–',
        },
      ]
    : []),
  {
    name: 'left_at',
    label: reportWords.exited,
    width: 194,
    sort: 'left_at',
    render: ({ exit }) =>
      exit === null ? (
        <span className="faint">{say(reportWords.inside)}</span>
      ) : (
        <span className="mono">{momentText(exit.at, language)}</span>
      ),
  },
  { name: 'minutes', label: reportWords.minutes, width: 96, render: ({ minutes }) => minutesText(minutes, language) },
  {
    name: 'cargo',
    label: reportWords.cargo,
    width: 120,
    render: ({ cargo_status }) => (cargo_status === null ? '–' : say(cargoNames[cargo_status])),
  },
]
