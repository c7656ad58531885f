import type { ReplyData } from '#shared/contract/endpoint.ts'
import { webhooks } from '#shared/contract/partner/webhooks.ts'
import { gateEventTypes, ticketEventTypes } from '#shared/domain/webhookEvents.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { webhookWords } from '#shared/words/console/webhooks.ts'
import { useMe } from '../../api/session.ts'
import { ChecksField } from '../../ui/form/ChecksField.tsx'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import { useWords } from '../../ui/useWords.ts'

type Webhook = ReplyData<typeof webhooks.detail>

const labels = {
  company_id: recordWords.company,
  name: recordWords.name,
  url: webhookWords.url,
  events: webhookWords.events,
  status: recordWords.status,
}

const valuesOf = (row: Webhook) => ({
  name: row.name,
  url: row.url,
  events: row.events,
  status: row.status === 'disabled' ? '' : row.status,
})

interface WebhookFormProps {
  row: Webhook | null
  onSecret: (secret: string) => void
  onSaved: (saved: Webhook) => void
  onCancel: () => void
}

/** Makes or changes a webhook; the secret of a new one is shown once. */
export function WebhookForm({ row, onSecret, onSaved, onCancel }: WebhookFormProps) {
  const say = useWords()
  const me = useMe()
  const form = useRecordForm({
    subject: 'webhook',
    row,
    create: webhooks.create,
    update: webhooks.update,
    detail: webhooks.detail,
    blank: { events: [...gateEventTypes] },
    valuesOf,
    labels,
    nameOf: ({ name }) => name,
    onSaved(saved) {
      const { secret } = saved as Partial<ReplyData<typeof webhooks.create>>
      if (secret !== undefined) onSecret(secret)
      onSaved(saved)
    },
  })
  const same = (type: string) => ({ value: type, label: type })
  return (
    <FormView form={form} label={say(webhookWords.title)} onCancel={onCancel}>
      <TextField form={form} name="name" label={recordWords.name} example="Sistem gudang" autoFocus wide />
      <TextField
        form={form}
        name="url"
        label={webhookWords.url}
        hint={webhookWords.urlHint}
        type="url"
        example="https://gudang.example.com/autogate"
        wide
      />
      {row === null && me.company === null && <CompanyField form={form} optional hint={webhookWords.companyHint} />}
      {row !== null && (
        <SelectField
          form={form}
          name="status"
          label={recordWords.status}
          {...(row.status === 'disabled' && { empty: say(webhookWords.disabled) })}
          choices={[
            { value: 'active', label: say(webhookWords.active) },
            { value: 'paused', label: say(webhookWords.paused) },
          ]}
        />
      )}
      <ChecksField
        form={form}
        name="events"
        label={webhookWords.events}
        groups={[
          { name: say(webhookWords.gateEvents), choices: gateEventTypes.map(same) },
          { name: say(webhookWords.ticketEvents), choices: ticketEventTypes.map(same) },
        ]}
        wide
      />
    </FormView>
  )
}
