import { createConnection, type Connection } from 'mysql2/promise'
import { longStatementMs, type LongReading, type LongRow } from './longReading.ts'

/** A connection outside the pool, for `mysql://user:password@host:port/name`, optionally with `?socketPath=`. */
export async function openMysqlLong(address: URL): Promise<LongReading> {
  const connection = await connect(address)
  const [[about]] = (await connection.query('SELECT CONNECTION_ID() AS id, VERSION() AS version')) as unknown as [
    [{ id: number; version: string }],
  ]
  await connection.query(`SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED, READ ONLY`)
  await connection.query(`SET SESSION time_zone = '+00:00'`)
  await connection.query(limitOf(about.version))
  return {
    async rows(statement, values) {
      const asked = { sql: statement, values: [...values], rowsAsArray: true, timeout: longStatementMs + 5_000 }
      const [rows] = await connection.query(asked)
      return rows as unknown as LongRow[]
    },
    async cancel() {
      const other = await connect(address)
      await other.query(`KILL QUERY ${about.id}`)
      await other.end()
    },
    close: () => connection.destroy(),
  }
}

/** MySQL counts milliseconds, MariaDB seconds, under another name. */
const limitOf = (version: string): string =>
  version.includes('MariaDB')
    ? `SET SESSION max_statement_time = ${longStatementMs / 1_000}`
    : `SET SESSION max_execution_time = ${longStatementMs}`

function connect(address: URL): Promise<Connection> {
  const socketPath = address.searchParams.get('socketPath')
  return createConnection({
    host: address.hostname || '127.0.0.1',
    port: Number(address.port || 3306),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: decodeURIComponent(address.pathname.slice(1)),
    ...(socketPath !== null && { socketPath }),
    connectTimeout: 2_000,
    charset: 'utf8mb4_unicode_ci',
    /* As the database writes them: a million instants are not made objects first. */
    dateStrings: true,
    timezone: 'Z',
  })
}
