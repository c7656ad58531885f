import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { Field } from '../Field.tsx'
import { useFormField, type FormFieldProps } from './fields.tsx'
import './PickField.css'

interface Suggestion {
  readonly text: string
  /** What comes with it, such as the unit of a product. */
  readonly more: string
}

interface SuggestFieldProps extends FormFieldProps {
  suggestions: readonly Suggestion[]
  example?: string
  onType: (text: string) => void
  /** Other fields that a suggestion fills in. */
  onPick: (suggestion: Suggestion) => Readonly<Record<string, string>>
}

/** A text with suggestions: any other text may stand in it too. */
export function SuggestField({ suggestions, example, onType, onPick, ...props }: SuggestFieldProps) {
  const { frame, control } = useFormField(props, example)
  const { form, name } = props
  const [open, setOpen] = useState(false)
  const value = form.value(name)
  const text = typeof value === 'string' ? value : ''
  const tell = useDebouncedCallback(onType, 200)
  const shown = suggestions.filter((one) => one.text !== text)
  return (
    <Field {...frame}>
      <div
        className="pick"
        onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || setOpen(false)}
      >
        <input
          {...control}
          className="input"
          autoComplete="off"
          spellCheck={false}
          placeholder={example}
          value={text}
          onFocus={() => setOpen(true)}
          onChange={({ target }) => {
            form.set(name, target.value)
            tell(target.value)
            setOpen(true)
          }}
        />
        {open && shown.length > 0 && (
          <ul className="pick-list">
            {shown.slice(0, 8).map((one) => (
              <li key={`${one.text} ${one.more}`}>
                <button
                  type="button"
                  className="filter-option"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => {
                    form.setAll({ [name]: one.text, ...onPick(one) })
                    setOpen(false)
                  }}
                >
                  {one.text} <span className="faint">{one.more}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Field>
  )
}
