import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { SqliteHandle } from './sqliteHandle.ts'
import { WriteLock } from './writeLock.ts'

/** A database file: one connection that writes, one that reads what is committed, and the lock between writers. */
export interface SqliteFile {
  readonly reader: SqliteHandle
  readonly writer: SqliteHandle
  readonly lock: WriteLock
  /** How long a writer waits for its turn, in milliseconds. */
  readonly patienceMs: () => number
  close(): void
}

export function openSqliteFile(file: string, patienceMs: () => number): SqliteFile {
  mkdirSync(dirname(file), { recursive: true })
  const writer = new SqliteHandle(file, 'write')
  const reader = new SqliteHandle(file, 'read')
  return {
    writer,
    reader,
    lock: new WriteLock(patienceMs),
    patienceMs,
    close() {
      reader.close()
      writer.close()
    },
  }
}
