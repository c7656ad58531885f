import { gate } from '#shared/contract/autogate/gate.ts'
import { manualMode } from '#shared/contract/autogate/manualMode.ts'
import { manualReasonNames, manualWords } from '#shared/words/console/manual.ts'
import type { Language } from '#shared/words/sentence.ts'
import { momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import { GateFilter } from '../../ui/list/GateFilter.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import type { RowOf } from '../../ui/list/useList.ts'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { PeriodActions } from './PeriodActions.tsx'
import { PeriodView } from './PeriodView.tsx'
import { StartForm } from './StartForm.tsx'

type Period = RowOf<typeof manualMode.periods>

const words = { ...manualWords, create: manualWords.start }

const columns = (say: Words, language: Language): readonly Column<Period>[] => [
  {
    name: 'from',
    label: manualWords.from,
    width: 160,
    sort: 'started_at',
    render: ({ started_at }) => momentText(started_at, language),
  },
  { name: 'gate', label: manualWords.gate, width: 200, grow: true, render: (row) => row.gate.name },
  {
    name: 'reason',
    label: manualWords.reason,
    width: 170,
    render: ({ reason_code }) => say(manualReasonNames[reason_code]),
  },
  {
    name: 'state',
    label: manualWords.until,
    width: 160,
    render: ({ ended_at }) =>
      ended_at === null ? <Tag tone="mode">{say(manualWords.running)}</Tag> : momentText(ended_at, language),
  },
  { name: 'issued', label: manualWords.issued, width: 110, align: 'right', render: ({ slips }) => slips.issued },
  { name: 'entered', label: manualWords.entered, width: 120, align: 'right', render: ({ slips }) => slips.entered },
  { name: 'void', label: manualWords.void, width: 80, align: 'right', render: ({ slips }) => slips.void },
  {
    name: 'missing',
    label: manualWords.missing,
    width: 130,
    align: 'right',
    render: ({ slips }) => <span className={slips.missing > 0 ? 'tone-warn strong' : ''}>{slips.missing}</span>,
  },
]

/** The times that gates were worked by hand, and what became of the paper. */
export function ManualScreen() {
  const say = useWords()
  const language = useLanguage()
  const gates = useReply(gate.list, { query: { per_page: 100 } })
  const choices = (gates.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <RecordScreen
      name="manual"
      words={words}
      icon="pen"
      list={manualMode.periods}
      detail={manualMode.period}
      filters={['gate_id', 'start_date', 'end_date']}
      sort="-started_at"
      columns={columns(say, language)}
      write="manual.control"
      editable={() => false}
      renderFilters={(address) => (
        <>
          <PeriodFilter address={address} label={manualWords.from} />
          <GateFilter address={address} />
        </>
      )}
      renderTitle={(row) => row.gate.name}
      renderView={(row, { reload }) => (
        <PeriodView key={`${row.id} ${row.slips.issued}`} row={row} onChanged={reload} />
      )}
      renderForm={(row, { saved, cancel }) =>
        row === null && <StartForm gates={choices} onSaved={saved} onCancel={cancel} />
      }
      renderActions={(row, { reload }) => <PeriodActions row={row} onChanged={reload} />}
    />
  )
}
