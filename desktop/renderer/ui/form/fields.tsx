import { useEffect, useId, type HTMLAttributes } from 'react'
import type { Sentence } from '#shared/words/sentence.ts'
import { Checkbox } from '../Checkbox.tsx'
import { describedBy, Field } from '../Field.tsx'
import { Select, type Choice } from '../Select.tsx'
import { useWords } from '../useWords.ts'
import type { Form } from './form.ts'

export interface FormFieldProps {
  form: Form
  /** The path in the body. */
  name: string
  label: Sentence
  hint?: Sentence
  optional?: boolean
  wide?: boolean
}

interface TextFieldProps extends FormFieldProps {
  type?: 'text' | 'email' | 'date' | 'datetime-local' | 'password' | 'tel' | 'url'
  example?: string
  rows?: number
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  autoFocus?: boolean
  autoComplete?: string
}

/** What the kinds of field share: id, words and what is wrong. */
export function useFormField({ form, name, label, hint, optional, wide }: FormFieldProps, example?: string) {
  const say = useWords()
  const id = useId()
  const fault = form.fault(name, example)
  const below = hint === undefined ? undefined : say(hint)
  return {
    id,
    fault,
    frame: { id, label: say(label), fault, hint: below, optional, wide },
    control: {
      id,
      name,
      'aria-invalid': fault !== null,
      'aria-describedby': describedBy(id, fault, below),
      onBlur: () => form.leave(name),
    },
  }
}

/** How a field's value is told apart from its control, such as in a conflict: the label of a choice, not its code. */
export function useValueText(form: Form, name: string, textOf: (value: unknown) => string | undefined): void {
  useEffect(() => form.describe(name, textOf))
}

/** One line, or several with `rows`. */
export function TextField({
  type = 'text',
  example,
  rows,
  inputMode,
  autoFocus,
  autoComplete,
  ...props
}: TextFieldProps) {
  const { frame, control } = useFormField(props, example)
  const { form, name } = props
  const value = form.value(name)
  const shared = {
    ...control,
    className: 'input',
    value: typeof value === 'string' ? value : '',
    placeholder: example,
    autoFocus,
    'data-autofocus': autoFocus === true || undefined,
    autoComplete: autoComplete ?? 'off',
    spellCheck: false,
  }
  return (
    <Field {...frame}>
      {rows === undefined ? (
        <input {...shared} type={type} inputMode={inputMode} onChange={({ target }) => form.set(name, target.value)} />
      ) : (
        <textarea {...shared} rows={rows} onChange={({ target }) => form.set(name, target.value)} />
      )}
    </Field>
  )
}

/** One of a few. */
export function SelectField({
  choices,
  empty,
  ...props
}: FormFieldProps & { choices: readonly Choice[]; empty?: string }) {
  const { frame, control } = useFormField(props)
  const { form, name } = props
  const value = form.value(name)
  useValueText(form, name, (one) => choices.find((choice) => choice.value === one)?.label)
  return (
    <Field {...frame}>
      <Select
        {...control}
        choices={choices}
        value={typeof value === 'string' && value !== '' ? value : null}
        {...(empty !== undefined && { empty })}
        onChange={(chosen) => form.set(name, chosen ?? '')}
      />
    </Field>
  )
}

/** Yes or no. */
export function CheckField(props: FormFieldProps) {
  const say = useWords()
  const { form, name, label, hint, wide = true } = props
  return (
    <div className="form-field" data-wide={wide || undefined}>
      <Checkbox checked={form.value(name) === true} onChange={(on) => form.set(name, on)}>
        {say(label)}
      </Checkbox>
      {hint !== undefined && <p className="field-hint">{say(hint)}</p>}
    </div>
  )
}
