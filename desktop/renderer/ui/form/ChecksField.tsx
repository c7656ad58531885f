import { useState } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { Checkbox } from '../Checkbox.tsx'
import { Field } from '../Field.tsx'
import type { Choice } from '../Select.tsx'
import { useWords } from '../useWords.ts'
import { useFormField, useValueText, type FormFieldProps } from './fields.tsx'
import './ChecksField.css'

export interface ChoiceGroup {
  readonly name: string
  readonly choices: readonly Choice[]
}

/** Any number of many, in groups; typing narrows them down. */
export function ChecksField({ groups, ...props }: FormFieldProps & { groups: readonly ChoiceGroup[] }) {
  const say = useWords()
  const { frame, control } = useFormField(props)
  const { form, name } = props
  const value = form.value(name)
  const chosen = new Set(Array.isArray(value) ? (value as string[]) : [])
  const [typed, setTyped] = useState('')
  const all = groups.flatMap(({ choices }) => choices)
  useValueText(form, name, (some) =>
    Array.isArray(some) && some.length > 0
      ? some.map((one) => all.find((choice) => choice.value === one)?.label ?? String(one)).join(', ')
      : undefined,
  )
  const found = groups.flatMap((group) => {
    const choices = group.choices.filter(
      (choice) => chosen.has(choice.value) || choice.label.toLowerCase().includes(typed.trim().toLowerCase()),
    )
    return choices.length === 0 ? [] : [{ ...group, choices }]
  })
  const many = all.length > 8

  function toggle(one: string): void {
    const next = new Set(chosen)
    if (!next.delete(one)) next.add(one)
    form.set(name, [...next])
    form.leave(name)
  }

  return (
    <Field {...frame}>
      <div className="checks" data-wrong={frame.fault !== null || undefined}>
        {many && (
          <input
            {...control}
            className="input"
            value={typed}
            autoComplete="off"
            placeholder={say(listWords.search)}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
        <div className="checks-list">
          {found.map((group) => (
            <fieldset key={group.name}>
              <legend className="faint">{group.name}</legend>
              {group.choices.map((choice) => (
                <Checkbox key={choice.value} checked={chosen.has(choice.value)} onChange={() => toggle(choice.value)}>
                  {choice.label}
                </Checkbox>
              ))}
            </fieldset>
          ))}
        </div>
      </div>
    </Field>
  )
}
