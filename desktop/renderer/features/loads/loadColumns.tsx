import type { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import { loadWords } from '#shared/words/console/loads.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Language } from '#shared/words/sentence.ts'
import { momentText, numberText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { Plate } from '../../ui/Plate.tsx'
import { StateMark, type StateShape } from '../../ui/StateMark.tsx'
import { Tag } from '../../ui/Tag.tsx'
import type { Words } from '../../ui/useWords.ts'

export type Load = RowOf<typeof loadUnload.list>

const shapes: Readonly<Record<Load['status'], StateShape>> = { waiting: 'open', accepted: 'full', rejected: 'crit' }

export function LoadState({ status, say }: { status: Load['status']; say: Words }) {
  return <StateMark shape={shapes[status]}>{say(loadWords[status])}</StateMark>
}

export const amountText = (qty: number | null, unit: string | null, language: Language): string =>
  qty === null ? '–' : `${numberText(qty, language)} ${unit ?? ''}`

export const loadColumns = (say: Words, language: Language): readonly Column<Load>[] => [
  {
    name: 'plate',
    label: loadWords.plate,
    width: 126,
    render: ({ police_number }) => <Plate number={police_number} />,
  },
  {
    name: 'status',
    label: loadWords.status,
    width: 170,
    render: ({ status, operation }) => (
      <span className="row">
        <LoadState status={status} say={say} />
        {operation?.late === true && <Tag tone="warn">{say(loadWords.lateTag)}</Tag>}
      </span>
    ),
  },
  {
    name: 'company',
    label: recordWords.company,
    width: 200,
    grow: true,
    render: ({ company }) => company?.name ?? <span className="faint">–</span>,
  },
  { name: 'cargo', label: loadWords.cargo, width: 160, render: ({ comodity }) => comodity },
  {
    name: 'announced',
    label: loadWords.announced,
    width: 130,
    align: 'right',
    render: ({ qty, unit }) => <span className="soft">{amountText(qty, unit, language)}</span>,
  },
  {
    name: 'counted',
    label: loadWords.countedQty,
    width: 130,
    align: 'right',
    render: ({ operation }) => amountText(operation?.qty ?? null, operation?.unit ?? null, language),
  },
  { name: 'destination', label: loadWords.destination, width: 150, render: ({ destination }) => destination },
  {
    name: 'entered',
    label: loadWords.entered,
    width: 160,
    sort: 'entered_at',
    render: ({ entered_at }) => momentText(entered_at, language),
  },
]
