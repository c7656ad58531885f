import {
  changesOfDecision,
  changesOfEntry,
  changesOfExit,
  takenBack,
  type FigureChange,
} from '#shared/domain/figures.ts'
import { endOfSiteDay, siteClock, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import type { Reading, Sql, Work } from '../database/work.ts'
import { readFigureChanges } from '../models/figureChanges.ts'
import { addToFigures } from '../models/figures.ts'
import { holdFigures } from './foldFigures.ts'

type Commit = <T>(step: (work: Work) => Promise<T>) => Promise<T>

/** Counts the history anew, one transaction for each day, while the gates go on. Gives how many days there were. */
export async function rebuildFigures(commit: Commit): Promise<number> {
  const days = await commit(({ sql, now }) => daysOf(sql, now))
  for (const day of days) await commit(({ sql }) => rebuildDay(sql, day))
  await commit(async ({ sql, now }) => {
    await holdFigures(sql)
    for (const table of ['figure_days', 'figure_times'])
      await sql.run(`DELETE FROM ${table} WHERE day < ? OR day > ?`, [days[0] ?? '', days.at(-1) ?? ''])
    await sql.run("UPDATE figure_state SET built_at = ? WHERE name = 'figures'", [now])
  })
  return days.length
}

/** Whether the history was never counted, as after the update that brought the dashboards. */
export async function lacksFigures({ sql }: Reading): Promise<boolean> {
  return (await sql.rows('SELECT name FROM figure_state WHERE built_at IS NULL')).length > 0
}

/** From the first day on which something happened until tomorrow: the work may go on past midnight. */
async function daysOf(sql: Sql, now: Date): Promise<string[]> {
  const [first] = await sql.rows<{ entered: Date | null }>(
    'SELECT entered_at AS entered FROM visits ORDER BY entered_at LIMIT 1',
  )
  const [decided] = await sql.rows<{ decided: Date | null }>(
    'SELECT decided_at AS decided FROM gate_activities ORDER BY decided_at LIMIT 1',
  )
  const starts = [first?.entered, decided?.decided].flatMap((at) => (at == null ? [] : [at.getTime()]))
  const last = siteClock(new Date(now.getTime() + 86_400_000)).day
  const days: string[] = []
  for (let { day } = siteClock(new Date(Math.min(now.getTime(), ...starts))); day <= last;) {
    days.push(day)
    day = siteClock(endOfSiteDay(day)).day
  }
  return days
}

/**
 * One statement reads the rows and the notes that wait, so that both are of one moment: what is noted and counted
 * here is taken off again, because it will be added when the notes are summed up.
 */
async function rebuildDay(sql: Sql, day: string): Promise<void> {
  await holdFigures(sql)
  const [begin, end] = [startOfSiteDay(day), endOfSiteDay(day)]
  const counted = await sql.rows<Counted>(everythingOf, [begin, end, begin, end, begin, end])
  const changes = counted.flatMap((row) =>
    row.what === 'note'
      ? takenBack(readFigureChanges(row.changes ?? '[]').filter((change) => change.day === day))
      : changesOf(row),
  )
  for (const table of ['figure_days', 'figure_times']) await sql.run(`DELETE FROM ${table} WHERE day = ?`, [day])
  await addToFigures(sql, changes, 'nothing')
}

interface Counted {
  readonly what: 'entry' | 'exit' | 'decision' | 'note'
  readonly at: Date
  readonly gate_id: string
  readonly company_id: string | null
  readonly direction: 'in' | 'out'
  /** The kind of a ticket, or a lamp. */
  readonly kind: string
  /** The type of a document, or of a vehicle. */
  readonly type: string | null
  readonly minutes: number | null
  readonly opened: number
  readonly ticketed: number
  readonly changes: string | null
}

const everythingOf = `SELECT 'entry' AS what, v.entered_at AS at, v.gate_id, v.company_id, 'in' AS direction, v.kind AS kind,
    v.document_type AS type, v.minutes, 1 AS opened, 1 AS ticketed, NULL AS changes
  FROM visits v WHERE v.entered_at >= ? AND v.entered_at < ?
  UNION ALL SELECT 'exit', v.left_at, v.exit_gate_id, v.company_id, 'out', v.kind, NULL, v.minutes, 1, 1, NULL
  FROM visits v WHERE v.left_at >= ? AND v.left_at < ?
  UNION ALL SELECT 'decision', a.decided_at, a.gate_id, a.company_id, a.direction, a.lamp, a.vehicle_type, NULL,
    CASE WHEN a.outcome = 'opened' THEN 1 ELSE 0 END, CASE WHEN a.ticket_id IS NULL THEN 0 ELSE 1 END, NULL
  FROM gate_activities a WHERE a.decided_at >= ? AND a.decided_at < ? AND a.gate_id NOT IN
    (SELECT g.id FROM gates g JOIN areas ar ON ar.id = g.area_id WHERE ar.type = 'buffer_zone')
  UNION ALL SELECT 'note', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, c.changes FROM figure_changes c`

function changesOf({ what, at, ...row }: Counted): FigureChange[] {
  const where = { gateId: row.gate_id, companyId: row.company_id }
  if (what === 'entry')
    return changesOfEntry({ ...where, enteredAt: at, kind: row.kind as TicketKind, documentType: row.type })
  if (what === 'exit') return changesOfExit({ ...where, leftAt: at, minutes: row.minutes })
  return changesOfDecision({
    ...where,
    decidedAt: at,
    direction: row.direction,
    lamp: row.kind,
    vehicleType: row.type,
    opened: row.opened === 1,
    ticketed: row.ticketed === 1,
  })
}
