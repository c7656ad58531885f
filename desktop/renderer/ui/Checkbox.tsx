import type { ReactNode } from 'react'
import './Checkbox.css'

interface CheckboxProps {
  checked: boolean
  /** Some of what it stands for is checked. */
  mixed?: boolean
  disabled?: boolean
  id?: string
  /** Read out where no words stand beside it. */
  label?: string
  onChange: (checked: boolean) => void
  children?: ReactNode
}

/** A box that is on or off. */
export function Checkbox({ checked, mixed = false, disabled = false, id, label, onChange, children }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-label={label}
        ref={(element) => {
          if (element !== null) element.indeterminate = mixed && !checked
        }}
        onChange={({ target }) => onChange(target.checked)}
      />
      {children}
    </label>
  )
}
