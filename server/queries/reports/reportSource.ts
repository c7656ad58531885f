import type { ReportFilters } from '#shared/contract/autogate/report.ts'
import type { ReportFamily } from './reportFamilies.ts'

/** The tables whose rows are a report's, and where they keep what is filtered and sorted by. */
export interface ReportSource {
  readonly alias: 's' | 'v'
  readonly tables: string
  readonly entered: string
  readonly left: string
  readonly company: string
  readonly ticket: string
}

const visits: ReportSource = {
  alias: 'v',
  tables: 'visits v',
  entered: 'v.entered_at',
  left: 'v.left_at',
  company: 'v.company_id',
  ticket: 'v.ticket_id',
}

const stays: ReportSource = {
  alias: 's',
  tables: 'buffer_stays s JOIN visits v ON v.id = s.visit_id',
  entered: 's.entered_at',
  left: 's.left_at',
  company: 's.company_id',
  ticket: 's.ticket_id',
}

export const reportSource = (family: ReportFamily): ReportSource => (family === 'buffer-zone' ? stays : visits)

/** The instant that lies in the period. */
export const periodColumn = (source: ReportSource, { period_of }: Pick<ReportFilters, 'period_of'>): string =>
  period_of === 'left' ? source.left : source.entered
