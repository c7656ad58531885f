import { listWords } from '#shared/words/console/lists.ts'
import { serverNow } from '../../live/connection.ts'
import { DayInput } from '../DayInput.tsx'
import { readDay } from '../dayInput.ts'
import { dayText } from '../formats.ts'
import { useLanguage, useWords } from '../useWords.ts'
import { monthOf, siteDay } from './siteDays.ts'
import { FilterChip } from './FilterChip.tsx'

interface DateRangeProps {
  label: string
  /** Days of the site, `2026-11-21`. */
  from: string | null
  until: string | null
  onChange: (from: string | null, until: string | null) => void
}

/** A filter over days of the site: usual spans at a press, any other by its first and last day. */
export function DateRange({ label, from, until, onChange }: DateRangeProps) {
  const say = useWords()
  const language = useLanguage()
  const now = serverNow()
  const today = siteDay(now)
  const spans = [
    { label: say(listWords.today), from: today, until: today },
    { label: say(listWords.yesterday), from: siteDay(now, -1), until: siteDay(now, -1) },
    { label: say(listWords.lastDays, { days: 7 }), from: siteDay(now, -6), until: today },
    { label: say(listWords.lastDays, { days: 30 }), from: siteDay(now, -29), until: today },
    { label: say(listWords.thisMonth), ...monthOf(now) },
  ]
  const known = spans.find((span) => span.from === from && span.until === until)
  const day = (text: string | null): string => (text === null ? '…' : dayText(text, language))
  const said =
    from === null && until === null
      ? null
      : (known?.label ?? (from === until ? day(from) : `${day(from)} – ${day(until)}`))
  return (
    <FilterChip label={label} value={said} onClear={() => onChange(null, null)}>
      {(close) => (
        <>
          {spans.map((span) => (
            <button
              key={span.label}
              type="button"
              className="filter-option"
              aria-pressed={span === known}
              onClick={() => {
                onChange(span.from, span.until)
                close()
              }}
            >
              {span.label}
            </button>
          ))}
          <div className="filter-dates">
            <Day label={say(listWords.from)} value={from} onChange={(day) => onChange(day, until)} />
            <Day label={say(listWords.until)} value={until} onChange={(day) => onChange(from, day)} />
            {from !== null && until !== null && from > until && (
              <p className="field-fault" role="alert">
                {say(listWords.reversed)}
              </p>
            )}
          </div>
        </>
      )}
    </FilterChip>
  )
}

interface DayProps {
  label: string
  value: string | null
  onChange: (day: string | null) => void
}

/** What is typed counts once it is a day. */
function Day({ label, value, onChange }: DayProps) {
  return (
    <label>
      {label}
      <DayInput
        value={value ?? ''}
        onChange={(text) => {
          if (text === '' || readDay(text) !== null) onChange(text === '' ? null : text)
        }}
      />
    </label>
  )
}
