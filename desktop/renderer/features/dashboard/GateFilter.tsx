import { gate } from '#shared/contract/autogate/gate.ts'
import { dashboardWords as words } from '#shared/words/console/dashboard.ts'
import { useMe } from '../../api/session.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'

/** A filter over the gates, for those who may see them. */
export function GateFilter({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const say = useWords()
  const may = useMe().permissions.includes('gate.read')
  const { data } = useReply(gate.grouped, may ? {} : null)
  if (!may) return null
  const choices = (data ?? []).flatMap(({ gates }) => gates.map(({ id, name }) => ({ value: id, label: name })))
  return <ChoiceFilter label={say(words.gate)} choices={choices} value={value} onChange={onChange} />
}
