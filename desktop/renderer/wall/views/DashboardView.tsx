import type { LiveFigures } from '#shared/contract/live.ts'
import { wallWords } from '#shared/words/console/wall.ts'
import { countText, duration } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { usePicture } from '../core/store.ts'
import { WallBars } from './WallBars.tsx'
import './DashboardView.css'

/** Today in four figures and three charts; every mark carries its number, because nobody can point at it. */
export function DashboardView() {
  const say = useWords()
  const figures = usePicture((picture) => picture.figures)
  if (figures === null) return <p className="wall-none wall-none-large">{say(wallWords.counting)}</p>
  return <Dashboard figures={figures} />
}

function Dashboard({ figures: { traffic, ritase, lamps, documents } }: { figures: LiveFigures }) {
  const say = useWords()
  const language = useLanguage()
  const { average } = ritase.total
  const numbers = [
    [wallWords.in, countText(traffic.total.in, language)],
    [wallWords.out, countText(traffic.total.out, language)],
    [wallWords.inside, countText(traffic.inside, language)],
    [wallWords.trip, average === null ? '–' : duration(average * 60_000, language)],
  ] as const
  const hours = traffic.buckets.map(({ hour, in: entered, out }) => ({
    label: String(hour ?? '').padStart(2, '0'),
    values: [entered, out],
  }))
  const byLamp = (['green', 'yellow', 'red'] as const).map((lamp) => ({
    label: say(wallWords[lamp]),
    lamp,
    count: lamps.total[lamp],
  }))
  const top = documents.documents.slice(0, 6)
  return (
    <div className="wall-dashboard">
      <div className="wall-numbers">
        {numbers.map(([words, value]) => (
          <p key={words.id}>
            {say(words)}
            <b>{value}</b>
          </p>
        ))}
      </div>
      <section className="wall-traffic">
        <h2>
          {say(wallWords.perHour)}
          <span>
            <i data-series="0" /> {say(wallWords.in)} <i data-series="1" /> {say(wallWords.out)}
          </span>
        </h2>
        <div className="wall-columns">
          {hours.map(({ label, values }) => (
            <Column
              key={label}
              label={label}
              values={values}
              most={Math.max(1, ...hours.flatMap((hour) => hour.values))}
            />
          ))}
        </div>
      </section>
      <WallBars title={say(wallWords.lamps)} rows={byLamp} language={language} />
      <WallBars
        title={say(wallWords.documents)}
        rows={top.map(({ label, total }) => ({ label, lamp: null, count: total }))}
        language={language}
      />
    </div>
  )
}

function Column({ label, values, most }: { label: string; values: readonly number[]; most: number }) {
  return (
    <div className="wall-column">
      <span>
        {values.map((value, series) => (
          <i key={series} data-series={series} style={{ height: `${(value / most) * 100}%` }}>
            {value > 0 && <em>{value}</em>}
          </i>
        ))}
      </span>
      <small>{label}</small>
    </div>
  )
}
