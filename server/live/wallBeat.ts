import type { LiveFigures } from '#shared/contract/live.ts'
import type { WallPulse } from '#shared/contract/wall.ts'
import { noteWallsSeen } from '../actions/noteWallsSeen.ts'
import type { Database } from '../database/database.ts'
import { presentWallSelf } from '../presenters/wallDisplay.ts'
import { headsOfStreams } from '../queries/liveEvents.ts'
import { wallBuffers } from '../queries/wallBuffers.ts'
import { findLaneStreams, findWallDisplays } from '../queries/wallDisplayRows.ts'
import { figuresOfToday } from './figureBeat.ts'
import type { SiteFigures } from './siteFigures.ts'
import type { WallNamespace, WallSocket } from './wallNamespace.ts'

/** Milliseconds between two notes of the same wall in the database. */
const notedEvery = 5_000

interface Options {
  readonly database: Database
  readonly figures: () => Promise<SiteFigures>
  readonly build: string
}

const actor = { kind: 'system', id: 'system', name: 'walls' } as const

/**
 * Once a second: ends the walls whose token was taken back or replaced, and tells the others that the line is alive,
 * what they are to show, and the figures. A database that is away makes no beat, and the walls say how old they are.
 */
export function createWallBeat(walls: WallNamespace, { database, figures, build }: Options): () => Promise<void> {
  let sentFigures = -1
  let told: ReadonlySet<string> = new Set()
  /** Displays that showed what was known when they were last asked. */
  const seen = new Set<string>()
  let notedAt = 0

  async function noteSeen(now: number): Promise<void> {
    if (seen.size === 0 || now - notedAt < notedEvery) return
    const ids = [...seen]
    seen.clear()
    notedAt = now
    await database.inWork({ actor }, (work) => noteWallsSeen(work, ids))
  }

  async function tellFigures(head: number): Promise<void> {
    const here = [...walls.sockets.values()].filter(showsDashboard)
    const news = sentFigures === head ? here.filter(({ id }) => !told.has(id)) : here
    if (news.length > 0) {
      const today: LiveFigures = await database.read(actor, (reading) => figuresOfToday(reading, null))
      for (const socket of news) socket.emit('figures', today)
    }
    told = new Set(here.map(({ id }) => id))
    sentFigures = head
  }

  return async function beat() {
    if (walls.sockets.size === 0) return
    const { summary, flows } = await figures()
    const look = await database.read(actor, async (reading) => ({
      head: (await headsOfStreams(reading.sql, ['operations'])).get('operations') ?? 0,
      displays: new Map((await findWallDisplays(reading.sql)).map((row) => [row.id, row])),
      streams: await findLaneStreams(reading.sql),
      buffers: await wallBuffers(reading),
    }))
    const streams = Object.fromEntries(look.streams.map(({ id, kind, url }) => [id, { kind, url }]))
    for (const socket of walls.sockets.values()) {
      const display = look.displays.get(socket.data.display.id)
      if (display === undefined || display.token_hash !== socket.data.display.token_hash) {
        end(socket)
        continue
      }
      const isPublic = display.is_public
      if (isPublic !== socket.data.display.is_public) {
        /* It comes back at once, for another picture. */
        socket.disconnect(true)
        continue
      }
      socket.data = { display }
      const pulse: WallPulse = {
        at: new Date().toISOString(),
        head: look.head,
        build,
        display: presentWallSelf(display),
        streams: isPublic ? {} : streams,
        summary,
        flows: [...flows],
        buffers: look.buffers,
      }
      socket.volatile.emit('pulse', pulse, (shown: unknown) => {
        if (shown === look.head) seen.add(display.id)
      })
    }
    await noteSeen(Date.now())
    await tellFigures(look.head)
  }
}

const showsDashboard = ({ data }: WallSocket): boolean =>
  data.display.views?.some(({ view }) => view === 'dashboard') === true

function end(socket: WallSocket): void {
  socket.emit('revoked')
  socket.disconnect(true)
}
