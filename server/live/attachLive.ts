import type { Server as HttpServer } from 'node:http'
import { createAdapter } from '@socket.io/redis-streams-adapter'
import { Redis } from 'ioredis'
import { Server } from 'socket.io'
import { laneNamespace } from '#shared/contract/lane.ts'
import { consoleNamespace } from '#shared/contract/live.ts'
import { wallNamespace } from '#shared/contract/wall.ts'
import type { Database } from '../database/database.ts'
import type { Authentication } from '../http/authenticate.ts'
import type { FileLinks, LaneLink, Log } from '../ports.ts'
import { presentWallEvent } from '../presenters/wall.ts'
import { serveConsoles } from './console.ts'
import { endRevokedConsoles } from './endRevokedConsoles.ts'
import { endRevokedLanes } from './endRevokedLanes.ts'
import { createFigureBeat } from './figureBeat.ts'
import { createLaneLink } from './laneLink.ts'
import { createLanePresence } from './lanePresence.ts'
import { serveLanes } from './lanes.ts'
import { lanesOfOtherServers, noLanesElsewhere } from './lanesElsewhere.ts'
import { roomOf, type ConsoleNamespace, type LaneNamespace } from './namespaces.ts'
import { createPublisher } from './publisher.ts'
import { createPulse } from './pulse.ts'
import { readSnapshot } from './readSnapshot.ts'
import { repeatedly } from './repeatedly.ts'
import { createSiteFigures } from './siteFigures.ts'
import { createWallBeat } from './wallBeat.ts'
import { audiences, roomFor, type WallNamespace } from './wallNamespace.ts'
import { serveWalls } from './walls.ts'

export interface LiveOptions {
  readonly httpServer: HttpServer
  readonly database: Database
  readonly authentication: Authentication
  readonly links: FileLinks
  readonly log: Log
  /** Given when several servers share the site. */
  readonly redisUrl?: string
  /** Whether the site tells customs of its gate movements. */
  readonly tellsCustoms?: boolean
  /** Which console this server serves: walls that were loaded from another load anew. */
  readonly build?: string
}

export interface Live {
  readonly laneLink: LaneLink
  /** Publishes what is committed, now; commits of this process do so by themselves. */
  nudge(): void
  /** Ends every socket and writes that its lanes are gone. The HTTP server is closed by its owner. */
  close(): Promise<void>
}

const oneMegabyte = 1_000_000

/** Puts the live namespaces on the server: consoles and lanes, websocket only, nobody without a token. */
export function attachLive(options: LiveOptions): Live {
  const { httpServer, database, authentication, links, log, redisUrl, tellsCustoms = false, build = '' } = options
  const redis = redisUrl === undefined ? null : new Redis(redisUrl)
  redis?.on('error', (error) => log.warn({ err: error }, 'Redis does not answer'))
  const io = new Server(httpServer, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: oneMegabyte,
    pingInterval: 2_000,
    pingTimeout: 4_000,
    connectTimeout: 5_000,
    ...(redis === null ? {} : { adapter: createAdapter(redis) }),
  })
  io.use((_socket, next) => next(new Error('There is nothing here')))

  const consoles: ConsoleNamespace = io.of(consoleNamespace)
  const lanes: LaneNamespace = io.of(laneNamespace)
  const figures = createSiteFigures(database)
  const snapshot = () => readSnapshot(database, links, figures)
  serveConsoles(consoles, { database, authentication, log, snapshot })
  const walls: WallNamespace = io.of(wallNamespace)
  serveWalls(walls, { database, links, log, snapshot })
  const elsewhere = redis === null ? noLanesElsewhere : lanesOfOtherServers(lanes)
  const held = serveLanes(lanes, {
    database,
    authentication,
    links,
    log,
    elsewhere,
    onLine: (laneId) => presence.changed(laneId),
  })
  const presence = createLanePresence({ database, links, log, held: () => held })
  const publisher = createPublisher({
    database,
    log,
    tellsCustoms,
    emit({ stream, event }) {
      const room = roomOf(stream)
      /* Preparing an event costs the same for nobody as for one. Other servers' consoles are known to Redis only. */
      if (redis !== null || consoles.adapter.rooms.has(room)) consoles.to(room).emit('event', stream, event)
      if (stream !== 'operations') return
      for (const audience of audiences)
        if (redis !== null || walls.adapter.rooms.has(roomFor(audience)))
          walls.to(roomFor(audience)).emit('event', presentWallEvent(event, audience))
    },
  })
  const stops = [
    repeatedly(1_000, 'The pulse', log, createPulse(consoles, database, figures, log)),
    repeatedly(1_000, 'Sending the figures of the dashboards', log, createFigureBeat(consoles, database)),
    repeatedly(1_000, 'The beat of the walls', log, createWallBeat(walls, { database, figures, build })),
    repeatedly(1_000, 'Looking for ended sessions', log, () => endRevokedConsoles(consoles, database)),
    repeatedly(1_000, 'Looking for disabled devices', log, () => endRevokedLanes(lanes, database)),
    repeatedly(5_000, 'Noting the connected lanes', log, async () => {
      elsewhere.holding([...held.keys()])
      await presence.beat()
    }),
  ]

  return {
    laneLink: createLaneLink({ lanes, held: () => held, elsewhere }),
    nudge: () => publisher.nudge(),
    async close() {
      for (const stop of stops) stop()
      await presence.leave().catch((error: unknown) => log.warn({ err: error }, 'Lanes could not be written offline'))
      await publisher.close()
      for (const namespace of [lanes, consoles, walls]) namespace.local.disconnectSockets(true)
      io.engine.close()
      redis?.disconnect()
    },
  }
}
