import { lamps } from '#shared/domain/lane.ts'
import { ticketKinds } from '#shared/domain/ticketKind.ts'
import { kindNames } from '#shared/words/console/tickets.ts'
import { reportWords } from '#shared/words/console/reports.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import type { ListAddress } from '../../ui/list/useListAddress.ts'
import { lensWords } from '../../ui/laneLens.ts'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { FamilyName } from './families.ts'
import { cargoNames, lensOf } from './reportColumns.tsx'

export const reportFilterNames = [
  'start_date',
  'end_date',
  'period_of',
  'company_id',
  'kind',
  'lamp',
  'status',
  'cargo',
] as const

/** What narrows a report; without dates it covers the last 31 days. */
export function ReportFilters({ address, family }: { address: ListAddress; family: FamilyName }) {
  const say = useWords()
  const { filter, setFilter } = address
  const choice = (
    name: (typeof reportFilterNames)[number],
    label: string,
    choices: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <ChoiceFilter
      label={label}
      choices={choices}
      value={filter(name)}
      onChange={(value) => setFilter({ [name]: value })}
    />
  )
  return (
    <>
      <PeriodFilter address={address} label={reportWords.period} />
      {choice('period_of', say(reportWords.periodOf), [
        { value: 'entered', label: say(reportWords.ofEntry) },
        { value: 'left', label: say(reportWords.ofExit) },
      ])}
      <CompanyFilter address={address} />
      {choice('status', say(reportWords.status), [
        { value: 'inside', label: say(reportWords.inside) },
        { value: 'left', label: say(reportWords.left) },
      ])}
      {family !== 'niaga' &&
        choice(
          'kind',
          say(reportWords.kind),
          ticketKinds.map((value) => ({ value, label: say(kindNames[value]) })),
        )}
      {choice(
        'lamp',
        say(reportWords.lamp),
        lamps
          .filter((lamp) => lensOf[lamp] !== 'none')
          .map((value) => ({ value, label: say(lensWords[lensOf[value]]) })),
      )}
      {choice(
        'cargo',
        say(reportWords.cargo),
        (['accepted', 'rejected', 'unchecked'] as const).map((value) => ({ value, label: say(cargoNames[value]) })),
      )}
    </>
  )
}
