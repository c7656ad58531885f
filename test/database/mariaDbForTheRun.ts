import type { TestProject } from 'vitest/node'
import type { MariaDbSocket } from './databases.ts'
import { startPrivateMariaDb } from './privateMariaDb.ts'

/** vitest's globalSetup: one MariaDB server for the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPrivateMariaDb()
  const socket: MariaDbSocket = server?.socketPath ?? null
  project.provide('mariaDbSocket', socket)
  return async () => server?.stop()
}
