import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'

export interface RankedRow {
  readonly name: string
  readonly total: number
  /** Written at the right end. */
  readonly said: string
}

interface RankedBarsProps<Row extends RankedRow> {
  rows: readonly Row[]
  /** Parts of a bar from left to right: a number of each row, and a colour. */
  parts: readonly { readonly key: keyof Row & string; readonly fill: string }[]
}

const rowHeight = 58
const longest = 23

/** Bars from the longest down, each with its name and its number: nothing has to be looked up elsewhere. */
export function RankedBars<Row extends RankedRow>({ rows, parts }: RankedBarsProps<Row>) {
  const axis = { type: 'category', dataKey: 'name', axisLine: false, tickLine: false, interval: 0 } as const
  return (
    <ResponsiveContainer width="100%" height="100%" minHeight={120}>
      <BarChart
        data={[...rows]}
        layout="vertical"
        barSize={Math.min(18, rowHeight)}
        margin={{ top: 2, right: 4, bottom: 2, left: 4 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" hide domain={[0, 'dataMax']} />
        <YAxis {...axis} yAxisId="name" width={150} tick={<NameTick />} />
        <YAxis {...axis} yAxisId="said" orientation="right" width={86} tick={<SaidTick rows={rows} />} />
        {parts.map(({ key, fill }) => (
          <Bar
            key={key}
            yAxisId="name"
            dataKey={(row: Row) => Number(row[key])}
            stackId="one"
            fill={fill}
            stroke="var(--bg-1)"
            isAnimationActive={false}
          />
        ))}
        <Bar yAxisId="said" dataKey={() => 0} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  )
}

interface TickPlace {
  readonly x: number | string
  readonly y: number | string
  readonly index: number
  readonly payload: { readonly value: string }
}

function SaidTick({ x = 0, y = 0, index = 0, rows }: Partial<TickPlace> & { rows: readonly RankedRow[] }) {
  return (
    <text x={Number(x) + 78} y={y} dy={4} textAnchor="end" className="chart-said">
      {rows[index]?.said}
    </text>
  )
}

function NameTick({ y = 0, payload }: Partial<TickPlace>) {
  const name = payload?.value ?? ''
  return (
    <text x={4} y={y} dy={4} className="chart-name">
      <title>{name}</title>
      {name.length > longest ? `${name.slice(0, longest - 1)}…` : name}
    </text>
  )
}

/** As many as there is room for; the rest together in the last one. */
export function ranked<Row extends { readonly total: number }, Kept>(
  rows: readonly Row[],
  most: number,
  keep: (row: Row) => Kept,
  rest: (rows: readonly Row[]) => Kept,
): Kept[] {
  return rows.length <= most ? rows.map(keep) : [...rows.slice(0, most - 1).map(keep), rest(rows.slice(most - 1))]
}
