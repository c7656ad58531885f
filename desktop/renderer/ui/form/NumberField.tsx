import { useState } from 'react'
import { Field } from '../Field.tsx'
import { useLanguage } from '../useWords.ts'
import { useFormField, useValueText, type FormFieldProps } from './fields.tsx'
import { readNumber, writeNumber } from './numberText.ts'

interface NumberFieldProps extends FormFieldProps {
  example?: string
  /** The contract takes the number as text. */
  asText?: boolean
  /** Degrees: a dot never groups digits. */
  degrees?: boolean
}

/** A whole or broken number; what is no number stays as it was typed, so that the fault can be told. */
export function NumberField({ example, asText = false, degrees = false, ...props }: NumberFieldProps) {
  const language = useLanguage()
  const { frame, control } = useFormField(props, example)
  const { form, name } = props
  const [typed, setTyped] = useState<string | null>(null)
  const value = form.value(name)
  const shown = (one: unknown): string =>
    typeof one === 'number' || (asText && typeof one === 'string' && /^-?\d+(\.\d+)?$/.test(one))
      ? writeNumber(Number(one), language)
      : typeof one === 'string'
        ? one
        : ''
  const read = (text: string): number | string => {
    const number = readNumber(text, language, !degrees)
    return number === null ? text : asText ? String(number) : number
  }
  useValueText(form, name, shown)
  return (
    <Field {...frame}>
      <input
        {...control}
        className="input"
        inputMode="decimal"
        autoComplete="off"
        placeholder={example}
        value={typed !== null && read(typed) === value ? typed : shown(value)}
        onChange={({ target }) => {
          setTyped(target.value)
          form.set(name, read(target.value))
        }}
        onBlur={() => {
          setTyped(null)
          form.leave(name)
        }}
      />
    </Field>
  )
}
