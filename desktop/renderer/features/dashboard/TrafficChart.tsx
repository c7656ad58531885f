import { Area, ReferenceLine } from 'recharts'
import type { ChartMark } from './ChartMarks.tsx'
import { lastOf, peakOf } from './chartManner.ts'
import { TimeChart } from './TimeChart.tsx'

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

const lines = [
  { key: 'before', stroke: 'var(--c3)', width: 1.5, dashed: true },
  { key: 'out', stroke: 'var(--c3)', width: 2 },
  { key: 'in', stroke: 'var(--c1)', width: 2.5 },
] as const

/** The day so far as two lines, the week before as a dashed one; peak, last and running hour carry their numbers. */
export function TrafficChart({ points, nowLabel, say }: TrafficChartProps) {
  const nowAt = nowLabel === null ? null : nowLabel.hour + nowLabel.minute / 60
  const now: ChartMark[] =
    nowAt === null || nowLabel === null
      ? []
      : [
          {
            at: nowAt,
            value: null,
            said: say.now(`${two(nowLabel.hour)}:${two(nowLabel.minute)}`),
            side: nowAt > 19 ? 'left' : 'right',
            fill: null,
          },
        ]
  return (
    <TimeChart
      points={points}
      mostLabels={12}
      scale={{ width: 44 }}
      room={56}
      lines={lines}
      marks={[...now, ...marksOf(points, say)]}
    >
      <Area
        dataKey="in"
        stroke="none"
        fill="var(--c1)"
        fillOpacity={0.14}
        isAnimationActive={false}
        activeDot={false}
      />
      {nowAt !== null && <ReferenceLine x={nowAt} stroke="var(--tx-3)" />}
    </TimeChart>
  )
}

/** The peak, the ends of both lines, the higher labelled above and the lower below, and the hour that is not over. */
function marksOf(points: readonly TrafficPoint[], say: TrafficChartProps['say']): ChartMark[] {
  const data = points.map((point, at) => ({ ...point, at }))
  const peak = peakOf(data, ({ in: count }) => count)
  const last = lastOf(data, (point) => point.in)
  const running = data.find((point) => point.running !== null)
  const marks: ChartMark[] = []
  if (peak !== null)
    marks.push({
      at: peak.at,
      value: peak.in ?? 0,
      said: say.peak(peak.in ?? 0),
      side: 'above',
      fill: 'var(--c1)',
      strong: true,
    })
  const [came, went] = [last?.in ?? 0, last?.out ?? 0]
  if (last !== null && came + went > 0) {
    const end = (value: number, said: string | null, fill: string, higher: boolean): ChartMark => ({
      at: last.at,
      value,
      said,
      fill,
      side: higher ? 'above' : 'below',
    })
    marks.push(end(went, `${say.out} ${went}`, 'var(--c3)', went > came))
    marks.push(end(came, peak?.at === last.at ? null : `${say.in} ${came}`, 'var(--c1)', went <= came))
  }
  if (running !== undefined)
    marks.push({
      at: running.at,
      value: running.running ?? 0,
      said: say.running(running.running ?? 0),
      side: running.at > 3 ? 'left' : 'right',
      fill: 'var(--c1)',
      hollow: true,
    })
  return marks
}
