import { guardWords } from '#shared/words/console/guard.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { BuildingsField } from '../../ui/form/BuildingsField.tsx'
import { TextField } from '../../ui/form/fields.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import type { Form } from '../../ui/form/form.ts'
import { useWords } from '../../ui/useWords.ts'
import { PostCompanyField } from './offline/PostCompanyField.tsx'
import { IdentityPhoto } from './photo/IdentityPhoto.tsx'

interface IdentityProps {
  form: Form
  photo: string | null
  onPhoto: (photo: string | null) => void
}

/** Step one: who it is, as the identity card says. */
export function GuestIdentity({ form, photo, onPhoto }: IdentityProps) {
  const stored = typeof form.value('identity_photo_path') === 'string' && form.value('identity_photo_path') !== ''
  return (
    <div className="form-fields">
      <IdentityPhoto photo={photo} stored={stored} onPhoto={onPhoto} />
      <TextField form={form} name="name" label={ticketWords.guestName} example="Agus Triyono" autoFocus wide />
      <TextField form={form} name="identity" label={ticketWords.identity} example="3525011203900007" />
      <TextField form={form} name="company" label={ticketWords.guestCompany} example="PT Surya Kalibrasi" optional />
      <TextField form={form} name="police_number" label={ticketWords.plate} example="W 1684 NP" />
      <NumberField form={form} name="people_count" label={ticketWords.peopleCount} example="2" optional />
    </div>
  )
}

/** Step two: whom they visit, and what for. */
export function GuestDestination({ form, lost }: { form: Form; lost: boolean }) {
  const say = useWords()
  return (
    <div className="form-fields">
      <PostCompanyField form={form} lost={lost} />
      <TextField form={form} name="host_name" label={ticketWords.host} example="Ratna Dewi" />
      <TextField form={form} name="host_contact" label={ticketWords.hostContact} example="0812 3456 7890" optional />
      <TextField form={form} name="purpose" label={ticketWords.purpose} example="Servis alat" wide />
      {lost ? (
        <p className="soft guard-wide">{say(guardWords.placesLater)}</p>
      ) : (
        <BuildingsField form={form} label={ticketWords.destination} optional />
      )}
    </div>
  )
}
