import { gate } from '#shared/contract/autogate/gate.ts'
import { peopleWords } from '#shared/words/console/people.ts'
import { useMe } from '../../api/session.ts'
import { ChecksField } from '../../ui/form/ChecksField.tsx'
import type { Form } from '../../ui/form/form.ts'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'

/** The gates that people work at. */
export function GatesField({ form }: { form: Form }) {
  const say = useWords()
  const me = useMe()
  const { data } = useReply(gate.list, me.permissions.includes('gate.read') ? { query: { per_page: 100 } } : null)
  const choices = (data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <ChecksField
      form={form}
      name="gate_ids"
      label={peopleWords.gates}
      hint={peopleWords.gatesHint}
      groups={[{ name: say(peopleWords.gates), choices }]}
      optional
      wide
    />
  )
}
