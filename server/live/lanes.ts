import { Refusal } from '#shared/contract/errors.ts'
import { LaneReport, type Accepted } from '#shared/contract/lane.ts'
import { recordLaneReport } from '../actions/recordLaneReport.ts'
import type { Database } from '../database/database.ts'
import { hashToken } from '../queries/hashToken.ts'
import type { Authentication } from '../http/authenticate.ts'
import type { FileLinks, Log } from '../ports.ts'
import { admitting, isAnswer } from './handshake.ts'
import type { LanesElsewhere } from './lanesElsewhere.ts'
import { roomOfLane, type LaneNamespace, type LaneSocket } from './namespaces.ts'

interface Options {
  readonly database: Database
  readonly authentication: Authentication
  readonly links: FileLinks
  readonly log: Log
  readonly elsewhere: LanesElsewhere
  /** A lane came or went; {@link LaneNamespace} is known by then. */
  readonly onLine: (laneId: string) => void
}

/** Lane agents: one line per lane on all servers of the site, the newest wins. Returns the sockets that hold a lane here. */
export function serveLanes(
  lanes: LaneNamespace,
  { database, authentication, links, log, elsewhere, onLine }: Options,
): ReadonlyMap<string, LaneSocket> {
  const held = new Map<string, LaneSocket>()

  lanes.use(
    admitting(log, async (socket: LaneSocket, token) => {
      socket.data = { actor: await authentication.device(token), tokenHash: hashToken(token) }
    }),
  )

  /** The lane came back, here or at another server: whoever held it must not come back by itself. */
  function replace(laneId: string): void {
    const older = held.get(laneId)
    if (older === undefined) return
    held.delete(laneId)
    older.emit('replaced')
    older.disconnect(true)
  }
  elsewhere.onTaken(replace)

  lanes.on('connection', (socket) => {
    const { laneId } = socket.data.actor
    replace(laneId)
    held.set(laneId, socket)
    void socket.join(roomOfLane(laneId))
    elsewhere.took(laneId)
    onLine(laneId)
    socket.on('disconnect', () => {
      if (held.get(laneId) !== socket) return
      held.delete(laneId)
      elsewhere.lost(laneId)
      onLine(laneId)
    })
    socket.on('clock', (answer: unknown) => {
      if (isAnswer<number>(answer)) answer(Date.now())
    })
    listen(socket)
  })

  /** One report after the other, so that an older one never overwrites a newer. */
  function listen(socket: LaneSocket): void {
    let before: Promise<unknown> = Promise.resolve()
    socket.on('report', (payload: unknown, answer: unknown) => {
      before = before.then(async () => {
        const accepted = await take(socket, payload)
        if (isAnswer<Accepted>(answer)) answer(accepted)
      })
    })
  }

  async function take(socket: LaneSocket, payload: unknown): Promise<Accepted> {
    const { actor } = socket.data
    try {
      const parsed = LaneReport.safeParse(payload)
      if (!parsed.success) throw new Refusal('request.malformed')
      await database.inWork({ actor }, (work) => recordLaneReport(work, actor.laneId, parsed.data, links))
      return { ok: true, message: null }
    } catch (error) {
      if (!(error instanceof Refusal)) log.error({ err: error, lane: actor.laneCode }, 'A lane’s word was not recorded')
      return { ok: false, message: (error instanceof Refusal ? error : new Refusal('server.failed')).message }
    }
  }

  return held
}
