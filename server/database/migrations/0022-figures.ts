import { code, counted, day, document, optionalInstant, ref, text, whole } from '../columns.ts'
import type { Tables } from '../tables.ts'

const hours = Array.from({ length: 24 }, (_, hour) => `h${String(hour).padStart(2, '0')}`)

/* Whoever asks for all companies or all gates finds a row of their own, named `*`. */
const scope = { company_id: { ...code(36), primaryKey: true }, gate_id: { ...code(36), primaryKey: true } }

/** What the dashboards show, summed up by site day; and what happened since it was last summed up. */
export async function up(tables: Tables): Promise<void> {
  await tables.create('figure_days', {
    measure: { ...code(10), primaryKey: true },
    ...scope,
    day: { ...code(10), primaryKey: true },
    label: { ...code(70), primaryKey: true },
    vehicles: whole(),
    ...Object.fromEntries(hours.map((hour) => [hour, whole()])),
  })
  await tables.create('figure_times', {
    ...scope,
    /** `day` or `hour`. */ span: { ...code(4), primaryKey: true },
    day: { ...code(10), primaryKey: true },
    /** 0 where the span is a day. */ hour: { ...whole(), primaryKey: true },
    /** Trips by whole minutes, as `73:2,74:5`. */ histogram: document,
  })
  /* A rebuild takes a day out of them. */
  await tables.index('figure_days', ['day'], { name: 'figure_days_day' })
  await tables.index('figure_times', ['day'], { name: 'figure_times_day' })
  await tables.create('figure_changes', { id: counted, changes: document })
  /* The one row is locked by whoever sums up; `built_at` is null until the history has been counted. */
  await tables.create('figure_state', { name: { ...code(20), primaryKey: true }, built_at: optionalInstant })
  await tables.write({ mysql: firstState, sqlite: firstState })
  await tables.drop('daily_counts')
}

const firstState = `INSERT INTO figure_state (name) VALUES ('figures')`

/** The counts that were dropped come back empty: nothing reads them. */
export async function down(tables: Tables): Promise<void> {
  await tables.create('daily_counts', {
    day: { ...day, allowNull: false, primaryKey: true },
    gate_id: { ...ref('gates'), primaryKey: true },
    direction: { ...text(5), primaryKey: true },
    lamp: { ...text(10), primaryKey: true },
    vehicles: whole(),
    ritase_minutes: whole(),
    ritase_count: whole(),
  })
  for (const table of ['figure_state', 'figure_changes', 'figure_times', 'figure_days']) await tables.drop(table)
}
