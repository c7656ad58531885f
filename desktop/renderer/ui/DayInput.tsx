import { useRef, useState, type InputHTMLAttributes } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { readDay, readMoment } from './dayInput.ts'
import { dayText } from './formats.ts'
import { Icon } from './Icon.tsx'
import { useLanguage, useWords } from './useWords.ts'
import './DayInput.css'

interface DayInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type'> {
  /** `2026-11-21`, with an hour `2026-11-21T14:32`, or what was typed and is no day. */
  value: string
  onChange: (value: string) => void
  withTime?: boolean
}

/** A day as people write it, `21 Nov 2026`: typed in any usual way, or picked from the calendar. */
export function DayInput({ value, onChange, withTime = false, onBlur, ...rest }: DayInputProps) {
  const say = useWords()
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const calendar = useRef<HTMLInputElement>(null)
  const read = withTime ? readMoment : readDay
  const known = read(value)
  const [day = '', time] = (known ?? '').split('T')
  const shown = known === null ? value : [dayText(day, language), time].filter((part) => part !== undefined).join(', ')
  return (
    <span className="day-input">
      <input
        {...rest}
        className="input"
        autoComplete="off"
        spellCheck={false}
        placeholder={say(withTime ? formWords.momentExample : formWords.dayExample)}
        value={typed ?? shown}
        onChange={({ target }) => {
          setTyped(target.value)
          onChange(read(target.value) ?? target.value)
        }}
        onBlur={(event) => {
          setTyped(null)
          onBlur?.(event)
        }}
      />
      <input
        ref={calendar}
        className="day-calendar"
        type={withTime ? 'datetime-local' : 'date'}
        tabIndex={-1}
        aria-hidden
        value={known ?? ''}
        onChange={({ target }) => onChange(target.value)}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label={say(formWords.openCalendar)}
        title={say(formWords.openCalendar)}
        onClick={() => calendar.current?.showPicker()}
      >
        <Icon name="calendar" />
      </button>
    </span>
  )
}
