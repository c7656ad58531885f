import type { building } from '#shared/contract/autogate/building.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { weekdays } from '#shared/domain/openingHours.ts'
import { companyWords } from '#shared/words/console/companies.ts'
import { buildingWords, weekdayWords } from '#shared/words/console/places.ts'
import { formWords } from '#shared/words/console/forms.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts, type Fact } from '../../ui/Facts.tsx'
import { countText, momentText } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

/** What is known of a destination. */
export function BuildingView({ row }: { row: ReplyData<typeof building.detail> }) {
  const say = useWords()
  const language = useLanguage()
  const hours = row.opening_hours
  return (
    <>
      <DrawerSection>
        <Facts
          facts={[
            [say(recordWords.code), row.code],
            [say(buildingWords.area), row.area.name],
            [say(recordWords.company), row.company?.name ?? say(buildingWords.everyCompany)],
            [say(recordWords.address), row.address],
            [
              say(buildingWords.capacity),
              row.capacity === 0 ? say(companyWords.unlimited) : countText(row.capacity, language),
            ],
            [say(buildingWords.port), say(row.is_port_bms ? formWords.yes : formWords.no)],
            [say(recordWords.status), say(buildingWords[row.status])],
            [
              `${say(buildingWords.latitude)}, ${say(buildingWords.longitude).toLowerCase()}`,
              row.latitude === null || row.longitude === null ? null : `${row.latitude}, ${row.longitude}`,
            ],
            [say(recordWords.changedAt), momentText(row.updated_at, language)],
          ]}
        />
      </DrawerSection>
      <DrawerSection title={say(buildingWords.hours)}>
        {hours === null ? (
          <p>{say(buildingWords.always)}</p>
        ) : (
          <Facts
            facts={weekdays.map((day): Fact => {
              const spans = hours[day] ?? []
              const text = spans.map(({ from, to }) => `${from}–${to}`).join(', ')
              return [say(weekdayWords[day]), text === '' ? say(buildingWords.closedDay) : text]
            })}
          />
        )}
      </DrawerSection>
    </>
  )
}
