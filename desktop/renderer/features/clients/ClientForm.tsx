import { scopes } from '#shared/contract/access.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { clientStatuses, externalClients } from '#shared/contract/partner/externalClients.ts'
import { clientWords } from '#shared/words/console/clients.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { useMe } from '../../api/session.ts'
import { ChecksField } from '../../ui/form/ChecksField.tsx'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { scopeWords } from './scopeWords.ts'

type Client = ReplyData<typeof externalClients.detail>

const labels = {
  company_id: recordWords.company,
  name: recordWords.name,
  scopes: clientWords.scopes,
  status: recordWords.status,
}

const valuesOf = (row: Client) => ({ name: row.name, scopes: row.scopes, status: row.status })

interface ClientFormProps {
  row: Client | null
  onSecret: (secret: string) => void
  onSaved: (saved: Client) => void
  onCancel: () => void
}

/** Makes or changes a client; the secret of a new one is shown once. */
export function ClientForm({ row, onSecret, onSaved, onCancel }: ClientFormProps) {
  const say = useWords()
  const me = useMe()
  const form = useRecordForm({
    subject: 'client',
    row,
    create: externalClients.create,
    update: externalClients.update,
    detail: externalClients.detail,
    blank: { scopes: ['tickets:write'] },
    valuesOf,
    labels,
    nameOf: ({ name }) => name,
    onSaved(saved) {
      const made = saved as Partial<ReplyData<typeof externalClients.create>>
      if (made.client_secret !== undefined) onSecret(made.client_secret)
      onSaved(saved)
    },
  })
  return (
    <FormView form={form} label={say(clientWords.title)} onCancel={onCancel}>
      {row === null && me.company === null && <CompanyField form={form} />}
      <TextField form={form} name="name" label={recordWords.name} example="SAP gudang" autoFocus wide />
      <ChecksField
        form={form}
        name="scopes"
        label={clientWords.scopes}
        groups={[
          {
            name: say(clientWords.scopes),
            choices: scopes.map((scope) => ({ value: scope, label: say(scopeWords[scope]) })),
          },
        ]}
        wide
      />
      {row !== null && (
        <SelectField
          form={form}
          name="status"
          label={recordWords.status}
          choices={clientStatuses.map((status) => ({ value: status, label: say(clientWords[status]) }))}
        />
      )}
    </FormView>
  )
}
