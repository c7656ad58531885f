import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import { axisText, gridLine, lastOf, peakOf } from './chartManner.ts'

export interface TrafficPoint {
  readonly label: string
  /** Null where the hour is not over. */
  readonly in: number | null
  readonly out: number | null
  readonly before: number | null
  readonly running: number | null
}

interface TrafficChartProps {
  points: readonly TrafficPoint[]
  /** The time that is marked, where today is shown by hours. */
  nowLabel: { readonly hour: number; readonly minute: number } | null
  say: {
    readonly peak: (count: number) => string
    readonly running: (count: number) => string
    readonly now: (time: string) => string
    readonly in: string
    readonly out: string
  }
}

const two = (part: number) => String(part).padStart(2, '0')

/** The day so far as two lines, the week before as a dashed one; peak, last and running hour carry their numbers. */
export function TrafficChart({ points, nowLabel, say }: TrafficChartProps) {
  const data = points.map((point, at) => ({ ...point, at }))
  const peak = peakOf(data, ({ in: count }) => count)
  const ends = endsOf(data, peak?.at ?? null, say)
  const running = data.find((point) => point.running !== null)
  const nowAt = nowLabel === null ? null : nowLabel.hour + nowLabel.minute / 60
  const dot = { r: 4, stroke: 'none', ifOverflow: 'visible' } as const
  return (
    <ResponsiveContainer width="100%" height="100%" minHeight={180}>
      <ComposedChart data={data} margin={{ top: 26, right: 56, bottom: 2, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid {...gridLine} />
        <XAxis
          dataKey="at"
          type="number"
          domain={[0, Math.max(1, data.length - 1)]}
          ticks={data.map(({ at }) => at).filter((at) => at % Math.max(1, Math.ceil(data.length / 12)) === 0)}
          tickFormatter={(at: number) => data[at]?.label ?? ''}
          {...axisText}
        />
        <YAxis width={44} allowDecimals={false} {...axisText} />
        <Area
          dataKey="in"
          stroke="none"
          fill="var(--c1)"
          fillOpacity={0.14}
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          dataKey="before"
          stroke="var(--c3)"
          strokeWidth={1.5}
          strokeDasharray="3 4"
          dot={false}
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          dataKey="out"
          stroke="var(--c3)"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          dataKey="in"
          stroke="var(--c1)"
          strokeWidth={2.5}
          dot={data.length === 1}
          isAnimationActive={false}
          activeDot={false}
        />
        {nowAt !== null && (
          <ReferenceLine
            x={nowAt}
            stroke="var(--tx-3)"
            label={{
              value: say.now(`${two(nowLabel?.hour ?? 0)}:${two(nowLabel?.minute ?? 0)}`),
              position: nowAt > 19 ? 'insideTopRight' : 'insideTopLeft',
              className: 'chart-mark',
              offset: 6,
            }}
          />
        )}
        {ends.map(({ at, count, said, fill, position }) => (
          <ReferenceDot
            {...dot}
            key={fill}
            x={at}
            y={count}
            fill={fill}
            {...(said !== null && { label: { value: said, position, className: 'chart-mark' } })}
          />
        ))}
        {peak !== null && (
          <ReferenceDot
            {...dot}
            x={peak.at}
            y={peak.in ?? 0}
            fill="var(--c1)"
            label={{ value: say.peak(peak.in ?? 0), position: 'top', className: 'chart-peak' }}
          />
        )}
        {running !== undefined && (
          <ReferenceDot
            {...dot}
            x={running.at}
            y={running.running ?? 0}
            fill="var(--bg-1)"
            stroke="var(--c1)"
            strokeWidth={2}
            label={{
              value: say.running(running.running ?? 0),
              position: running.at > 3 ? 'left' : 'right',
              className: 'chart-mark',
            }}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  )
}

interface End {
  readonly at: number
  readonly count: number
  /** Null where the peak says it already. */
  readonly said: string | null
  readonly fill: string
  readonly position: 'top' | 'bottom'
}

/** Where the two lines end, the number of the higher above it and that of the lower below. */
function endsOf(
  data: readonly (TrafficPoint & { readonly at: number })[],
  peakAt: number | null,
  say: TrafficChartProps['say'],
): End[] {
  const last = lastOf(data, (point) => point.in)
  const [came, went] = [last?.in ?? 0, last?.out ?? 0]
  if (last === null || came + went === 0) return []
  return [
    {
      at: last.at,
      count: went,
      said: `${say.out} ${went}`,
      fill: 'var(--c3)',
      position: went > came ? 'top' : 'bottom',
    },
    {
      at: last.at,
      count: came,
      said: peakAt === last.at ? null : `${say.in} ${came}`,
      fill: 'var(--c1)',
      position: went > came ? 'bottom' : 'top',
    },
  ]
}
