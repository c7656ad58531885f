/** The days of a report, both included. */
export interface ReportPeriod {
  readonly from: string
  readonly to: string
}

const dayMs = 86_400_000

/** Days that a report covers when nobody says which. */
const usualDays = 31

/** The days that are meant: what is left out follows from the other day, or from today. */
export function reportPeriod(
  asked: { from?: string | undefined; to?: string | undefined },
  today: string,
): ReportPeriod {
  const to = asked.to ?? (asked.from === undefined || asked.from <= today ? today : asked.from)
  return { from: asked.from ?? plusDays(to, 1 - usualDays), to }
}

export const daysIn = ({ from, to }: ReportPeriod): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
