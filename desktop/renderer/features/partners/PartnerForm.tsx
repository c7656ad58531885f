import type { ReplyData } from '#shared/contract/endpoint.ts'
import { partners, partnerStatuses } from '#shared/contract/partner/partners.ts'
import { partnerWords } from '#shared/words/console/partners.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import { useWords } from '../../ui/useWords.ts'
import type { PartnerTokens } from './PartnersScreen.tsx'

type Partner = ReplyData<typeof partners.detail>

const labels = { name: recordWords.name, status: recordWords.status }

const valuesOf = (row: Partner) => ({ name: row.name, status: row.status })

interface PartnerFormProps {
  row: Partner | null
  onTokens: (tokens: PartnerTokens) => void
  onSaved: (saved: Partner) => void
  onCancel: () => void
}

/** Makes or changes a partner; the tokens of a new one are shown once. */
export function PartnerForm({ row, onTokens, onSaved, onCancel }: PartnerFormProps) {
  const say = useWords()
  const form = useRecordForm({
    subject: 'partner',
    row,
    create: partners.create,
    update: partners.update,
    detail: partners.detail,
    blank: {},
    valuesOf,
    labels,
    nameOf: ({ name }) => name,
    onSaved(saved) {
      const { token, sandbox_token } = saved as Partial<PartnerTokens>
      if (token !== undefined && sandbox_token !== undefined) onTokens({ token, sandbox_token })
      onSaved(saved)
    },
  })
  return (
    <FormView form={form} label={say(partnerWords.title)} onCancel={onCancel}>
      <TextField form={form} name="name" label={recordWords.name} example="BebasKirim" autoFocus wide />
      {row !== null && (
        <SelectField
          form={form}
          name="status"
          label={recordWords.status}
          choices={partnerStatuses.map((status) => ({ value: status, label: say(partnerWords[status]) }))}
        />
      )}
    </FormView>
  )
}
