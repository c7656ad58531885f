import { formWords } from '#shared/words/console/forms.ts'
import { DayInput } from '../DayInput.tsx'
import { readDay } from '../dayInput.ts'
import { Field } from '../Field.tsx'
import { dayText } from '../formats.ts'
import { useLanguage, useWords } from '../useWords.ts'
import { useFormField, useValueText, type FormFieldProps } from './fields.tsx'

/** A day of the site. What is no day stays as it was typed, so that the fault can be told. */
export function DayField(props: FormFieldProps) {
  const say = useWords()
  const language = useLanguage()
  const { frame, control } = useFormField(props)
  const value = props.form.value(props.name)
  const text = typeof value === 'string' ? value : ''
  useValueText(props.form, props.name, (one) =>
    typeof one === 'string' && readDay(one) === one ? dayText(one, language) : undefined,
  )
  const fault = frame.fault !== null && text !== '' && readDay(text) === null ? say(formWords.noDay) : frame.fault
  return (
    <Field {...frame} fault={fault}>
      <DayInput {...control} value={text} onChange={(day) => props.form.set(props.name, day)} />
    </Field>
  )
}
