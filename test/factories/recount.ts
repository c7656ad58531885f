import type { Database } from '#server/database/database.ts'
import { testClerk } from './insert.ts'

/** Days of the site, with the filters of the dashboards. */
export interface RecountFilter {
  readonly from: string
  readonly to: string
  readonly gateId?: string
  readonly companyId?: string
}

interface VisitSeen {
  readonly kind: string
  readonly company_id: string
  readonly document_type: string | null
  readonly gate_id: string
  readonly entered_at: Date
  readonly exit_gate_id: string | null
  readonly left_at: Date | null
  readonly minutes: number | null
}

interface ActivitySeen {
  readonly company_id: string | null
  readonly gate_id: string
  readonly direction: string
  readonly lamp: string
  readonly vehicle_type: string | null
  readonly outcome: string
  readonly ticket_id: string | null
  readonly decided_at: Date
}

const jakarta = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Jakarta',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
})

/** Day and hour on the wall of the site, worked out another way than the server does. */
function clock(at: Date): { day: string; hour: number } {
  const [day = '', hour = ''] = jakarta.format(at).split(' ')
  return { day, hour: Number(hour) }
}

/** Every figure of the dashboards, counted row by row from what the gates left behind. */
export async function recount(database: Database, { from, to, gateId, companyId }: RecountFilter) {
  const visits = await rowsOf<VisitSeen>(database, 'visits')
  const activities = await rowsOf<ActivitySeen>(database, 'gate_activities')
  const isOf = (company: string | null, gate: string | null, at: Date | null): at is Date => {
    if (at === null) return false
    const { day } = clock(at)
    return day >= from && day <= to && (companyId ?? company) === company && (gateId ?? gate) === gate
  }
  const entered = visits.filter((row) => isOf(row.company_id, row.gate_id, row.entered_at))
  const left = visits.filter((row) => isOf(row.company_id, row.exit_gate_id, row.left_at))
  /* Who drives into a buffer zone was counted at the main gate already. */
  const yardAreas = (await rowsOf<{ id: string; type: string }>(database, 'areas')).filter(
    ({ type }) => type === 'buffer_zone',
  )
  const yardGates = (await rowsOf<{ id: string; area_id: string }>(database, 'gates')).filter(({ area_id }) =>
    yardAreas.some(({ id }) => id === area_id),
  )
  const decided = activities.filter(
    (row) => isOf(row.company_id, row.gate_id, row.decided_at) && !yardGates.some(({ id }) => id === row.gate_id),
  )
  const wantedIn = decided.filter(({ direction }) => direction === 'in')
  const unticketed = decided.filter(({ outcome, ticket_id }) => outcome === 'opened' && ticket_id === null)
  const minutes = left.flatMap((row) => row.minutes ?? []).sort(byNumber)
  return {
    total: { in: entered.length, out: left.length },
    hours: tally([
      ...entered.map(({ entered_at }) => `in ${hourOf(entered_at)}`),
      ...left.map(({ left_at }) => `out ${hourOf(left_at)}`),
    ]),
    withoutTicket: {
      in: unticketed.filter(({ direction }) => direction === 'in').length,
      out: unticketed.filter(({ direction }) => direction === 'out').length,
    },
    minutes,
    minutesOfHour: (hour: string) =>
      left
        .flatMap(({ left_at, minutes }) => (minutes !== null && hourOf(left_at) === hour ? [minutes] : []))
        .sort(byNumber),
    lamps: tally(wantedIn.map(({ lamp, vehicle_type }) => `${lamp} ${vehicle_type}`)),
    lampHours: tally(wantedIn.map(({ lamp, decided_at }) => `${lamp} ${hourOf(decided_at)}`)),
    documents: tally(
      entered.map(({ document_type, kind }) => document_type ?? (kind === 'guest' ? 'guest' : 'delivery_order')),
    ),
  }
}

const byNumber = (one: number, other: number): number => one - other

const rowsOf = <Row>(database: Database, table: string): Promise<Row[]> =>
  database.read(testClerk, ({ sql }) => sql.rows<Row>(`SELECT * FROM ${table}`))

function hourOf(at: Date | null): string {
  const { day, hour } = clock(at ?? new Date(0))
  return `${day} ${hour}`
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
