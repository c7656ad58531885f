import { BaseError, ConnectionError, ForeignKeyConstraintError, UniqueConstraintError } from 'sequelize'

interface DriverError {
  readonly code?: unknown
  readonly errno?: unknown
  readonly fatal?: unknown
}

/** The driver's own error inside Sequelize's. */
function driverError(error: unknown): DriverError {
  if (error instanceof BaseError && 'parent' in error) return driverError(error.parent)
  return typeof error === 'object' && error !== null ? error : {}
}

const collided = new Set<unknown>([1213, 1205, 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED'])

/** Deadlock, lock wait time-out or busy writer: the same transaction may well succeed when it is run again. */
export function isCollision(error: unknown): boolean {
  const { errno, code } = driverError(error)
  return collided.has(errno) || collided.has(code)
}

const unavailable = new Set<unknown>([
  'SQLITE_FULL',
  'SQLITE_IOERR',
  /* Too many connections, shutting down, killed, disk full, table full, read only. */
  1040,
  1053,
  1077,
  1927,
  1021,
  1114,
  1290,
  4031,
])

/** The database is gone, hung, full or refuses everybody. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof ConnectionError) return true
  /* mysql2 calls whatever ends a connection fatal: refused, reset, late. */
  const { code, errno, fatal } = driverError(error)
  return fatal === true || unavailable.has(code) || unavailable.has(errno)
}

/** A row with the same unique value is there already. */
export function isUniqueViolation(error: unknown): boolean {
  if (error instanceof UniqueConstraintError) return true
  const { code, errno } = driverError(error)
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}

/** The row refers to one that is not there, or others still refer to it. */
export function isForeignKeyViolation(error: unknown): boolean {
  if (error instanceof ForeignKeyConstraintError) return true
  const { code, errno } = driverError(error)
  return errno === 1451 || errno === 1452 || code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}
