import type { ReactNode } from 'react'
import { CartesianGrid, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { axisText, gridLine } from './chartManner.ts'
import { ChartMarks, type ChartMark } from './ChartMarks.tsx'

interface TimeChartProps<Point extends { readonly label: string }> {
  points: readonly Point[]
  /** Names along the time axis at most. */
  mostLabels: number
  scale: {
    readonly width: number
    readonly write?: (value: number) => string
    readonly ticks?: readonly number[]
    readonly top?: number
  }
  /** Pixels for labels on the right of the last point. */
  room: number
  lines: readonly ChartLine<Point>[]
  marks: readonly ChartMark[]
  /** What lies below the lines. */
  children?: ReactNode
}

export interface ChartLine<Point> {
  readonly key: keyof Point & string
  readonly stroke: string
  readonly width: number
  readonly dashed?: boolean
  /** Draws on where a point has no value. */
  readonly joins?: boolean
}

/** Lines over hours or days: one frame, one pair of axes, and marks whose labels keep clear of each other. */
export function TimeChart<Point extends { readonly label: string }>(props: TimeChartProps<Point>) {
  const { points, mostLabels, scale, room, lines, marks, children } = props
  const data = points.map((point, at) => ({ ...point, at }))
  const every = Math.max(1, Math.ceil(data.length / mostLabels))
  return (
    <ResponsiveContainer width="100%" height="100%" minHeight={180}>
      <ComposedChart data={data} margin={{ top: 26, right: room, bottom: 2, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid {...gridLine} />
        <XAxis
          dataKey="at"
          type="number"
          domain={[0, Math.max(1, data.length - 1)]}
          ticks={data.map(({ at }) => at).filter((at) => at % every === 0)}
          tickFormatter={(at: number) => data[at]?.label ?? ''}
          {...axisText}
        />
        <YAxis
          width={scale.width}
          allowDecimals={false}
          {...axisText}
          {...(scale.write !== undefined && { tickFormatter: scale.write })}
          {...(scale.ticks !== undefined && { ticks: scale.ticks, interval: 0 })}
          {...(scale.top !== undefined && { domain: [0, scale.top] })}
        />
        {children}
        {lines.map(({ key, stroke, width, dashed = false, joins = false }) => (
          <Line
            key={key}
            dataKey={key}
            stroke={stroke}
            strokeWidth={width}
            connectNulls={joins}
            dot={data.length === 1}
            isAnimationActive={false}
            activeDot={false}
            {...(dashed && { strokeDasharray: '3 4' })}
          />
        ))}
        <ChartMarks marks={marks} />
      </ComposedChart>
    </ResponsiveContainer>
  )
}
