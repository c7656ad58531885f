import { useState } from 'react'
import { Field } from '../Field.tsx'
import { useFormField, type FormFieldProps } from './fields.tsx'

/** Several short words, separated by commas or spaces, such as seal numbers. */
export function WordsField({ example, ...props }: FormFieldProps & { example?: string }) {
  const { frame, control } = useFormField(props, example)
  const { form, name } = props
  const value = form.value(name)
  const words = Array.isArray(value) ? (value as string[]) : []
  const [typed, setTyped] = useState(words.join(', '))
  const shown = wordsOf(typed).join() === words.join() ? typed : words.join(', ')
  return (
    <Field {...frame}>
      <input
        {...control}
        className="input"
        autoComplete="off"
        spellCheck={false}
        placeholder={example}
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value)
          form.set(name, wordsOf(target.value))
        }}
      />
    </Field>
  )
}

const wordsOf = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '')
