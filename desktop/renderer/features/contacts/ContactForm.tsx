import { contact } from '#shared/contract/autogate/contact.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { contactWords } from '#shared/words/console/contacts.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import { useWords } from '../../ui/useWords.ts'

type Contact = ReplyData<typeof contact.detail>

const labels = {
  name: recordWords.name,
  description: contactWords.description,
  phone: recordWords.phone,
  whatsapp: contactWords.whatsapp,
  email: recordWords.email,
  address: recordWords.address,
  hours: contactWords.hours,
  position: contactWords.position,
}

const valuesOf = (row: Contact) => ({
  name: row.name,
  description: row.description ?? '',
  phone: row.phone ?? '',
  whatsapp: row.whatsapp ?? '',
  email: row.email ?? '',
  address: row.address ?? '',
  hours: row.hours ?? '',
  position: row.position,
})

interface ContactFormProps {
  row: Contact
  onSaved: (saved: Contact) => void
  onCancel: () => void
}

/** Changes how a desk is reached. */
export function ContactForm({ row, onSaved, onCancel }: ContactFormProps) {
  const say = useWords()
  const form = useRecordForm({
    subject: 'contact',
    row,
    create: null,
    update: contact.update,
    detail: contact.detail,
    blank: {},
    valuesOf,
    labels,
    nameOf: ({ name }) => name,
    onSaved,
  })
  return (
    <FormView form={form} label={say(contactWords.title)} onCancel={onCancel}>
      <TextField form={form} name="name" label={recordWords.name} autoFocus wide />
      <TextField form={form} name="description" label={contactWords.description} optional wide />
      <TextField form={form} name="phone" label={recordWords.phone} type="tel" example="031 398 1234" optional />
      <TextField
        form={form}
        name="whatsapp"
        label={contactWords.whatsapp}
        type="tel"
        example="+62 812 3456 7890"
        optional
      />
      <TextField
        form={form}
        name="email"
        label={recordWords.email}
        type="email"
        example="bantuan@example.com"
        optional
      />
      <TextField form={form} name="hours" label={contactWords.hours} example="Setiap hari 24 jam" optional />
      <TextField form={form} name="address" label={recordWords.address} optional wide />
      <NumberField form={form} name="position" label={contactWords.position} example="1" />
    </FormView>
  )
}
