import { building } from '#shared/contract/autogate/building.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { useReply } from '../useReply.ts'
import { ChecksField } from './ChecksField.tsx'
import type { Form } from './form.ts'

/** The destinations that the person may choose, by area. */
export function BuildingsField({ form, label, optional = false }: { form: Form; label: Sentence; optional?: boolean }) {
  const { data } = useReply(building.all, { query: {} })
  const groups = (data ?? []).map(({ area, buildings }) => ({
    name: area.name,
    choices: buildings.map(({ id, name }) => ({ value: id, label: name })),
  }))
  return <ChecksField form={form} name="building_ids" label={label} groups={groups} optional={optional} wide />
}
