import { formWords } from '#shared/words/console/forms.ts'
import { DayInput } from '../DayInput.tsx'
import { readMoment } from '../dayInput.ts'
import { Field } from '../Field.tsx'
import { useWords } from '../useWords.ts'
import { useFormField, type FormFieldProps } from './fields.tsx'
import { fromSiteClock, toSiteClock } from './moments.ts'

/** A day and an hour by the site's clock; the body holds the instant, or what was typed and is none. */
export function MomentField(props: FormFieldProps) {
  const say = useWords()
  const { frame, control } = useFormField(props)
  const { form, name } = props
  const value = form.value(name)
  const text = typeof value === 'string' ? value : ''
  const isInstant = /^\d{4}-.+Z$/.test(text)
  return (
    <Field {...frame} fault={frame.fault !== null && text !== '' && !isInstant ? say(formWords.noMoment) : frame.fault}>
      <DayInput
        {...control}
        withTime
        value={isInstant ? toSiteClock(text) : text}
        onChange={(typed) => form.set(name, readMoment(typed) === null ? typed : (fromSiteClock(typed) ?? typed))}
      />
    </Field>
  )
}
