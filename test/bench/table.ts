import type { CheckInFigures } from './checkInBench.ts'
import type { ConsoleFigures } from './consoleBench.ts'
import type { CreateFigures } from './createBench.ts'
import type { DashboardFigures } from './dashboardBench.ts'
import type { Frames } from './frames.ts'
import type { LaneFigures } from './laneBench.ts'
import type { ListFigures } from './listBench.ts'
import type { PageFigures } from './pageBench.ts'
import type { ReportFigures } from './reportBench.ts'
import type { ScreenFigures } from './screenBench.ts'
import type { ServerFigures } from './serverBench.ts'

export interface Figures {
  readonly checkIn: CheckInFigures
  readonly create: CreateFigures
  readonly list: ListFigures
  readonly screen: ScreenFigures
  readonly pages: PageFigures
  readonly lane: LaneFigures
  readonly frames: ConsoleFigures
  readonly dashboards: DashboardFigures
  readonly reports: ReportFigures
  readonly server: ServerFigures
}

type Line = readonly [work: string, ours: string, floor: string, ratio: string, target: string, met: boolean]

const whole = (figure: number): string => Math.round(figure).toLocaleString('en')
const ms = (figure: number): string => `${figure.toFixed(1)} ms`

/** What was measured, beside what was promised. */
export function tableOf(figures: Partial<Figures>): string {
  const lines = linesOf(figures)
  const head = ['', 'ours', 'bare', 'ratio', 'target']
  const rows = [head, ...lines.map(([work, ours, floor, ratio, target]) => [work, ours, floor, ratio, target])]
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row, at) => {
      const cells = row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      const met = at === 0 ? '' : lines[at - 1]?.[5] === true ? '  met' : '  MISSED'
      return `${cells.join('  ')}${met}`
    })
    .join('\n')
}

function linesOf(figures: Partial<Figures>): Line[] {
  const { checkIn, create, list, screen, pages, lane, frames, dashboards, reports, server } = figures
  return [
    ...(checkIn === undefined ? [] : checkInLines(checkIn)),
    ...(create === undefined ? [] : createLines(create)),
    ...(list === undefined ? [] : listLines(list)),
    ...(reports === undefined ? [] : reportLines(reports)),
    ...(screen === undefined ? [] : screenLines(screen)),
    ...(pages === undefined ? [] : pageLines(pages)),
    ...(lane === undefined ? [] : laneLines(lane)),
    ...(frames === undefined ? [] : frameLines(frames)),
    ...(dashboards === undefined ? [] : dashboardLines(dashboards)),
    ...(server === undefined ? [] : serverLines(server)),
  ]
}

const checkInLines = ({ inFlight, paced }: CheckInFigures): Line[] => [
  ...Object.entries(inFlight).map(([width, { ours, bare, ratio }]): Line => [
    `check-in, ${width} in flight`,
    `${whole(ours)}/s`,
    `${whole(bare)}/s`,
    `${ratio.toFixed(2)}x`,
    '>= 1.0x',
    ratio >= 1,
  ]),
  [
    `check-in, ${paced.perSecond}/s, p99`,
    ms(paced.ours.p99),
    ms(paced.bare.p99),
    `${(paced.ours.p99 / paced.bare.p99).toFixed(2)}x`,
    '< 20 ms',
    paced.ours.p99 < 20,
  ],
]

const createLines = ({ ours, bare, ratio }: CreateFigures): Line[] => [
  ['new ticket, 16 in flight', `${whole(ours)}/s`, `${whole(bare)}/s`, `${ratio.toFixed(2)}x`, '>= 0.6x', ratio >= 0.6],
]

const listLines = ({ filtered, tickets, ours, bare, ratio, lastPage }: ListFigures): Line[] => [
  [
    `page 1 of ${whole(filtered)} of ${whole(tickets)} tickets`,
    `${whole(ours)}/s`,
    `${whole(bare)}/s`,
    `${ratio.toFixed(2)}x`,
    '>= 0.5x',
    ratio >= 0.5,
  ],
  [
    'their last page, p99',
    ms(lastPage.ours.p99),
    ms(lastPage.bare.p99),
    `${(lastPage.ours.p99 / lastPage.bare.p99).toFixed(2)}x`,
    '< 100 ms',
    lastPage.ours.p99 < 100,
  ],
]

const screenLines = ({ p50, p99 }: ScreenFigures): Line[] => [
  ['scan to screen, p50', ms(p50), '', '', '< 40 ms', p50 < 40],
  ['scan to screen, p99', ms(p99), '', '', '< 100 ms', p99 < 100],
]

const pageLines = ({ firstPaintMs, consoleKb, wallKb }: PageFigures): Line[] => [
  ['console, first paint', `${whole(firstPaintMs)} ms`, '', '', '< 1,500 ms', firstPaintMs < 1_500],
  ['console, compressed', `${whole(consoleKb)} kB`, '', '', '', true],
  ['wall, compressed', `${whole(wallKb)} kB`, '', '', '< 200 kB', wallKb < 200],
]

const laneLines = ({ startMs, drainedPerSecond }: LaneFigures): Line[] => [
  ['lane alone, first decision', `${whole(startMs)} ms`, '', '', '<= 2,000 ms', startMs <= 2_000],
  ['its journal taken', `${whole(drainedPerSecond)}/s`, '', '', '>= 100/s', drainedPerSecond >= 100],
]

const dashboardLines = ({ views }: DashboardFigures): Line[] =>
  Object.entries(views).map(([view, { ours, recountMs }]): Line => [
    `${view}, a year`,
    ms(ours.p99),
    ms(recountMs),
    `${(ours.p50 / recountMs).toFixed(3)}x`,
    '< 20 ms',
    ours.p99 < 20,
  ])

function serverLines({ startMs, idleMb }: ServerFigures): Line[] {
  const idle = idleMb === null ? 'unknown' : `${whole(idleMb)} MB`
  return [
    ['server ready', `${whole(startMs)} ms`, '', '', '< 2,000 ms', startMs < 2_000],
    ['server idle', idle, '', '', '< 200 MB', (idleMb ?? 0) < 200],
  ]
}

function reportLines({ visits, firstPage, lastPage, csv, checkIns }: ReportFigures): Line[] {
  const more = (csv.peakMb ?? 0) - (csv.idleMb ?? 0)
  const { alone, meanwhile } = checkIns
  return [
    [`page 1 of a report of ${whole(visits)}`, `${whole(firstPage.perSecond)}/s`, '', '', '', true],
    ['last page of it that is counted, p99', ms(lastPage.p99), '', '', '< 100 ms', lastPage.p99 < 100],
    ['CSV of all of it', `${whole(csv.perSecond)} rows/s`, '', '', '>= 200,000', csv.perSecond >= 200_000],
    ['memory that the CSV took', csv.peakMb === null ? 'unknown' : `${whole(more)} MB`, '', '', '< 150 MB', more < 150],
    [
      `check-in, ${checkIns.perSecond}/s, p99, CSV meanwhile`,
      ms(meanwhile.p99),
      ms(alone.p99),
      `${(meanwhile.p99 / alone.p99).toFixed(2)}x`,
      '< 2.0x',
      meanwhile.p99 < 2 * alone.p99,
    ],
  ]
}

function frameLines({ idle, board, list }: ConsoleFigures): Line[] {
  const line = (work: string, { perSecond, worst, late }: Frames): Line => [
    `${work}: frames (worst ${ms(worst)}, late ${(late * 100).toFixed(1)} %)`,
    `${perSecond.toFixed(1)}/s`,
    `${idle.perSecond.toFixed(1)}/s`,
    `${(perSecond / idle.perSecond).toFixed(2)}x`,
    '>= 59/s',
    perSecond >= 59,
  ]
  return [
    line(`board of ${board.lanes}, ${whole(board.eventsPerSecond)} events/s`, board),
    line(`scrolling ${whole(list.rows)} rows`, list),
  ]
}
