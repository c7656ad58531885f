import { SqliteHandle, sqliteValue } from '../sqlite/sqliteHandle.ts'
import type { LongCell, LongReading } from './longReading.ts'

/** Another connection to the file: readers see what is committed and keep no writer waiting. */
export function openSqliteLong(file: string): LongReading {
  const handle = new SqliteHandle(file, 'read')
  return {
    async rows(statement, values) {
      return handle
        .statement(statement)
        .all(values.map(sqliteValue))
        .map((row) => Object.values(row) as LongCell[])
    },
    /* It runs in this very thread: when this is called, nothing is running. */
    cancel: () => Promise.resolve(),
    close: () => handle.close(),
  }
}
