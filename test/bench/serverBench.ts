import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { ServerProgram } from '#test/processes/serverProgram.ts'
import { median } from './load.ts'
import { sizes } from './sizes.ts'

export interface ServerFigures {
  /** Milliseconds from the start of the process to "ready", on an existing database. */
  readonly startMs: number
  /** Resident megabytes some seconds after that; null where there is no /proc. */
  readonly idleMb: number | null
}

/** How long a start takes and what an idle server holds. */
export async function benchServer(server: ServerProgram): Promise<ServerFigures> {
  const starts: number[] = []
  for (let at = 0; at < sizes.starts; at += 1) {
    await server.stop()
    await server.start()
    starts.push(server.readyIn())
  }
  await wait(sizes.idleSeconds * 1000)
  return { startMs: median(starts), idleMb: residentMb(server.pid()) }
}

function residentMb(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes) / 1024
  } catch {
    return null
  }
}
