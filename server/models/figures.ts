import { addHistogram, addTrips, writeHistogram, type Histogram } from '#shared/domain/histogram.ts'
import type { FigureChange } from '#shared/domain/figures.ts'
import type { Bound, Sql } from '../database/work.ts'

/** In the place of a company or gate: all of them. */
export const everything = '*'

export const hourColumns = Array.from({ length: 24 }, (_, hour) => `h${String(hour).padStart(2, '0')}`)

interface Scope {
  readonly companyId: string
  readonly gateId: string
}

/** Every sum that a change belongs to. */
function scopesOf({ companyId, gateId }: FigureChange): Scope[] {
  const companies = companyId === null ? [everything] : [companyId, everything]
  return companies.flatMap((company) => [gateId, everything].map((gate) => ({ companyId: company, gateId: gate })))
}

/** Adds changes to the sums; the caller holds the row of `figure_state`. `onto` nothing, there is nothing to read. */
export async function addToFigures(
  sql: Sql,
  changes: readonly FigureChange[],
  onto: 'sums' | 'nothing' = 'sums',
): Promise<void> {
  await addCounts(
    sql,
    changes.filter(({ measure }) => measure !== 'ritase'),
  )
  await addTimes(
    sql,
    changes.filter(({ measure }) => measure === 'ritase'),
    onto,
  )
}

async function addCounts(sql: Sql, changes: readonly FigureChange[]): Promise<void> {
  const sums = new Map<string, { readonly key: readonly string[]; readonly hours: number[] }>()
  for (const change of changes)
    for (const { companyId, gateId } of scopesOf(change)) {
      const key = [change.measure, companyId, gateId, change.day, change.label]
      const name = key.join('\n')
      const sum = sums.get(name) ?? { key, hours: hourColumns.map(() => 0) }
      sums.set(name, sum)
      sum.hours[change.hour] = (sum.hours[change.hour] ?? 0) + change.by
    }
  const rows = [...sums.values()]
    .filter(({ hours }) => hours.some((hour) => hour !== 0))
    .map(({ key, hours }) => [...key, hours.reduce((sum, hour) => sum + hour, 0), ...hours])
  const added = ['vehicles', ...hourColumns]
  await upsert(sql, 'figure_days', ['measure', 'company_id', 'gate_id', 'day', 'label'], added, rows, 'add')
}

type TimeKey = readonly [company: string, gate: string, span: string, day: string, hour: number]

async function addTimes(sql: Sql, changes: readonly FigureChange[], onto: 'sums' | 'nothing'): Promise<void> {
  const sums = new Map<string, { readonly key: TimeKey; readonly histogram: Histogram }>()
  for (const { day, hour, label, by, ...where } of changes)
    for (const { companyId, gateId } of scopesOf({ ...where, day, hour, label, by }))
      for (const span of ['day', 'hour']) {
        const key: TimeKey = [companyId, gateId, span, day, span === 'day' ? 0 : hour]
        const sum = sums.get(key.join('\n')) ?? { key, histogram: [] }
        sums.set(key.join('\n'), sum)
        addTrips(sum.histogram, Number(label), by)
      }
  const all = [...sums.values()]
  for (let first = 0; onto === 'sums' && first < all.length; first += rowsPerStatement)
    for (const { key, histogram } of await timesOf(
      sql,
      all.slice(first, first + rowsPerStatement).map(({ key }) => key),
    )) {
      const sum = sums.get(key.join('\n'))
      if (sum !== undefined) addHistogram(sum.histogram, histogram)
    }
  const rows = all.map(({ key, histogram }) => [...key, writeHistogram(histogram)])
  await upsert(sql, 'figure_times', ['company_id', 'gate_id', 'span', 'day', 'hour'], ['histogram'], rows, 'replace')
}

interface TimeRow {
  readonly company_id: string
  readonly gate_id: string
  readonly span: string
  readonly day: string
  readonly hour: number
  readonly histogram: string
}

async function timesOf(sql: Sql, keys: readonly TimeKey[]): Promise<{ key: TimeKey; histogram: string }[]> {
  const one = '(company_id = ? AND gate_id = ? AND span = ? AND day = ? AND hour = ?)'
  const rows = await sql.rows<TimeRow>(
    `SELECT * FROM figure_times WHERE ${keys.map(() => one).join(' OR ')}`,
    keys.flat(),
  )
  return rows.map(({ company_id, gate_id, span, day, hour, histogram }) => ({
    key: [company_id, gate_id, span, day, hour],
    histogram,
  }))
}

const rowsPerStatement = 40

async function upsert(
  sql: Sql,
  table: string,
  keys: readonly string[],
  values: readonly string[],
  rows: readonly (readonly Bound[])[],
  how: 'add' | 'replace',
): Promise<void> {
  const given = { mysql: (name: string) => `VALUES(${name})`, sqlite: (name: string) => `excluded.${name}` }
  const conflict = {
    mysql: 'ON DUPLICATE KEY UPDATE',
    sqlite: `ON CONFLICT (${keys.join(', ')}) DO UPDATE SET`,
  }
  const sets = values.map((name) => {
    const next = given[sql.dialect.name](name)
    return `${name} = ${how === 'add' ? `${table}.${name} + ` : ''}${next}`
  })
  const columns = [...keys, ...values]
  const marks = `(${columns.map(() => '?').join(', ')})`
  for (let first = 0; first < rows.length; first += rowsPerStatement) {
    const part = rows.slice(first, first + rowsPerStatement)
    await sql.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${part.map(() => marks).join(', ')}
       ${conflict[sql.dialect.name]} ${sets.join(', ')}`,
      part.flat(),
    )
  }
}
