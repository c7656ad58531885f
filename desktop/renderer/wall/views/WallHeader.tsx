import { wallWords } from '#shared/words/console/wall.ts'
import { clockTime, countText, duration } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { longDate } from '../core/longDate.ts'
import { usePicture } from '../core/store.ts'
import './WallHeader.css'

/** Where this is, the figures of the day, and the clock. */
export function WallHeader({ now, waiting }: { now: number; waiting: number }) {
  const say = useWords()
  const language = useLanguage()
  const site = usePicture((picture) => picture.site)
  const title = usePicture(({ pulse }) => pulse?.display.title ?? '')
  const summary = usePicture(({ pulse }) => pulse?.summary ?? null)
  const count = (value: number | undefined) => (value === undefined ? '–' : countText(value, language))
  const minutes = summary?.average_minutes ?? null
  const figures = [
    [wallWords.in, count(summary?.entered)],
    [wallWords.out, count(summary?.left)],
    [wallWords.inside, count(summary?.inside)],
    [wallWords.trip, minutes === null ? '–' : duration(minutes * 60_000, language)],
  ] as const
  return (
    <header className="wall-head">
      <div className="wall-place clip">
        <b>{site?.name ?? 'Autogate'}</b> {title}
      </div>
      <div className="wall-figures">
        {figures.map(([words, value]) => (
          <span key={words.id}>
            {say(words)} <b>{value}</b>
          </span>
        ))}
        <span data-waiting={waiting > 0 || undefined}>
          {say(wallWords.interventions)} <b>{waiting}</b>
        </span>
      </div>
      <div className="wall-clock">
        <time className="mono">{clockTime(now)}</time>
        <small>{longDate(now, language)}</small>
      </div>
    </header>
  )
}
