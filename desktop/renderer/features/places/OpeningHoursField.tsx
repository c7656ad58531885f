import type { z } from 'zod'
import type { OpeningHours } from '#shared/contract/autogate/building.ts'
import { weekdays } from '#shared/domain/openingHours.ts'
import { buildingWords, weekdayWords } from '#shared/words/console/places.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import type { Form } from '../../ui/form/form.ts'
import { useWords } from '../../ui/useWords.ts'
import { spansOf, spansText } from './spans.ts'
import { useState } from 'react'
import './OpeningHoursField.css'

type Hours = z.infer<typeof OpeningHours>
type Day = (typeof weekdays)[number]

const usual = Object.fromEntries(weekdays.map((day) => [day, [{ from: '07:00', to: '17:00' }]])) as Hours

/** The hours of each weekday, or always open. */
export function OpeningHoursField({ form }: { form: Form }) {
  const say = useWords()
  const hours: Hours | null = form.value('opening_hours') ?? null
  const fault = form.fault('opening_hours')
  return (
    <div className="form-field" data-wide>
      <Checkbox checked={hours !== null} onChange={(on) => form.set('opening_hours', on ? usual : null)}>
        {say(buildingWords.ownHours)}
      </Checkbox>
      {hours !== null && (
        <div className="opening-hours">
          {weekdays.map((day) => (
            <DayHours
              key={day}
              day={day}
              spans={hours[day] ?? []}
              onChange={(spans) => form.set('opening_hours', { ...hours, [day]: spans })}
            />
          ))}
          <p className="field-hint">{say(buildingWords.hoursHint)}</p>
          {fault !== null && (
            <p className="field-fault" role="alert">
              {fault}
            </p>
          )}
        </div>
      )}
    </div>
  )
}

interface DayHoursProps {
  day: Day
  spans: NonNullable<Hours[Day]>
  onChange: (spans: NonNullable<Hours[Day]>) => void
}

function DayHours({ day, spans, onChange }: DayHoursProps) {
  const say = useWords()
  const [typed, setTyped] = useState(spansText(spans))
  return (
    <label>
      <span className="soft">{say(weekdayWords[day])}</span>
      <input
        className="input"
        value={typed}
        autoComplete="off"
        aria-invalid={spansOf(typed) === null}
        onChange={({ target }) => {
          setTyped(target.value)
          const next = spansOf(target.value)
          onChange(next ?? [{ from: target.value, to: '' }])
        }}
      />
    </label>
  )
}
