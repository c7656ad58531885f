import { useClickOutside, useDebouncedCallback } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { Field } from '../Field.tsx'
import { Icon } from '../Icon.tsx'
import type { Choice } from '../Select.tsx'
import { useWords } from '../useWords.ts'
import { useFormField, type FormFieldProps } from './fields.tsx'
import './PickField.css'

interface PickFieldProps extends FormFieldProps {
  /** What was found for what is typed. */
  choices: readonly Choice[]
  reading?: boolean
  /** A fifth of a second after the last letter. */
  onSearch: (text: string) => void
  /** What the stored value is called, until it is among the choices. */
  known?: Choice | null
  onPick?: (choice: Choice | null) => void
}

/** One of very many, found by typing. */
export function PickField({ choices, reading = false, onSearch, known = null, onPick, ...props }: PickFieldProps) {
  const say = useWords()
  const { frame, control } = useFormField(props)
  const { form, name } = props
  const value = form.value(name)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const search = useDebouncedCallback(onSearch, 200)
  const [picked, setPicked] = useState<Choice | null>(known)
  const [at, setAt] = useState(0)
  const box = useClickOutside<HTMLDivElement>(() => close())
  const shown =
    value === '' || value === undefined || value === null
      ? null
      : [picked, known, ...choices].find((choice) => choice?.value === value)

  function close(): void {
    setOpen(false)
    setTyped(null)
    onSearch('')
    setAt(0)
  }

  function pick(choice: Choice | null): void {
    setPicked(choice)
    form.set(name, choice?.value ?? '')
    onPick?.(choice)
    close()
  }

  return (
    <Field {...frame}>
      <div ref={box} className="pick">
        <input
          {...control}
          className="input"
          role="combobox"
          aria-expanded={open}
          aria-controls={`${frame.id}-list`}
          autoComplete="off"
          spellCheck={false}
          placeholder={say(formWords.choose)}
          value={typed ?? shown?.label ?? ''}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onChange={({ target }) => {
            setTyped(target.value)
            search(target.value)
            setOpen(true)
            setAt(0)
            if (target.value === '') form.set(name, '')
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setAt(Math.min(at + 1, choices.length - 1))
            else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
            else if (event.key === 'Enter' && open && choices[at] !== undefined) pick(choices[at])
            else if (event.key === 'Tab') return close()
            else return
            event.preventDefault()
          }}
        />
        <Icon name="down" size={12} />
        {open && (
          <PickList onClose={close}>
            <ul id={`${frame.id}-list`} role="listbox" aria-busy={reading}>
              {choices.map((choice, index) => (
                <li key={choice.value} role="presentation">
                  <button
                    type="button"
                    role="option"
                    tabIndex={-1}
                    aria-selected={index === at}
                    className="filter-option"
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => pick(choice)}
                  >
                    {choice.label}
                  </button>
                </li>
              ))}
              {choices.length === 0 && !reading && <li className="faint pick-none">{say(formWords.nothingFound)}</li>}
            </ul>
          </PickList>
        )}
      </div>
    </Field>
  )
}

function PickList({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  useKeyLayer((chord) => {
    if (chord !== 'Escape') return false
    onClose()
    return true
  })
  return <div className="pick-list">{children}</div>
}
