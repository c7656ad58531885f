import { listWords } from '#shared/words/console/lists.ts'
import { serverNow } from '../../live/connection.ts'
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
            <label>
              {say(listWords.from)}
              <input
                className="input"
                type="date"
                max={until ?? undefined}
                value={from ?? ''}
                onChange={({ target }) => onChange(target.value === '' ? null : target.value, until)}
              />
            </label>
            <label>
              {say(listWords.until)}
              <input
                className="input"
                type="date"
                min={from ?? undefined}
                value={until ?? ''}
                onChange={({ target }) => onChange(from, target.value === '' ? null : target.value)}
              />
            </label>
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
