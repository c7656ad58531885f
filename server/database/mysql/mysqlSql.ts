import { createRequire } from 'node:module'
import type { Connection, FieldPacket, QueryError, RowDataPacket } from 'mysql2'
import type { Bound, Sql, SqlDialect } from '../work.ts'
import type { Answer } from './sendTogether.ts'

/** mysql2 is CommonJS with lazy exports, which Node does not find by name. */
const { TypedParameter, Types } = createRequire(import.meta.url)('mysql2') as typeof import('mysql2')

export const mysqlDialect: SqlDialect = {
  name: 'mysql',
  forUpdate: 'FOR UPDATE',
  insertIgnore: 'INSERT IGNORE',
  forceIndex: (index) => `FORCE INDEX (${index})`,
  everyColumn: `SELECT table_name AS table_name, column_name AS column_name FROM information_schema.columns
    WHERE table_schema = DATABASE()`,
}

/** Sends one statement: a transaction on its own connection, a reading on any of the pool. */
export type SendStatement = (sql: string, values: readonly Bound[]) => Promise<[Answer, FieldPacket[]]>

export function mysqlSql(send: SendStatement): Sql {
  return {
    dialect: mysqlDialect,
    async rows<Row>(statement: string, values: readonly Bound[] = []) {
      const [rows, fields] = await send(statement, values)
      if (!Array.isArray(rows)) return []
      convertRows(rows, fields)
      return rows as Row[]
    },
    async run(statement: string, values: readonly Bound[] = []) {
      const [answer] = await send(statement, values)
      return Array.isArray(answer) ? 0 : answer.affectedRows
    },
  }
}

/**
 * With values: prepared, kept prepared by the connection. Without: as text, because MySQL does not prepare
 * statements such as SAVEPOINT. mysql2 gives the same JavaScript types for both.
 */
export function sendPrepared(
  connection: Connection,
  sql: string,
  values: readonly Bound[],
): Promise<[Answer, FieldPacket[]]> {
  return new Promise((resolve, reject) => {
    const done = (error: QueryError | null, answer: Answer, fields: FieldPacket[]) =>
      error === null ? resolve([answer, fields]) : reject(error)
    if (values.length === 0) connection.query({ sql }, done)
    else connection.execute({ sql, values: values.map(mysqlValue) }, done)
  })
}

/** Whole numbers travel as such: mysql2's doubles are refused in LIMIT. */
const mysqlValue = (value: Bound) =>
  typeof value === 'bigint' || Number.isInteger(value) ? TypedParameter.LONGLONG(value) : value

/** mysql2 knows instants and JSON; booleans, and sums that MySQL makes decimals of, are left to us. */
function convertRows(rows: RowDataPacket[], fields: FieldPacket[]): void {
  for (const { name, columnType, columnLength, orgTable } of fields) {
    if (columnType === Types.TINY && columnLength === 1) {
      for (const row of rows) if (row[name] !== null) row[name] = row[name] === 1
    } else if (columnType === Types.NEWDECIMAL && orgTable === '') {
      for (const row of rows) if (row[name] !== null) row[name] = Number(row[name])
    }
  }
}
