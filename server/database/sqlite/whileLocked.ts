import { setTimeout as wait } from 'node:timers/promises'
import { isCollision } from '../faults.ts'

const pauseMs = 40

/**
 * Begins to write although another process (a command of the CLI, a backup) has the file: SQLite itself would wait by
 * holding up every other request, so it waits a moment only and is asked again. Throws SQLite's busy error at the end.
 */
export async function whileLocked<T>(patienceMs: number, begin: () => T): Promise<T> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return begin()
    } catch (error) {
      if (!isCollision(error) || performance.now() > until) throw error
      await wait(pauseMs)
    }
  }
}
