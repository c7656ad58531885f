import { useClickOutside, useDebouncedCallback } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { Field } from '../Field.tsx'
import { Icon } from '../Icon.tsx'
import type { Choice } from '../Select.tsx'
import { useWords } from '../useWords.ts'
import { useFormField, useValueText, type FormFieldProps } from './fields.tsx'
import { pickedLabel, rememberPick } from './pickedLabels.ts'
import './PickField.css'

interface PickFieldProps extends FormFieldProps {
  /** What was found for what is typed. */
  choices: readonly Choice[]
  reading?: boolean
  /** A fifth of a second after the last letter. */
  onSearch: (text: string) => void
  /** What the stored value is called, until it is among the choices. */
  known?: Choice | null
}

/** One of very many, found by typing. */
export function PickField({ choices, reading = false, onSearch, known = null, ...props }: PickFieldProps) {
  const say = useWords()
  const { frame, control } = useFormField(props)
  const { form, name } = props
  const value = form.value(name)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [searched, setSearched] = useState('')
  const search = useDebouncedCallback((text: string) => {
    setSearched(text)
    onSearch(text)
  }, 200)
  const [at, setAt] = useState(0)
  const labelOf = (one: unknown): string | undefined =>
    [known, ...choices].find((choice) => choice?.value === one)?.label ?? pickedLabel(one)
  useValueText(form, name, labelOf)
  const text = typeof value === 'string' ? value : ''
  /** The choices answer an earlier text: none of them may be taken for the one that is meant. */
  const waiting = reading || (typed !== null && typed !== searched)

  function close(): void {
    setOpen(false)
    setTyped(null)
    setSearched('')
    onSearch('')
    setAt(0)
  }

  function pick(choice: Choice): void {
    rememberPick(choice)
    form.set(name, choice.value)
    close()
  }

  /** What was typed and names no choice stays in the field, which says so. */
  function leave(): void {
    const meant = typed === null || waiting ? undefined : meantBy(typed, choices)
    if (meant !== undefined) return pick(meant)
    if (typed !== null && typed !== labelOf(value)) form.set(name, typed.trim())
    close()
  }
  const box = useClickOutside<HTMLDivElement>(() => open && leave())

  return (
    <Field {...frame} fault={frame.fault !== null && text !== '' ? say(formWords.pickOne) : frame.fault}>
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
          value={typed ?? labelOf(value) ?? text}
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
            else if (event.key === 'Enter' && open) {
              if (!waiting && choices[at] !== undefined) pick(choices[at])
            } else if (event.key === 'Tab') return leave()
            else return
            event.preventDefault()
          }}
        />
        <Icon name="down" size={12} />
        {open && (
          <PickList onClose={close}>
            <ul id={`${frame.id}-list`} role="listbox" aria-busy={waiting}>
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

/** The choice that a text names: by its whole label, or because nothing else fits. */
function meantBy(typed: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return undefined
  return choices.find(({ label }) => label.toLowerCase() === wanted) ?? (choices.length === 1 ? choices[0] : undefined)
}

function PickList({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  useKeyLayer((chord) => {
    if (chord !== 'Escape') return false
    onClose()
    return true
  })
  return <div className="pick-list">{children}</div>
}
