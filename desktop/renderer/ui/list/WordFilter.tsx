import type { Sentence } from '#shared/words/sentence.ts'
import { useWords } from '../useWords.ts'
import { ChoiceFilter } from './ChoiceFilter.tsx'
import type { ListAddress } from './useListAddress.ts'

interface WordFilterProps<Value extends string> {
  address: Pick<ListAddress, 'filter' | 'setFilter'>
  /** As the endpoint and the address call it. */
  name: string
  label: Sentence
  values: readonly Value[]
  words: Readonly<Record<Value, Sentence>>
}

/** A filter over the words of a code, such as a status; it stands in the address. */
export function WordFilter<Value extends string>({ address, name, label, values, words }: WordFilterProps<Value>) {
  const say = useWords()
  return (
    <ChoiceFilter
      label={say(label)}
      choices={values.map((value) => ({ value, label: say(words[value]) }))}
      value={address.filter(name)}
      onChange={(value) => address.setFilter({ [name]: value })}
    />
  )
}
