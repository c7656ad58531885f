import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '#shared/contract/errors.ts'
import type { OperationsSnapshot } from '#shared/contract/live.ts'
import { WallSubscribe, type WallAnswer, type WallSnapshot } from '#shared/contract/wall.ts'
import type { Database } from '../database/database.ts'
import { rememberBriefly } from '../http/rememberBriefly.ts'
import type { FileLinks, Log } from '../ports.ts'
import { presentActivity } from '../presenters/gateActivity.ts'
import { presentWallEvent, presentWallSnapshot, type Audience } from '../presenters/wall.ts'
import { hashToken } from '../queries/hashToken.ts'
import { latestActivities } from '../queries/latestActivities.ts'
import { eventsAfter, headsOfStreams } from '../queries/liveEvents.ts'
import { findWallOfToken } from '../queries/wallDisplayRows.ts'
import { admitting, isAnswer } from './handshake.ts'
import { audienceOf, roomFor, type WallNamespace, type WallSocket } from './wallNamespace.ts'

interface Options {
  readonly database: Database
  readonly links: FileLinks
  readonly log: Log
  readonly snapshot: () => Promise<OperationsSnapshot>
}

const actor = { kind: 'system', id: 'system', name: 'walls' } as const
const stream = 'operations'
/** More missed events than this, and a snapshot is the shorter way. */
const caughtUpAtMost = 1_000
const passagesShown = 14
/** Walls that come back together share one reading. */
const sharedFor = 200

/** Wall displays: let in by a token of their own, they follow the operations as a wall may show them, and send nothing. */
export function serveWalls(walls: WallNamespace, { database, links, log, snapshot }: Options): void {
  const subscriptions = new RateLimiterMemory({ points: 60, duration: 10 })
  const shared = rememberBriefly(sharedFor, (audience) => readFor(audience as Audience))

  walls.use(
    admitting(log, async (socket: WallSocket, token) => {
      const display = await database.read(actor, ({ sql }) => findWallOfToken(sql, hashToken(token)))
      if (display === null) throw new Refusal('auth.required')
      socket.data = { display }
    }),
  )

  walls.on('connection', (socket) => {
    socket.on('subscribe', (input: unknown, answer: unknown) => {
      if (isAnswer<WallAnswer>(answer)) void subscribe(socket, input).catch(refused).then(answer)
    })
  })

  /** The head is read before the rows, as for consoles: what is committed in between comes again as an event. */
  async function subscribe(socket: WallSocket, input: unknown): Promise<WallAnswer> {
    const parsed = WallSubscribe.safeParse(input)
    if (!parsed.success) throw new Refusal('request.malformed')
    await subscriptions.consume(socket.id).catch(() => Promise.reject(new Refusal('request.too_many', { seconds: 10 })))
    const { since } = parsed.data
    const audience = audienceOf(socket.data)
    await socket.join(roomFor(audience))
    const { head, missed } = await database.read(actor, async ({ sql }) => {
      const head = (await headsOfStreams(sql, [stream])).get(stream) ?? 0
      const missed = since === null ? null : await eventsAfter(sql, stream, { since, head, most: caughtUpAtMost })
      return { head, missed }
    })
    if (missed === null) return { ok: true, seq: head, snapshot: await shared(audience) }
    return { ok: true, seq: head, events: missed.map((event) => presentWallEvent(event, audience)) }
  }

  async function readFor(audience: Audience): Promise<WallSnapshot> {
    const operations = await snapshot()
    const activities = await database.read(actor, async (reading) =>
      (await latestActivities(reading, { limit: passagesShown })).map((row) =>
        presentActivity(row, (path) => links.signFileUrl(path, reading.now)),
      ),
    )
    return presentWallSnapshot(operations, activities, audience)
  }

  function refused(error: unknown): WallAnswer {
    if (!(error instanceof Refusal)) log.error({ err: error }, 'A wall could not follow')
    return { ok: false, code: error instanceof Refusal ? error.code : 'server.failed' }
  }
}
