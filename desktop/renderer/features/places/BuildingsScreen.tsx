import { building, buildingStatuses } from '#shared/contract/autogate/building.ts'
import { buildingWords } from '#shared/words/console/places.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import type { Column } from '../../ui/list/column.ts'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import type { RowOf } from '../../ui/list/useList.ts'
import { useAreaChoices } from '../../ui/list/useAreaChoices.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useWords, type Words } from '../../ui/useWords.ts'
import { BuildingForm } from './BuildingForm.tsx'
import { BuildingView } from './BuildingView.tsx'

const columns = (say: Words): readonly Column<RowOf<typeof building.list>>[] => [
  { name: 'name', label: recordWords.name, width: 200, grow: true, sort: 'name', render: ({ name }) => name },
  {
    name: 'code',
    label: recordWords.code,
    width: 110,
    sort: 'code',
    render: ({ code }) => <span className="mono">{code}</span>,
  },
  { name: 'area', label: buildingWords.area, width: 170, render: (row) => row.area.name },
  {
    name: 'company',
    label: recordWords.company,
    width: 220,
    render: ({ company }) => company?.name ?? <span className="faint">{say(buildingWords.everyCompany)}</span>,
  },
  {
    name: 'status',
    label: recordWords.status,
    width: 120,
    render: ({ status }) => (
      <StateMark shape={status === 'active' ? 'full' : 'past'}>{say(buildingWords[status])}</StateMark>
    ),
  },
]

/** Where tickets lead to: warehouses, tanks and berths. */
export function BuildingsScreen() {
  const say = useWords()
  const areas = useAreaChoices()
  return (
    <RecordScreen
      name="buildings"
      words={buildingWords}
      icon="place"
      list={building.list}
      detail={building.detail}
      filters={['area_id', 'company_id', 'status']}
      sort="name"
      columns={columns(say)}
      write="building.write"
      renderFilters={(address) => (
        <>
          {areas !== null && (
            <ChoiceFilter
              label={say(buildingWords.area)}
              choices={areas}
              value={address.filter('area_id')}
              onChange={(area_id) => address.setFilter({ area_id })}
            />
          )}
          <WordFilter
            address={address}
            name="status"
            label={recordWords.status}
            values={buildingStatuses}
            words={buildingWords}
          />
          <CompanyFilter address={address} />
        </>
      )}
      renderTitle={({ name }) => name}
      renderView={(row) => <BuildingView row={row} />}
      renderForm={(row, { saved, cancel }) => (
        <BuildingForm key={row?.id ?? 'new'} row={row} areas={areas ?? []} onSaved={saved} onCancel={cancel} />
      )}
      renderActions={(row, { removed }) => (
        <RemoveButton
          endpoint={building.delete}
          permission="building.delete"
          id={row.id}
          name={row.name}
          onRemoved={removed}
        />
      )}
    />
  )
}
