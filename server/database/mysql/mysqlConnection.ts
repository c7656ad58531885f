import type { EventEmitter } from 'node:events'
import type { Connection } from 'mysql2'
import type { Options } from 'sequelize'

/** Options that Sequelize has but does not declare. */
interface UndeclaredOptions {
  readonly databaseVersion: string
  readonly keepDefaultTimezone: boolean
}

/**
 * A batch of each size is a statement of its own, and MySQL keeps no more than 16,382 of all connections together:
 * beyond that it refuses every new one. Two servers with a pool of twelve stay below.
 */
const preparedPerConnection = 600

/** Sequelize's settings for `mysql://user:password@host:port/name`, optionally with `?socketPath=` and `&pool=`. */
export function mysqlOptions(address: URL, patienceMs: number): Options & UndeclaredOptions {
  const socketPath = address.searchParams.get('socketPath')
  const size = Number(address.searchParams.get('pool') ?? 12)
  return {
    dialect: 'mysql',
    /* Saves Sequelize a connection that only asks for it. */
    databaseVersion: '8.0.0',
    logging: false,
    host: address.hostname || '127.0.0.1',
    port: Number(address.port || 3306),
    username: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: decodeURIComponent(address.pathname.slice(1)),
    timezone: '+00:00',
    /* Set below: Sequelize would set it before any time-out watches the connection. */
    keepDefaultTimezone: true,
    pool: { max: size, min: 0, acquire: patienceMs, idle: 60_000 },
    dialectOptions: {
      ...(socketPath === null ? {} : { socketPath }),
      connectTimeout: patienceMs,
      charset: 'utf8mb4_unicode_ci',
      dateStrings: ['DATE'],
      /* mysql2 converts by itself. With Sequelize's function here it would compile a parser for every result. */
      typeCast: true,
      /* For statements that are sent together: see literalOf for how values get into a text. */
      multipleStatements: true,
      maxPreparedStatements: preparedPerConnection,
      /* An UPDATE tells how many rows it found, as SQLite does, not how many it altered. */
      flags: ['FOUND_ROWS'],
    },
  }
}

const sessionSettings = [
  `SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED`,
  `SET SESSION time_zone = '+00:00', sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
     innodb_lock_wait_timeout = 1`,
]

/** Prepares a new connection: its session settings, and a limit to the time it may keep a statement. */
export async function prepareConnection(connection: Connection, patienceMs: () => number): Promise<void> {
  limitTime(connection as unknown as Wire, patienceMs)
  for (const sql of sessionSettings)
    await new Promise<void>((resolve, reject) => {
      connection.query({ sql }, (error) => (error === null ? resolve() : reject(error)))
    })
}

/** The parts of mysql2's connection that its types keep to themselves. */
interface Wire {
  addCommand(command: EventEmitter): EventEmitter
  readonly stream: { destroy(error: Error): void }
}

/**
 * Watches every command, because mysql2's own time-out leaves out the preparing of statements and Sequelize sets
 * none. A late connection is destroyed with everything that waits on it: its next answer would belong to another.
 */
function limitTime(wire: Wire, patienceMs: () => number): void {
  const addCommand = wire.addCommand.bind(wire)
  let pending = 0
  let watch: NodeJS.Timeout | undefined
  const expire = () => {
    const error = new Error('The database did not answer in time')
    wire.stream.destroy(Object.assign(error, { code: 'PROTOCOL_SEQUENCE_TIMEOUT' }))
  }
  wire.addCommand = (command) => {
    pending += 1
    if (pending === 1) watch = setTimeout(expire, patienceMs())
    command.once('end', () => {
      pending -= 1
      if (pending === 0) clearTimeout(watch)
      else watch?.refresh()
    })
    return addCommand(command)
  }
}
