import type { Bound, Sql, SqlDialect } from '../work.ts'
import { instantOf } from './sqliteInstant.ts'
import { sqliteValue, type SqliteColumn, type SqliteHandle, type SqliteStatement } from './sqliteHandle.ts'

type Convert = (value: unknown) => unknown

export const sqliteDialect: SqlDialect = {
  name: 'sqlite',
  forUpdate: '',
  insertIgnore: 'INSERT OR IGNORE',
  forceIndex: () => '',
  everyColumn: `SELECT t.name AS table_name, c.name AS column_name FROM sqlite_master t, pragma_table_info(t.name) c
    WHERE t.type = 'table'`,
}

/** SQL on one handle; `usable` throws when it may no longer be used. */
export function sqliteSql(handle: SqliteHandle, usable: () => void): Sql {
  return {
    dialect: sqliteDialect,
    async rows<Row>(statement: string, values: readonly Bound[] = []) {
      usable()
      const prepared = handle.statement(statement)
      const found = prepared.all(values.map(sqliteValue))
      convertRows(found, conversionsOf(prepared))
      return found as Row[]
    },
    async run(statement: string, values: readonly Bound[] = []) {
      usable()
      return handle.statement(statement).run(values.map(sqliteValue)).changes
    },
  }
}

const known = new WeakMap<SqliteStatement, (readonly [string, Convert])[]>()

function conversionsOf(statement: SqliteStatement): (readonly [string, Convert])[] {
  const kept = known.get(statement)
  if (kept !== undefined) return kept
  const found = statement.columns.flatMap((column) => {
    const convert = conversionOf(column)
    return convert === undefined ? [] : [[column.name, convert] as const]
  })
  known.set(statement, found)
  return found
}

/** How a declared type is turned into what MySQL gives for it. */
function conversionOf({ type }: SqliteColumn): Convert | undefined {
  if (type === null) return undefined
  if (type.startsWith('DATETIME')) return (value) => instantOf(String(value))
  if (type === 'TINYINT(1)') return (value) => value === 1
  if (type === 'JSON') return (value) => (typeof value === 'string' ? JSON.parse(value) : value)
  const scale = /^DECIMAL\(\d+,\s*(\d+)\)/.exec(type)?.[1]
  if (scale !== undefined) return (value) => Number(value).toFixed(Number(scale))
  return undefined
}

function convertRows(rows: Record<string, unknown>[], conversions: (readonly [string, Convert])[]): void {
  for (const [name, convert] of conversions)
    for (const row of rows) if (row[name] !== null) row[name] = convert(row[name])
}
