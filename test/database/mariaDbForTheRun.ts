import type { TestProject } from 'vitest/node'
import { startPrivateMariaDb } from './privateMariaDb.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Socket of the run's MariaDB; null where it is not installed. */
    mariaDbSocket: string | null
  }
}

/** vitest's globalSetup: one MariaDB server for the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPrivateMariaDb()
  project.provide('mariaDbSocket', server?.socketPath ?? null)
  return async () => server?.stop()
}
