import { abandonedLanes, keepLanesSeen, recordLaneLines } from '../actions/recordLaneLines.ts'
import type { Database } from '../database/database.ts'
import type { FileLinks, Log } from '../ports.ts'
import type { LaneSocket } from './namespaces.ts'

interface Options {
  readonly database: Database
  readonly links: FileLinks
  readonly log: Log
  /** The sockets that hold a lane now. */
  readonly held: () => ReadonlyMap<string, LaneSocket>
}

/** Writes to the database who is on the line, at once and until it succeeds. */
export interface LanePresence {
  changed(laneId: string): void
  /** Writes what could not be written, and notes that the connected lanes are still there. */
  beat(): Promise<void>
  /** Writes that every lane of this server is gone. */
  leave(): Promise<void>
}

const actor = { kind: 'system', id: 'system', name: 'lanes' } as const

export function createLanePresence({ database, links, log, held }: Options): LanePresence {
  const unwritten = new Set<string>()
  let writing: Promise<void> | null = null
  let left = false

  function write(): Promise<void> {
    writing ??= writeAll().finally(() => {
      writing = null
    })
    return writing
  }

  /** All that changed in one transaction: a restart brings every lane back within a moment. */
  async function writeAll(): Promise<void> {
    while (unwritten.size > 0) {
      const lanes = [...unwritten]
      unwritten.clear()
      const online = lanes.filter((id) => held().has(id))
      const offline = lanes.filter((id) => !held().has(id))
      try {
        await database.inWork({ actor }, (work) => recordLaneLines(work, { online, offline }, links))
      } catch (error) {
        for (const id of lanes) unwritten.add(id)
        log.warn({ err: error, lanes: lanes.length }, 'The state of lanes could not be written yet')
        return
      }
    }
  }

  return {
    changed(laneId) {
      if (left) return
      unwritten.add(laneId)
      void write()
    },
    async beat() {
      await write()
      const connected = [...held()].map(([laneId, socket]) => ({ laneId, deviceId: socket.data.actor.id }))
      await database.inWork({ actor }, async (work) => {
        await keepLanesSeen(work, connected)
        const abandoned = (await abandonedLanes(work)).filter((id) => !held().has(id))
        await recordLaneLines(work, { online: [], offline: abandoned }, links)
      })
    },
    async leave() {
      left = true
      for (const laneId of held().keys()) unwritten.add(laneId)
      await database.inWork({ actor }, (work) => recordLaneLines(work, { online: [], offline: [...unwritten] }, links))
    },
  }
}
