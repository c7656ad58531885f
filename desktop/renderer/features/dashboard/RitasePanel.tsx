import { ReferenceLine } from 'recharts'
import { dashboardWords as words } from '#shared/words/console/dashboard.ts'
import { duration } from '../../ui/formats.ts'
import type { Reply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { hourTicks, lastOf, peakOf } from './chartManner.ts'
import type { ChartMark } from './ChartMarks.tsx'
import { bucketLabel, type Ritase } from './figures.ts'
import { TimeChart } from './TimeChart.tsx'

/** How long round trips took: the average, and the nine of ten that were quicker. `limit` is the site's, in minutes. */
export function RitasePanel({ reply, limit }: { reply: Reply<Ritase>; limit: number | null }) {
  const say = useWords()
  const language = useLanguage()
  const time = (minutes: number) => duration(minutes * 60_000, language)
  const shown = (minutes: number | null) => (minutes === null ? null : time(minutes))
  return (
    <ChartPanel
      name="ritase"
      title={say(words.ritase)}
      note={say(words.fromGateToGate)}
      reply={reply}
      isEmpty={({ total }) => total.trips === 0}
      empty={{ title: say(words.nothing), text: say(words.nothingText) }}
      twin={({ buckets, total, start_date, end_date }) => ({
        head: [words.time, words.trips, words.average, words.median, words.p90].map((word) => say(word)),
        rows: buckets.map((bucket) => [
          bucketLabel(bucket, start_date !== end_date),
          bucket.trips,
          shown(bucket.average),
          shown(bucket.p50),
          shown(bucket.p90),
        ]),
        foot: [say(words.total), total.trips, shown(total.average), shown(total.p50), shown(total.p90)],
      })}
      renderChart={(data) => (
        <RitaseChart
          data={data}
          limit={limit}
          time={time}
          say={{
            average: say(words.average),
            p90: say(words.p90),
            p50: say(words.median),
            limit: say(words.serviceLimit),
          }}
        />
      )}
    />
  )
}

/** Share of the time axis after which labels on the right of a point need room of their own. */
const roomyUntil = 0.7

/** Share of the time axis at which the limit is named. */
const limitLabelAt = 0.8

/** `16 j`, not `16 j 0 m`, where an axis names round hours. */
const wholeHours = (duration: string): string => duration.replace(/ 0 m$/, '')

interface RitaseChartProps {
  data: Ritase
  limit: number | null
  time: (minutes: number) => string
  say: Readonly<Record<'average' | 'p90' | 'p50' | 'limit', string>>
}

const lines = [
  { key: 'p90', stroke: 'var(--c3)', width: 1.5, dashed: true, joins: true },
  { key: 'p50', stroke: 'var(--c4)', width: 1.5, joins: true },
  { key: 'average', stroke: 'var(--c1)', width: 2.5, joins: true },
] as const

function RitaseChart({ data: { buckets, start_date, end_date }, limit, time, say }: RitaseChartProps) {
  const data = buckets.map((bucket, at) => ({ ...bucket, at, label: bucketLabel(bucket, start_date !== end_date) }))
  const peak = peakOf(data, ({ average }) => average)
  const { ticks, top } = hourTicks(Math.max(limit ?? 0, ...data.map(({ p90 }) => p90 ?? 0)))
  const ends = [...lines].toReversed().flatMap(({ key, stroke }): ChartMark[] => {
    const last = lastOf(data, (point) => point[key])
    const value = last?.[key] ?? 0
    return last === null
      ? []
      : [{ at: last.at, value, said: `${say[key]} ${time(value)}`, side: 'right', fill: stroke }]
  })
  const highest: ChartMark[] =
    peak === null
      ? []
      : [
          {
            at: peak.at,
            value: peak.average ?? 0,
            said: peak.at === lastOf(data, ({ average }) => average)?.at ? null : time(peak.average ?? 0),
            side: 'above',
            fill: 'var(--c1)',
            hollow: true,
            strong: true,
          },
        ]
  const limits: ChartMark[] =
    limit === null
      ? []
      : [
          {
            at: limitLabelAt * (data.length - 1),
            value: limit,
            said: `${say.limit} ${wholeHours(time(limit))}`,
            side: 'above',
            fill: null,
          },
        ]
  return (
    <TimeChart
      points={data}
      mostLabels={6}
      scale={{ width: 58, write: (minutes) => (minutes === 0 ? '0' : wholeHours(time(minutes))), ticks, top }}
      room={ends.some(({ at }) => at > roomyUntil * (data.length - 1)) ? 112 : 20}
      lines={lines}
      marks={[...limits, ...ends, ...highest]}
    >
      {limit !== null && <ReferenceLine y={limit} stroke="var(--tx-2)" strokeDasharray="6 4" />}
    </TimeChart>
  )
}
