import { tenantUser, TenantUserInput } from '#shared/contract/autogate/tenantUser.ts'
import { peopleWords } from '#shared/words/console/people.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { call, useMe } from '../../api/session.ts'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { personLabels } from './personLabels.ts'
import { useRoleChoices } from './useRoleChoices.ts'

/** Invites one person of a company. */
export function TenantInviteForm({ onSaved, onCancel }: { onSaved: () => void; onCancel: () => void }) {
  const say = useWords()
  const me = useMe()
  const roles = useRoleChoices('tenant')
  const form = useForm({
    name: 'person tenant new',
    schema: TenantUserInput,
    start: { language: 'id' },
    version: null,
    labels: personLabels,
    send: async (body) => (await call(tenantUser.create, { body: body as never })).data,
    onSaved() {
      toast('check', saying(peopleWords.invitedDone, { count: 1 }))
      onSaved()
    },
  })
  return (
    <FormView
      form={form}
      label={say(peopleWords.create)}
      submit={say(peopleWords.invite, { count: 1 })}
      onCancel={onCancel}
    >
      {me.company === null && <CompanyField form={form} />}
      <TextField form={form} name="name" label={recordWords.name} example="Lestari Ningsih" autoFocus wide />
      <TextField form={form} name="email" label={recordWords.email} type="email" example="nama@example.com" wide />
      <TextField form={form} name="phone" label={recordWords.phone} type="tel" example="0812 3456 7890" optional />
      <SelectField form={form} name="role_id" label={peopleWords.role} choices={roles} empty="–" />
    </FormView>
  )
}
