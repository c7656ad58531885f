import { Field } from '../Field.tsx'
import { useFormField, type FormFieldProps } from './fields.tsx'
import { fromSiteClock, toSiteClock } from './moments.ts'

/** A day and an hour by the site's clock; the body holds the instant. */
export function MomentField(props: FormFieldProps) {
  const { frame, control } = useFormField(props)
  const { form, name } = props
  const value = form.value(name)
  return (
    <Field {...frame}>
      <input
        {...control}
        type="datetime-local"
        className="input"
        value={typeof value === 'string' && value !== '' ? toSiteClock(value) : ''}
        onChange={({ target }) => form.set(name, fromSiteClock(target.value) ?? '')}
      />
    </Field>
  )
}
