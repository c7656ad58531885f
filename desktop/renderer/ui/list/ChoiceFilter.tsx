import type { Choice } from '../Select.tsx'
import { FilterChip } from './FilterChip.tsx'

interface ChoiceFilterProps {
  label: string
  choices: readonly Choice[]
  value: string | null
  onChange: (value: string | null) => void
}

/** A filter over a few words. */
export function ChoiceFilter({ label, choices, value, onChange }: ChoiceFilterProps) {
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <FilterChip label={label} value={chosen?.label ?? null} onClear={() => onChange(null)}>
      {(close) =>
        choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            className="filter-option"
            aria-pressed={choice.value === value}
            onClick={() => {
              onChange(choice.value === value ? null : choice.value)
              close()
            }}
          >
            {choice.label}
          </button>
        ))
      }
    </FilterChip>
  )
}
