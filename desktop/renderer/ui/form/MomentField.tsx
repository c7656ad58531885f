import { formWords } from '#shared/words/console/forms.ts'
import { DayInput } from '../DayInput.tsx'
import { readMoment } from '../dayInput.ts'
import { Field } from '../Field.tsx'
import { momentText } from '../formats.ts'
import { useLanguage, useWords } from '../useWords.ts'
import { useFormField, useValueText, type FormFieldProps } from './fields.tsx'
import { fromSiteClock, toSiteClock } from './moments.ts'

/** A day and an hour by the site's clock; the body holds the instant, or what was typed and is none. */
export function MomentField(props: FormFieldProps) {
  const say = useWords()
  const language = useLanguage()
  const { frame, control } = useFormField(props)
  const { form, name } = props
  const value = form.value(name)
  const text = typeof value === 'string' ? value : ''
  const isInstant = isInstantText(text)
  useValueText(form, name, (one) =>
    typeof one === 'string' && isInstantText(one) ? momentText(one, language) : undefined,
  )
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

const isInstantText = (text: string): boolean => /^\d{4}-.+Z$/.test(text)
