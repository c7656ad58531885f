import { gate } from '#shared/contract/autogate/gate.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { useMe } from '../../api/session.ts'
import { useReply } from '../useReply.ts'
import { useWords } from '../useWords.ts'
import { ChoiceFilter } from './ChoiceFilter.tsx'
import type { ListAddress } from './useListAddress.ts'

/** A filter over the gates, for those who may see them. */
export function GateFilter({ address }: { address: Pick<ListAddress, 'filter' | 'setFilter'> }) {
  const say = useWords()
  const may = useMe().permissions.includes('gate.read')
  const { data } = useReply(gate.grouped, may ? {} : null)
  if (!may) return null
  const choices = (data ?? []).flatMap(({ gates }) => gates.map(({ id, name }) => ({ value: id, label: name })))
  return (
    <ChoiceFilter
      label={say(listWords.gate)}
      choices={choices}
      value={address.filter('gate_id')}
      onChange={(gate_id) => address.setFilter({ gate_id })}
    />
  )
}
