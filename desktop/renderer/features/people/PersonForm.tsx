import { userStatuses } from '#shared/contract/autogate/user.ts'
import { peopleWords } from '#shared/words/console/people.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { useMe } from '../../api/session.ts'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { GatesField } from './GatesField.tsx'
import type { Person } from './peopleColumns.tsx'
import { detailOf, updateOf, type PeopleGroup } from './peopleKinds.ts'
import { personLabels } from './personLabels.ts'
import { useRoleChoices } from './useRoleChoices.ts'

const valuesOf = (row: Person) => ({
  name: row.name,
  email: row.email,
  phone: row.phone ?? '',
  username: row.username ?? '',
  role_id: row.role.id,
  language: row.language,
  status: row.status,
  ...(row.company === null && { gate_ids: row.gate_ids }),
})

interface PersonFormProps {
  row: Person
  group: PeopleGroup
  onSaved: (saved: Person) => void
  onCancel: () => void
}

/** Changes a person who has an account. */
export function PersonForm({ row, group, onSaved, onCancel }: PersonFormProps) {
  const say = useWords()
  const me = useMe()
  const roles = useRoleChoices(group)
  const form = useRecordForm({
    subject: 'person',
    row,
    create: null,
    update: updateOf(group, me.role.level),
    detail: detailOf[group],
    blank: {},
    valuesOf,
    labels: personLabels,
    nameOf: ({ name }) => name,
    onSaved,
  })
  const known = roles.some(({ value }) => value === row.role.id)
  return (
    <FormView form={form} label={row.name} onCancel={onCancel}>
      <TextField form={form} name="name" label={recordWords.name} autoFocus wide />
      <TextField form={form} name="email" label={recordWords.email} type="email" example="nama@example.com" wide />
      <TextField form={form} name="phone" label={recordWords.phone} type="tel" example="0812 3456 7890" optional />
      <TextField form={form} name="username" label={peopleWords.username} example="rini.astuti" optional />
      <SelectField
        form={form}
        name="role_id"
        label={peopleWords.role}
        choices={known ? roles : [{ value: row.role.id, label: row.role.name }, ...roles]}
      />
      <SelectField
        form={form}
        name="language"
        label={peopleWords.language}
        choices={[
          { value: 'id', label: say(peopleWords.indonesian) },
          { value: 'en', label: say(peopleWords.english) },
        ]}
      />
      <SelectField
        form={form}
        name="status"
        label={recordWords.status}
        hint={peopleWords.statusHint}
        choices={userStatuses.map((status) => ({ value: status, label: say(peopleWords[status]) }))}
        wide
      />
      {group !== 'tenant' && <GatesField form={form} />}
    </FormView>
  )
}
