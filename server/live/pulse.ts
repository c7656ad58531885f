import { setTimeout as wait } from 'node:timers/promises'
import type { Pulse, StreamName } from '#shared/contract/live.ts'
import type { Database } from '../database/database.ts'
import type { Log } from '../ports.ts'
import { headsOfStreams } from '../queries/liveEvents.ts'
import { roomOf, streamsOf, type ConsoleNamespace } from './namespaces.ts'
import type { SiteFigures } from './siteFigures.ts'

const actor = { kind: 'system', id: 'system', name: 'pulse' } as const

/** Milliseconds a beat waits for the database; then it beats with what is known, because the line is alive. */
const patience = 300

/** Beats for every stream that somebody on this server follows. */
export function createPulse(
  consoles: ConsoleNamespace,
  database: Database,
  figures: () => Promise<SiteFigures>,
  log: Log,
): () => Promise<void> {
  let heads: ReadonlyMap<string, number> = new Map()
  let site: Pulse['site'] = null

  async function look(streams: readonly StreamName[]): Promise<void> {
    try {
      heads = await database.read(actor, ({ sql }) => headsOfStreams(sql, streams))
      if (streams.includes('operations')) site = await figures()
    } catch (error) {
      log.warn({ err: error }, 'The pulse could not be counted')
    }
  }

  return async function beat() {
    const streams = streamsOf(consoles.adapter.rooms.keys())
    if (streams.length === 0) return
    await Promise.race([look(streams), wait(patience)])
    const at = new Date().toISOString()
    for (const stream of streams) {
      const pulse: Pulse = { at, stream, head: heads.get(stream) ?? 0, site: stream === 'operations' ? site : null }
      consoles.local.to(roomOf(stream)).volatile.emit('pulse', pulse)
    }
  }
}
