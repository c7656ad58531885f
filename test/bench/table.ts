import type { CheckInFigures } from './checkInBench.ts'
import type { CreateFigures } from './createBench.ts'
import type { DashboardFigures } from './dashboardBench.ts'
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
  readonly dashboards: DashboardFigures
  readonly reports: ReportFigures
  readonly server: ServerFigures
}

type Line = readonly [work: string, ours: string, floor: string, ratio: string, target: string, met: boolean]

const whole = (figure: number): string => Math.round(figure).toLocaleString('en')
const ms = (figure: number): string => `${figure.toFixed(1)} ms`

/** What was measured, beside what was promised. */
export function tableOf({ checkIn, create, list, screen, pages, dashboards, reports, server }: Figures): string {
  const { paced } = checkIn
  const lines: Line[] = [
    ...Object.entries(checkIn.inFlight).map(([width, { ours, bare, ratio }]): Line => [
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
    [
      'new ticket, 16 in flight',
      `${whole(create.ours)}/s`,
      `${whole(create.bare)}/s`,
      `${create.ratio.toFixed(2)}x`,
      '>= 0.6x',
      create.ratio >= 0.6,
    ],
    [
      `page 1 of ${whole(list.filtered)} of ${whole(list.tickets)} tickets`,
      `${whole(list.ours)}/s`,
      `${whole(list.bare)}/s`,
      `${list.ratio.toFixed(2)}x`,
      '>= 0.5x',
      list.ratio >= 0.5,
    ],
    [
      'their last page, p99',
      ms(list.lastPage.ours.p99),
      ms(list.lastPage.bare.p99),
      `${(list.lastPage.ours.p99 / list.lastPage.bare.p99).toFixed(2)}x`,
      '< 100 ms',
      list.lastPage.ours.p99 < 100,
    ],
    ...reportLines(reports),
    ['scan to screen, p50', ms(screen.p50), '', '', '< 40 ms', screen.p50 < 40],
    ['scan to screen, p99', ms(screen.p99), '', '', '< 100 ms', screen.p99 < 100],
    ['console, first paint', `${whole(pages.firstPaintMs)} ms`, '', '', '< 1,500 ms', pages.firstPaintMs < 1_500],
    ['console, compressed', `${whole(pages.consoleKb)} kB`, '', '', '', true],
    ['wall, compressed', `${whole(pages.wallKb)} kB`, '', '', '< 200 kB', pages.wallKb < 200],
    ...Object.entries(dashboards.views).map(([view, { ours, recountMs }]): Line => [
      `${view}, a year`,
      ms(ours.p99),
      ms(recountMs),
      `${(ours.p50 / recountMs).toFixed(3)}x`,
      '< 20 ms',
      ours.p99 < 20,
    ]),
    ['server ready', `${whole(server.startMs)} ms`, '', '', '< 2,000 ms', server.startMs < 2_000],
    [
      'server idle',
      server.idleMb === null ? 'unknown' : `${whole(server.idleMb)} MB`,
      '',
      '',
      '< 200 MB',
      (server.idleMb ?? 0) < 200,
    ],
  ]
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
