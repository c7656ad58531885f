import type { stillInside } from '#shared/contract/autogate/stillInside.ts'
import { insideWords } from '#shared/words/console/inside.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Language } from '#shared/words/sentence.ts'
import { Age } from '../../ui/Age.tsx'
import { momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { Plate } from '../../ui/Plate.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import type { Words } from '../../ui/useWords.ts'

export type VehicleRow = RowOf<typeof stillInside.list>

export function InsideState({ row, say }: { row: VehicleRow; say: Words }) {
  if (row.overstay.over) return <StateMark shape="warn">{say(insideWords.overstay)}</StateMark>
  if (row.buffer !== null) return <StateMark shape="open">{say(insideWords.buffer)}</StateMark>
  return (
    <StateMark shape={row.cargo_status === 'rejected' ? 'crit' : 'full'}>
      {`${say(insideWords.load)} ${say(insideWords[row.cargo_status])}`}
    </StateMark>
  )
}

export const insideColumns = (say: Words, language: Language): readonly Column<VehicleRow>[] => [
  {
    name: 'time',
    label: insideWords.time,
    width: 110,
    align: 'right',
    render: (row) => (
      <span className={row.overstay.over ? 'tone-warn strong' : ''}>
        <Age since={row.entered_at} />
      </span>
    ),
  },
  {
    name: 'plate',
    label: insideWords.plate,
    width: 130,
    render: ({ police_number }) => <Plate number={police_number} />,
  },
  { name: 'state', label: insideWords.state, width: 190, render: (row) => <InsideState row={row} say={say} /> },
  {
    name: 'company',
    label: recordWords.company,
    width: 210,
    grow: true,
    render: ({ company }) => company?.name ?? <span className="faint">–</span>,
  },
  { name: 'destination', label: insideWords.destination, width: 170, render: ({ destination }) => destination },
  {
    name: 'ticket',
    label: insideWords.ticket,
    width: 130,
    render: ({ ticket }) => <span className="mono soft">{ticket.access_number}</span>,
  },
  { name: 'gate', label: insideWords.gate, width: 180, render: (row) => <span className="soft">{row.gate.name}</span> },
  {
    name: 'entered',
    label: insideWords.entered,
    width: 160,
    sort: 'entered_at',
    render: ({ entered_at }) => momentText(entered_at, language),
  },
]
