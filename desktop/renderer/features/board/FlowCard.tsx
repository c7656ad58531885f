import type { GateFlow } from '#shared/contract/live.ts'
import { boardWords } from '#shared/words/console/board.ts'
import { countText, duration, shortTime } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import './FlowCard.css'

/** A few vehicles in an hour must not look like a rush. */
const quietTop = 6

/** Vehicles of the last hour in five-minute bars, in the cells that a gate's lanes leave free. */
export function FlowCard({ flow, cells, oldSince }: { flow: GateFlow; cells: number; oldSince: number | null }) {
  const say = useWords()
  const language = useLanguage()
  const peak = Math.max(...flow.counts)
  const top = Math.max(peak, quietTop)
  const total = flow.counts.reduce((sum, count) => sum + count, 0)
  return (
    <div role="gridcell" style={{ gridColumn: `span ${cells}` }}>
      <figure className="flow" data-narrow={cells === 1 || undefined}>
        <figcaption className="row">
          <b>{say(boardWords.flow)}</b>
          {cells > 1 && (
            <span className="faint clip">{say(flow.direction === 'in' ? boardWords.flowIn : boardWords.flowOut)}</span>
          )}
          <span className="push" />
          <span className="faint nowrap">
            {oldSince === null
              ? say(boardWords.flowPeak, { count: peak })
              : say(boardWords.dataOf, { time: shortTime(oldSince) })}
          </span>
        </figcaption>
        <ol className="flow-bars" aria-label={flow.counts.join(', ')}>
          {flow.counts.map((count, at) => (
            <li key={at} title={String(count)} data-now={at === flow.counts.length - 1 || undefined}>
              <i style={{ height: `${(count / top) * 100}%` }} />
            </li>
          ))}
        </ol>
        <div className="row soft flow-foot">
          <span className="nowrap">{say(boardWords.flowTotal, { count: countText(total, language) })}</span>
          <span className="push" />
          {flow.service_seconds !== null && (
            <span className="clip">
              {cells > 1 && say(boardWords.flowService)} <b>{duration(flow.service_seconds * 1000, language)}</b>
            </span>
          )}
        </div>
      </figure>
    </div>
  )
}
