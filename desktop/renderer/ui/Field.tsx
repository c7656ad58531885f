import type { ReactNode } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { useWords } from './useWords.ts'
import './Field.css'

interface FieldProps {
  id: string
  label: string
  /** What is wrong, or null. */
  fault: string | null
  hint?: string | undefined
  optional?: boolean | undefined
  /** Takes the whole width of a form with two columns. */
  wide?: boolean | undefined
  children: ReactNode
}

/** The ids that describe a control inside a {@link Field}. */
export const describedBy = (id: string, fault: string | null, hint?: string): string | undefined =>
  fault !== null || hint !== undefined ? `${id}-below` : undefined

/** A label over a control, and below it what is wrong or what is expected. */
export function Field({ id, label, fault, hint, optional = false, wide = false, children }: FieldProps) {
  const say = useWords()
  const below = fault ?? hint
  return (
    <div className="form-field" data-wide={wide || undefined} data-field={id}>
      <label htmlFor={id}>
        {label} {optional && <span className="faint">({say(formWords.optional)})</span>}
      </label>
      {children}
      {below !== undefined && (
        <p
          id={`${id}-below`}
          className={fault === null ? 'field-hint' : 'field-fault'}
          role={fault === null ? undefined : 'alert'}
        >
          {below}
        </p>
      )}
    </div>
  )
}
