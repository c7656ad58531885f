import { profile } from '#shared/contract/autogate/profile.ts'
import { profileWords } from '#shared/words/console/profile.ts'
import { call, useMe } from '../../api/session.ts'
import { TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'

/** Another address to sign in with: it counts once the link that is mailed there was opened. */
export function EmailForm() {
  const say = useWords()
  const me = useMe()
  const form = useForm({
    name: 'profile email',
    schema: profile.updateEmail.body,
    start: { email: '', password: '' },
    version: null,
    labels: { email: profileWords.newEmail, password: profileWords.password },
    async send(body) {
      await call(profile.updateEmail, { body: body as never })
      return String(body['email'])
    },
    onSaved(email) {
      form.startOver()
      toast('mail', saying(profileWords.emailSent, { email }))
    },
  })
  return (
    <FormView
      form={form}
      label={say(profileWords.email)}
      submit={say(profileWords.changeEmail)}
      onCancel={form.startOver}
    >
      <p className="form-field" data-wide>
        {say(profileWords.emailNow, { email: me.email })}
      </p>
      <TextField
        form={form}
        name="email"
        label={profileWords.newEmail}
        hint={profileWords.emailHint}
        type="email"
        example="nama@example.com"
        autoComplete="email"
      />
      <TextField
        form={form}
        name="password"
        label={profileWords.password}
        type="password"
        autoComplete="current-password"
      />
    </FormView>
  )
}
