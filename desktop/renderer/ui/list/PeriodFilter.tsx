import type { Sentence } from '#shared/words/sentence.ts'
import { useWords } from '../useWords.ts'
import { DateRange } from './DateRange.tsx'
import type { ListAddress } from './useListAddress.ts'

interface PeriodFilterProps {
  address: Pick<ListAddress, 'filter' | 'setFilter'>
  label: Sentence
}

/** A filter over days of the site that stands in the address. */
export function PeriodFilter({ address, label }: PeriodFilterProps) {
  const say = useWords()
  return (
    <DateRange
      label={say(label)}
      from={address.filter('start_date')}
      until={address.filter('end_date')}
      onChange={(start_date, end_date) => address.setFilter({ start_date, end_date })}
    />
  )
}
