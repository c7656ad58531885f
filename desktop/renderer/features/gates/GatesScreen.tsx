import { gate, gateStatuses } from '#shared/contract/autogate/gate.ts'
import { gateWords } from '#shared/words/console/gates.ts'
import { policyWords } from '#shared/words/console/policies.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { useAreaChoices } from '../../ui/list/useAreaChoices.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useWords, type Words } from '../../ui/useWords.ts'
import { GateForm } from './GateForm.tsx'
import { GateView } from './GateView.tsx'

const columns = (say: Words): readonly Column<RowOf<typeof gate.list>>[] => [
  { name: 'area', label: gateWords.area, width: 180, render: (row) => <span className="soft">{row.area.name}</span> },
  { name: 'name', label: recordWords.name, width: 220, grow: true, sort: 'name', render: ({ name }) => name },
  {
    name: 'code',
    label: recordWords.code,
    width: 120,
    sort: 'code',
    render: ({ code }) => <span className="mono">{code}</span>,
  },
  { name: 'lanes', label: gateWords.lanes, width: 80, align: 'right', render: (row) => row.lane_count },
  {
    name: 'policy',
    label: gateWords.policy,
    width: 110,
    render: (row) => say(policyWords.version, { version: row.policy_version }),
  },
  {
    name: 'position',
    label: gateWords.position,
    width: 90,
    align: 'right',
    sort: 'position',
    render: (row) => row.position,
  },
  {
    name: 'status',
    label: recordWords.status,
    width: 120,
    render: ({ status }) => (
      <StateMark shape={status === 'active' ? 'full' : 'past'}>{say(gateWords[status])}</StateMark>
    ),
  },
]

/** The gates of the site, their lanes, and the rules they decide by. */
export function GatesScreen() {
  const say = useWords()
  const areas = useAreaChoices()
  return (
    <RecordScreen
      name="gates"
      words={gateWords}
      icon="barrier"
      list={gate.list}
      detail={gate.detail}
      filters={['area_id', 'status']}
      sort="position"
      columns={columns(say)}
      write="gate.write"
      renderFilters={(address) => (
        <>
          {areas !== null && (
            <ChoiceFilter
              label={say(gateWords.area)}
              choices={areas}
              value={address.filter('area_id')}
              onChange={(area_id) => address.setFilter({ area_id })}
            />
          )}
          <WordFilter
            address={address}
            name="status"
            label={recordWords.status}
            values={gateStatuses}
            words={gateWords}
          />
        </>
      )}
      renderTitle={({ name }) => name}
      renderView={(row, { reload }) => <GateView key={row.id} row={row} onChanged={reload} />}
      renderForm={(row, { saved, cancel }) => (
        <GateForm key={row?.id ?? 'new'} row={row} areas={areas ?? []} onSaved={saved} onCancel={cancel} />
      )}
      renderActions={(row, { removed }) => (
        <RemoveButton
          endpoint={gate.delete}
          permission="gate.delete"
          id={row.id}
          name={row.name}
          consequence={say(gateWords.consequence)}
          onRemoved={removed}
        />
      )}
    />
  )
}
