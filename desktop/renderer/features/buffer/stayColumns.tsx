import { documentName } from '#shared/domain/documentName.ts'
import { bufferWords } from '#shared/words/console/buffer.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Language } from '#shared/words/sentence.ts'
import { duration, momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import { Plate } from '../../ui/Plate.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import type { Words } from '../../ui/useWords.ts'
import { standingOf, type Stay } from './stays.ts'

export const documentText = (stay: Pick<Stay, 'document_type' | 'document_number'>): string =>
  documentName(stay.document_type, stay.document_number)

export const stayColumns = (say: Words, language: Language): readonly Column<Stay>[] => [
  {
    name: 'slot',
    label: bufferWords.slot,
    width: 74,
    align: 'right',
    render: ({ slot }) => <span className="mono">{slot ?? '–'}</span>,
  },
  {
    name: 'plate',
    label: bufferWords.plate,
    width: 126,
    render: ({ ticket }) => <Plate number={ticket.police_number} />,
  },
  {
    name: 'state',
    label: bufferWords.state,
    width: 160,
    render(stay) {
      const { shape, words } = standingOf(stay)
      return <StateMark shape={shape}>{say(words)}</StateMark>
    },
  },
  {
    name: 'company',
    label: recordWords.company,
    width: 210,
    grow: true,
    render: ({ company }) => company?.name ?? <span className="faint">–</span>,
  },
  { name: 'cargo', label: bufferWords.cargo, width: 160, render: ({ comodity }) => comodity },
  { name: 'document', label: bufferWords.document, width: 150, render: documentText },
  {
    name: 'entered',
    label: bufferWords.entered,
    width: 150,
    sort: 'entered_at',
    render: ({ entered_at }) => momentText(entered_at, language),
  },
  {
    name: 'dwell',
    label: bufferWords.dwell,
    width: 90,
    align: 'right',
    render: ({ dwell_minutes }) => duration(dwell_minutes * 60_000, language),
  },
  {
    name: 'left',
    label: bufferWords.leftAt,
    width: 150,
    render: ({ left_at }) => (left_at === null ? <span className="faint">–</span> : momentText(left_at, language)),
  },
]
