import { CartesianGrid, ComposedChart, Line, ReferenceDot, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { dashboardWords as words } from '#shared/words/console/dashboard.ts'
import { duration } from '../../ui/formats.ts'
import type { Reply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { axisText, gridLine, hourTicks, lastOf, peakOf } from './chartManner.ts'
import { bucketLabel, type Ritase } from './figures.ts'

/** How long round trips took: the average, and the nine of ten that were quicker. */
export function RitasePanel({ reply }: { reply: Reply<Ritase> }) {
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
          time={time}
          say={{ average: say(words.average), p90: say(words.p90), p50: say(words.median) }}
        />
      )}
    />
  )
}

interface RitaseChartProps {
  data: Ritase
  time: (minutes: number) => string
  say: { readonly average: string; readonly p50: string; readonly p90: string }
}

function RitaseChart({ data: { buckets, start_date, end_date }, time, say }: RitaseChartProps) {
  const data = buckets.map((bucket, at) => ({ ...bucket, at, label: bucketLabel(bucket, start_date !== end_date) }))
  const peak = peakOf(data, ({ average }) => average)
  const { ticks, top } = hourTicks(Math.max(0, ...data.map(({ p90 }) => p90 ?? 0)))
  const marks = [
    { key: 'p90', said: say.p90, fill: 'var(--c3)' },
    { key: 'average', said: say.average, fill: 'var(--c1)' },
    { key: 'p50', said: say.p50, fill: 'var(--c4)' },
  ] as const
  return (
    <ResponsiveContainer width="100%" height="100%" minHeight={180}>
      <ComposedChart data={data} margin={{ top: 22, right: 112, bottom: 2, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid {...gridLine} />
        <XAxis
          dataKey="at"
          type="number"
          domain={[0, Math.max(1, data.length - 1)]}
          ticks={data.map(({ at }) => at).filter((at) => at % Math.max(1, Math.ceil(data.length / 6)) === 0)}
          tickFormatter={(at: number) => data[at]?.label ?? ''}
          {...axisText}
        />
        <YAxis
          width={58}
          tickFormatter={(minutes: number) => (minutes === 0 ? '0' : time(minutes))}
          {...axisText}
          ticks={ticks}
          domain={[0, top]}
          interval={0}
        />
        <Line
          connectNulls
          dataKey="p90"
          stroke="var(--c3)"
          strokeWidth={1.5}
          strokeDasharray="3 4"
          dot={false}
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          connectNulls
          dataKey="p50"
          stroke="var(--c4)"
          strokeWidth={1.5}
          dot={false}
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          connectNulls
          dataKey="average"
          stroke="var(--c1)"
          strokeWidth={2.5}
          dot={false}
          isAnimationActive={false}
          activeDot={false}
        />
        {marks.map(({ key, said, fill }) => {
          const last = lastOf(data, (point) => point[key])
          return (
            last !== null && (
              <ReferenceDot
                key={key}
                x={last.at}
                y={last[key] ?? 0}
                r={3.5}
                fill={fill}
                stroke="none"
                label={{ value: `${said} ${time(last[key] ?? 0)}`, position: 'right', className: 'chart-mark' }}
              />
            )
          )
        })}
        {peak !== null && (
          <ReferenceDot
            x={peak.at}
            y={peak.average ?? 0}
            r={4}
            fill="var(--bg-1)"
            stroke="var(--c1)"
            strokeWidth={2}
            label={{ value: time(peak.average ?? 0), position: 'top', className: 'chart-peak' }}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  )
}
