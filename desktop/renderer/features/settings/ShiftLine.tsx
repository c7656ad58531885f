import { useId } from 'react'
import type { PlannedShift } from '#shared/domain/shift.ts'
import { siteSettingsWords } from '#shared/words/console/siteSettings.ts'
import { Button } from '../../ui/Button.tsx'
import type { Form } from '../../ui/form/form.ts'
import { useWords } from '../../ui/useWords.ts'

interface ShiftLineProps {
  form: Form
  /** Of this line in the body, such as `shifts.0`. */
  path: string
  n: number
  shift: PlannedShift
  onChange: (part: Partial<PlannedShift>) => void
  onRemove: () => void
}

/** One shift of the plan: when it begins, what it is called. */
export function ShiftLine({ form, path, n, shift, onChange, onRemove }: ShiftLineProps) {
  const say = useWords()
  const id = useId()
  const fault = form.fault(path)
  const control = (part: keyof PlannedShift) => ({
    className: 'input',
    name: `${path}.${part}`,
    value: shift[part],
    autoComplete: 'off',
    'aria-invalid': form.fault(`${path}.${part}`) !== null,
    'aria-describedby': fault === null ? undefined : id,
    onBlur() {
      form.leave(path)
      form.leave(`${path}.${part}`)
    },
  })
  return (
    <li>
      <input
        {...control('starts_at')}
        aria-label={say(siteSettingsWords.startsAt, { n })}
        placeholder="06:00"
        inputMode="numeric"
        onChange={({ target }) => onChange({ starts_at: target.value })}
      />
      <input
        {...control('name')}
        aria-label={say(siteSettingsWords.shiftName, { n })}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <Button kind="ghost" icon="trash" aria-label={say(siteSettingsWords.remove, { n })} onClick={onRemove} />
      {fault !== null && (
        <p id={id} className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </li>
  )
}
