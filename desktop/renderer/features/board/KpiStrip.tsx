import { boardWords } from '#shared/words/console/board.ts'
import { useSummary } from '../../live/operations.ts'
import { countText, duration } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import './KpiStrip.css'

/** The figures of the site's day. */
export function KpiStrip() {
  const summary = useSummary()
  const language = useLanguage()
  const say = useWords()
  if (summary === null) return <div className="kpis" />
  const count = (figure: number) => countText(figure, language)
  const { average_minutes: minutes, buffer } = summary
  return (
    <dl className="kpis">
      <Kpi name={say(boardWords.enteredToday)} figure={count(summary.entered)} />
      <Kpi name={say(boardWords.leftToday)} figure={count(summary.left)} />
      <Kpi name={say(boardWords.inside)} figure={count(summary.inside)} unit={say(boardWords.vehicles)} />
      <Kpi
        name={say(boardWords.averageTrip)}
        figure={minutes === null ? say(boardWords.noFigure) : duration(minutes * 60_000, language)}
      />
      <Kpi
        name={say(boardWords.buffer)}
        figure={count(buffer.used)}
        unit={say(boardWords.bufferOf, { capacity: count(buffer.capacity) })}
      />
    </dl>
  )
}

function Kpi({ name, figure, unit }: { name: string; figure: string; unit?: string }) {
  return (
    <div className="kpi">
      <dt>{name}</dt>
      <dd>
        <b>{figure}</b> {unit !== undefined && <span className="kpi-unit">{unit}</span>}
      </dd>
    </div>
  )
}
