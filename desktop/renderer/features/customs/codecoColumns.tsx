import type { codeco } from '#shared/contract/autogate/codeco.ts'
import { codecoStateNames, customsWords } from '#shared/words/console/customs.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Language } from '#shared/words/sentence.ts'
import { clockTime, dateText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { Plate } from '../../ui/Plate.tsx'
import { StateMark, type StateShape } from '../../ui/StateMark.tsx'
import type { Words } from '../../ui/useWords.ts'

export type Movement = RowOf<typeof codeco.list>

const shapes: Readonly<Record<Movement['state'], StateShape>> = {
  queued: 'open',
  sent: 'full',
  accepted: 'past',
  rejected: 'crit',
  dead: 'crit',
}

export function CodecoState({ state, say }: { state: Movement['state']; say: Words }) {
  return <StateMark shape={shapes[state]}>{say(codecoStateNames[state])}</StateMark>
}

export const codecoColumns = (say: Words, language: Language): readonly Column<Movement>[] => [
  {
    name: 'moved',
    label: customsWords.moved,
    width: 196,
    sort: 'moved_at',
    render: ({ moved_at }) => (
      <span className="mono">
        <span className="faint">{dateText(moved_at, language)}</span> {clockTime(moved_at)}
      </span>
    ),
  },
  {
    name: 'state',
    label: customsWords.state,
    width: 110,
    render: ({ state }) => <CodecoState state={state} say={say} />,
  },
  {
    name: 'reference',
    label: customsWords.reference,
    width: 180,
    render: ({ ref_number }) => <span className="mono">{ref_number ?? '–'}</span>,
  },
  {
    name: 'direction',
    label: customsWords.direction,
    width: 80,
    render: ({ direction }) => say(evidenceWords[direction]),
  },
  {
    name: 'plate',
    label: customsWords.plate,
    width: 126,
    render: ({ police_number }) => (police_number === null ? '–' : <Plate number={police_number} />),
  },
  { name: 'company', label: recordWords.company, width: 200, render: ({ company }) => company?.name ?? '–' },
  { name: 'attempts', label: customsWords.attempts, width: 100, align: 'right', render: ({ attempts }) => attempts },
  {
    name: 'answer',
    label: customsWords.answer,
    width: 200,
    grow: true,
    render: ({ last_answer }) => <span className="soft">{last_answer}</span>,
  },
]
