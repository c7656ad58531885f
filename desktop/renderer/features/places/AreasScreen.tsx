import { area, areaTypes } from '#shared/contract/autogate/area.ts'
import { areaWords, buildingWords } from '#shared/words/console/places.ts'
import { companyWords } from '#shared/words/console/companies.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { countText, momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'

type Area = RowOf<typeof area.list>

const columns = (say: Words, capacity: (row: Area) => string): readonly Column<Area>[] => [
  { name: 'name', label: recordWords.name, width: 220, grow: true, sort: 'name', render: ({ name }) => name },
  {
    name: 'code',
    label: recordWords.code,
    width: 130,
    sort: 'code',
    render: (row) => <span className="mono">{row.code}</span>,
  },
  { name: 'type', label: areaWords.type, width: 180, render: ({ type }) => say(areaWords[type]) },
  { name: 'capacity', label: buildingWords.capacity, width: 180, align: 'right', render: capacity },
]

/** The areas of the zone; they are given when a site is set up. */
export function AreasScreen() {
  const say = useWords()
  const language = useLanguage()
  const capacity = (row: Area): string =>
    row.capacity === 0 ? say(companyWords.unlimited) : countText(row.capacity, language)
  return (
    <RecordScreen
      name="areas"
      words={areaWords}
      icon="place"
      list={area.list}
      detail={area.detail}
      filters={['type']}
      sort="name"
      columns={columns(say, capacity)}
      write={null}
      renderFilters={(address) => (
        <WordFilter address={address} name="type" label={areaWords.type} values={areaTypes} words={areaWords} />
      )}
      renderTitle={({ name }) => name}
      renderView={(row) => (
        <DrawerSection>
          <Facts
            facts={[
              [say(recordWords.code), row.code],
              [say(areaWords.type), say(areaWords[row.type])],
              [say(buildingWords.capacity), capacity(row)],
              [say(recordWords.changedAt), momentText(row.updated_at, language)],
            ]}
          />
        </DrawerSection>
      )}
    />
  )
}
