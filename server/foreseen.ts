import { Refusal } from '#shared/contract/errors.ts'
import { isUnavailable } from './database/faults.ts'
import { NotDurable } from './database/mysql/durability.ts'
import { UnfitDatabase } from './database/unfitDatabase.ts'
import { SettingError } from './environment.ts'

/** What went wrong, for the person at the terminal; null for a mistake of ours, which shows its stack. */
export function foreseen(cause: unknown): string | null {
  if (cause instanceof SettingError || cause instanceof NotDurable || cause instanceof UnfitDatabase)
    return cause.message
  if (isUnavailable(cause)) return `The database in DATABASE_URL cannot be used: ${(cause as Error).message}`
  if (cause instanceof Refusal) return cause.message
  const { code, port } = cause as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop the other program, or set PORT to another number.`
  return null
}
