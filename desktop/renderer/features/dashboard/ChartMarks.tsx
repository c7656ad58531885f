import { useChartWidth, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { labelPlaces, type Side } from './labelPlaces.ts'

export interface ChartMark {
  readonly at: number
  /** Null at the top of the chart: the label of an upright line. */
  readonly value: number | null
  readonly said: string | null
  readonly side: Side
  /** Null draws no dot. */
  readonly fill: string | null
  /** A ring: something special, or not over yet. */
  readonly hollow?: boolean
  readonly strong?: boolean
}

const roomAbove = 20

/** Dots with what they say, so placed that no label lies on another. */
export function ChartMarks({ marks }: { marks: readonly ChartMark[] }) {
  const xOf = useXAxisScale()
  const yOf = useYAxisScale()
  const area = usePlotArea()
  const width = useChartWidth()
  if (xOf === undefined || yOf === undefined || area === undefined || width === undefined) return null
  const dots = marks.map(({ at, value, said, side }) => ({
    x: Number(xOf(at)),
    y: value === null ? area.y - 10 : Number(yOf(value)),
    said,
    side,
  }))
  const frame = { left: 0, top: area.y - roomAbove, right: width, bottom: area.y + area.height + 2 }
  const places = labelPlaces(dots, frame)
  return (
    <g>
      {marks.map(({ fill, hollow = false }, at) =>
        fill === null ? null : (
          <circle
            key={at}
            cx={dots[at]?.x}
            cy={dots[at]?.y}
            r={hollow ? 4 : 3.5}
            fill={hollow ? 'var(--bg-1)' : fill}
            stroke={hollow ? fill : 'none'}
            strokeWidth={2}
          />
        ),
      )}
      {marks.map(({ said, strong = false }, at) => {
        const place = places[at]
        return place == null ? null : (
          <text
            key={at}
            x={place.x}
            y={place.y}
            textAnchor={place.anchor}
            className={strong ? 'chart-peak' : 'chart-mark'}
          >
            {said}
          </text>
        )
      })}
    </g>
  )
}
