import { profile } from '#shared/contract/autogate/profile.ts'
import { peopleWords } from '#shared/words/console/people.ts'
import { profileWords } from '#shared/words/console/profile.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { call, showMe, useMe } from '../../api/session.ts'
import { FileField } from '../../ui/form/FileField.tsx'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { changesBody } from '../../ui/form/body.ts'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'

const labels = {
  name: recordWords.name,
  phone: recordWords.phone,
  language: profileWords.language,
  photo_path: profileWords.photo,
}

/** Name, phone, language and photo. */
export function ProfileForm() {
  const say = useWords()
  const me = useMe()
  const start = { name: me.name, phone: me.phone ?? '', language: me.language, photo_path: '' }
  const form = useForm({
    name: 'profile',
    schema: profile.update.body,
    start,
    version: null,
    toBody: (values) => changesBody(values, start),
    labels,
    send: async (body) => (await call(profile.update, { body })).data,
    onSaved(saved) {
      showMe(saved)
      toast('check', saying(profileWords.saved))
    },
  })
  return (
    <FormView form={form} label={say(profileWords.me)} onCancel={form.startOver}>
      <TextField form={form} name="name" label={recordWords.name} autoComplete="name" />
      <TextField form={form} name="phone" label={recordWords.phone} type="tel" example="0812 3456 7890" optional />
      <SelectField
        form={form}
        name="language"
        label={profileWords.language}
        choices={[
          { value: 'id', label: say(peopleWords.indonesian) },
          { value: 'en', label: say(peopleWords.english) },
        ]}
      />
      {me.permissions.includes('file.upload') && (
        <FileField
          form={form}
          name="photo_path"
          label={profileWords.photo}
          kind="photo"
          storedUrl={me.photo_url}
          optional
          wide
        />
      )}
    </FormView>
  )
}
