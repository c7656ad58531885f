import type { Sql } from '../work.ts'

/** Thrown at start: this database server could lose what it has acknowledged. */
export class NotDurable extends Error {
  override readonly name = 'NotDurable'
}

interface Settings {
  flush: number
  log_bin: number
  sync_binlog: number
}

/** What must be changed before an acknowledged check-in survives a crash of the server; null when nothing. */
export function durabilityProblem(settings: Settings): string | null {
  if (settings.flush !== 1) return `innodb_flush_log_at_trx_commit is ${settings.flush}; set it to 1`
  if (settings.log_bin === 1 && settings.sync_binlog !== 1)
    return `the binary log is on and sync_binlog is ${settings.sync_binlog}; set it to 1`
  return null
}

/** Refuses a MySQL server that does not write each commit to the disk before it acknowledges it. */
export async function requireDurability(sql: Sql): Promise<void> {
  const [settings] = await sql.rows<Settings>(
    'SELECT @@innodb_flush_log_at_trx_commit AS flush, @@log_bin AS log_bin, @@sync_binlog AS sync_binlog',
  )
  const problem = settings === undefined ? null : durabilityProblem(settings)
  if (problem !== null)
    throw new NotDurable(
      `The database may lose committed gate events: ${problem} in its configuration and start it again.`,
    )
}
