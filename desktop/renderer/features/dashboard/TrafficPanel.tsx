import { dashboardWords as words } from '#shared/words/console/dashboard.ts'
import { countText } from '../../ui/formats.ts'
import type { Reply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { begunOf, bucketLabel, runningOf, type Traffic } from './figures.ts'
import { useSiteHour } from './siteHour.ts'
import { TrafficChart, type TrafficPoint } from './TrafficChart.tsx'

interface TrafficPanelProps {
  reply: Reply<Traffic>
  before: Reply<Traffic>
  /** How the compared days are called. */
  beforeName: string
}

/** Vehicles in and out, beside the same days of the week before. */
export function TrafficPanel({ reply, before, beforeName }: TrafficPanelProps) {
  const say = useWords()
  const language = useLanguage()
  const now = useSiteHour()
  const byHour = reply.data?.by === 'hour'
  const bare = (reply.data?.without_ticket.in ?? 0) + (reply.data?.without_ticket.out ?? 0)
  const earlier = before.data?.buckets ?? []

  function pointsOf({ buckets, start_date, end_date }: Traffic): TrafficPoint[] {
    const begun = begunOf(buckets, now)
    const running = runningOf(buckets, now)
    return buckets.map((bucket, at) => {
      const drawn = at < begun && at !== running
      return {
        label: bucketLabel(bucket, start_date !== end_date),
        in: drawn ? bucket.in : null,
        out: drawn ? bucket.out : null,
        before: earlier[at]?.in ?? null,
        running: at === running ? bucket.in : null,
      }
    })
  }

  return (
    <ChartPanel
      name="traffic"
      title={say(words.traffic)}
      note={[
        say(byHour ? words.perHour : words.perDay),
        ...(bare === 0 ? [] : [say(words.withoutTicket, { count: countText(bare, language) })]),
      ].join(' · ')}
      reply={reply}
      isEmpty={({ total }) => total.in + total.out === 0 && earlier.every((bucket) => bucket.in === 0)}
      empty={{ title: say(words.nothing), text: say(words.nothingText) }}
      legend={
        <span className="chart-legend">
          <span>
            <i style={{ background: 'var(--c1)' }} />
            {say(words.in)}
          </span>
          <span>
            <i style={{ background: 'var(--c3)' }} />
            {say(words.out)}
          </span>
          <span>
            <i className="dashed" />
            {say(words.inBefore, { before: beforeName })}
          </span>
        </span>
      }
      twin={({ buckets, total, start_date, end_date }) => ({
        head: [say(words.time), say(words.in), say(words.out), say(words.inBefore, { before: beforeName })],
        rows: buckets.map((bucket, at) => [
          bucketLabel(bucket, start_date !== end_date),
          bucket.in,
          bucket.out,
          earlier[at]?.in ?? null,
        ]),
        foot: [say(words.total), total.in, total.out, before.data?.total.in ?? null],
      })}
      renderChart={(data) => (
        <TrafficChart
          points={pointsOf(data)}
          nowLabel={byHour && runningOf(data.buckets, now) !== null ? now : null}
          say={{
            peak: (count) => say(words.peak, { count: countText(count, language) }),
            running: (count) => say(words.runningHour, { count: countText(count, language) }),
            now: (time) => say(words.now, { time }),
            in: say(words.in),
            out: say(words.out),
          }}
        />
      )}
    />
  )
}
