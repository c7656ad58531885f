import type { PlannedShift } from '#shared/domain/shift.ts'
import { siteSettingsWords } from '#shared/words/console/siteSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useFormField, useValueText, type FormFieldProps } from '../../ui/form/fields.tsx'
import { useWords } from '../../ui/useWords.ts'
import { ShiftLine } from './ShiftLine.tsx'
import './ShiftsField.css'

/** The shifts of a site, each with the hour it begins and its name; what is wrong is said at its line. */
export function ShiftsField(props: FormFieldProps) {
  const say = useWords()
  const { frame } = useFormField(props)
  const { form, name } = props
  const plan = plannedIn(form.value(name))
  const saidAtLine = plan.some((_, at) => form.fault(`${name}.${at}`) !== null)
  useValueText(form, name, (one) =>
    plannedIn(one)
      .map((shift) => `${shift.starts_at} ${shift.name}`)
      .join(', '),
  )
  const put = (next: readonly PlannedShift[]): void => form.set(name, next)
  return (
    <Field {...frame} fault={saidAtLine ? null : frame.fault}>
      <div id={frame.id} className="shifts">
        <ol>
          {plan.map((shift, at) => (
            <ShiftLine
              key={at}
              form={form}
              path={`${name}.${at}`}
              n={at + 1}
              shift={shift}
              onChange={(part) => put(plan.map((one, place) => (place === at ? { ...one, ...part } : one)))}
              onRemove={() => put(plan.filter((_, place) => place !== at))}
            />
          ))}
        </ol>
        <Button icon="plus" onClick={() => put([...plan, { name: '', starts_at: '' }])}>
          {say(siteSettingsWords.add)}
        </Button>
      </div>
    </Field>
  )
}

const plannedIn = (value: unknown): readonly PlannedShift[] => (Array.isArray(value) ? (value as PlannedShift[]) : [])
