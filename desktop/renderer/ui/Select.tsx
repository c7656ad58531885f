import type { SelectHTMLAttributes } from 'react'

export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
}

interface SelectProps<Value extends string> extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'value' | 'onChange'
> {
  choices: readonly Choice<Value>[]
  /** Null shows `empty`. */
  value: Value | null
  /** The line for no choice; without it one has to be chosen. */
  empty?: string
  onChange: (value: Value | null) => void
}

/** One of a few: the platform's own list, which every keyboard and screen reader knows. */
export function Select<Value extends string>({ choices, value, empty, onChange, ...rest }: SelectProps<Value>) {
  return (
    <select
      className="input"
      {...rest}
      value={value ?? ''}
      onChange={({ target }) => onChange(choices.find((choice) => choice.value === target.value)?.value ?? null)}
    >
      {empty !== undefined && <option value="">{empty}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
