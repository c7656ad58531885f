import { PeopleOfZone } from '#shared/contract/autogate/user.ts'
import { formWords } from '#shared/words/console/forms.ts'
import { peopleWords } from '#shared/words/console/people.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { call, useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import type { Form } from '../../ui/form/form.ts'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { GatesField } from './GatesField.tsx'
import { inviteBody, invitedIn, type Invited } from './inviteBody.ts'
import { inviteOf, type PeopleGroup } from './peopleKinds.ts'
import { personLabels } from './personLabels.ts'
import { useRoleChoices } from './useRoleChoices.ts'
import './InviteForm.css'

const cells = [
  ['name', recordWords.name, 'Rini Astuti', false],
  ['email', recordWords.email, 'rini@example.com', false],
  ['phone', recordWords.phone, '0812 3456 7890', true],
  ['username', peopleWords.username, 'rini.astuti', true],
] as const

interface InviteFormProps {
  group: Exclude<PeopleGroup, 'tenant'>
  onSaved: () => void
  onCancel: () => void
}

/** Invites many people at once: all or none, with every wrong field at its person. */
export function InviteForm({ group, onSaved, onCancel }: InviteFormProps) {
  const say = useWords()
  const me = useMe()
  const roles = useRoleChoices(group)
  const form = useForm({
    name: `people ${group} new`,
    schema: PeopleOfZone,
    start: { users: [{}], language: 'id', gate_ids: [] },
    version: null,
    labels: personLabels,
    toBody: inviteBody,
    send: async (body) => (await call(inviteOf(group, me.role.level), { body: body as never })).data,
    onSaved(saved) {
      toast('check', saying(peopleWords.invitedDone, { count: saved.length }))
      onSaved()
    },
  })
  const people = invitedIn(form.values)
  const roleFault = form.fault('users.0.role_id')
  return (
    <FormView
      form={form}
      label={say(peopleWords.create)}
      submit={say(peopleWords.invite, { count: people.length })}
      onCancel={onCancel}
    >
      <p className="field-hint invite-wide">{say(peopleWords.inviteHint)}</p>
      <h3>{say(peopleWords.shared)}</h3>
      <div className="form-field">
        <SelectField form={form} name="role_id" label={peopleWords.role} choices={roles} empty="–" />
        {roleFault !== null && <p className="field-fault">{roleFault}</p>}
      </div>
      <SelectField
        form={form}
        name="language"
        label={peopleWords.language}
        choices={[
          { value: 'id', label: say(peopleWords.indonesian) },
          { value: 'en', label: say(peopleWords.english) },
        ]}
      />
      <GatesField form={form} />
      {people.map((person, at) => (
        <PersonCells key={at} form={form} people={people} person={person} at={at} />
      ))}
      <Button icon="plus" className="invite-wide" onClick={() => form.set('users', [...people, {}])}>
        {say(peopleWords.addPerson)}
      </Button>
    </FormView>
  )
}

interface PersonCellsProps {
  form: Form
  people: readonly Invited[]
  person: Invited
  at: number
}

function PersonCells({ form, people, person, at }: PersonCellsProps) {
  const say = useWords()
  return (
    <fieldset className="invite-person">
      <legend>
        {say(peopleWords.person, { number: at + 1 })}
        {people.length > 1 && (
          <Button
            kind="ghost"
            icon="cross"
            aria-label={say(peopleWords.removePerson, { number: at + 1 })}
            onClick={() =>
              form.set(
                'users',
                people.filter((_, index) => index !== at),
              )
            }
          />
        )}
      </legend>
      {cells.map(([name, label, example, optional]) => {
        const path = `users.${at}.${name}`
        const fault = form.fault(path, example)
        return (
          <Field key={name} id={path} label={say(label)} fault={fault} optional={optional}>
            <input
              id={path}
              name={path}
              className="input"
              value={person[name] ?? ''}
              placeholder={example}
              autoComplete="off"
              aria-invalid={fault !== null}
              aria-label={`${say(label)}, ${say(peopleWords.person, { number: at + 1 })}${optional ? ` (${say(formWords.optional)})` : ''}`}
              onBlur={() => form.leave(path)}
              onChange={({ target }) =>
                form.set(
                  'users',
                  people.map((one, index) => (index === at ? { ...one, [name]: target.value } : one)),
                )
              }
            />
          </Field>
        )
      })}
    </fieldset>
  )
}
