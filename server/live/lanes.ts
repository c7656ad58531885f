import type { z } from 'zod'
import { Refusal } from '#shared/contract/errors.ts'
import { laneAgentPayloads, type Accepted } from '#shared/contract/lane.ts'
import { recordLaneReport } from '../actions/recordLaneReport.ts'
import { recordPassage } from '../actions/recordPassage.ts'
import { recordPrint } from '../actions/recordPrint.ts'
import type { Database } from '../database/database.ts'
import type { Work } from '../database/work.ts'
import { hashToken } from '../queries/hashToken.ts'
import type { Authentication } from '../http/authenticate.ts'
import type { FileLinks, Log } from '../ports.ts'
import { admitting, isAnswer } from './handshake.ts'
import type { LaneNamespace, LaneSocket } from './namespaces.ts'

interface Options {
  readonly database: Database
  readonly authentication: Authentication
  readonly links: FileLinks
  readonly log: Log
  /** A lane came or went; {@link LaneNamespace} is known by then. */
  readonly onLine: (laneId: string) => void
}

type Payloads = typeof laneAgentPayloads
type Recording<Name extends keyof Payloads> = (
  work: Work,
  laneId: string,
  payload: z.infer<Payloads[Name]>,
) => Promise<void>

/** Lane agents: one line per lane, the newest wins. Returns the sockets that hold a lane. */
export function serveLanes(
  lanes: LaneNamespace,
  { database, authentication, links, log, onLine }: Options,
): ReadonlyMap<string, LaneSocket> {
  const held = new Map<string, LaneSocket>()
  const recordings: { readonly [Name in keyof Payloads]: Recording<Name> } = {
    report: (work, laneId, report) => recordLaneReport(work, laneId, report, links),
    passage: (work, laneId, passage) => recordPassage(work, laneId, passage, links),
    print: recordPrint,
  }

  lanes.use(
    admitting(log, async (socket: LaneSocket, token) => {
      socket.data = { actor: await authentication.device(token), tokenHash: hashToken(token) }
    }),
  )

  lanes.on('connection', (socket) => {
    const { laneId } = socket.data.actor
    const older = held.get(laneId)
    held.set(laneId, socket)
    if (older !== undefined) {
      older.emit('replaced')
      older.disconnect(true)
    }
    onLine(laneId)
    socket.on('disconnect', () => {
      if (held.get(laneId) !== socket) return
      held.delete(laneId)
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
    const inTurn = (name: keyof Payloads) => (payload: unknown, answer: unknown) => {
      before = before.then(async () => {
        const accepted = await take(socket, name, payload)
        if (isAnswer<Accepted>(answer)) answer(accepted)
      })
    }
    socket.on('report', inTurn('report'))
    socket.on('passage', inTurn('passage'))
    socket.on('print', inTurn('print'))
  }

  async function take<Name extends keyof Payloads>(
    socket: LaneSocket,
    name: Name,
    payload: unknown,
  ): Promise<Accepted> {
    const { actor } = socket.data
    try {
      const parsed = laneAgentPayloads[name].safeParse(payload)
      if (!parsed.success) throw new Refusal('request.malformed')
      await database.inWork({ actor }, (work) =>
        recordings[name](work, actor.laneId, parsed.data as z.infer<Payloads[Name]>),
      )
      return { ok: true, message: null }
    } catch (error) {
      if (!(error instanceof Refusal)) log.error({ err: error, lane: actor.laneCode }, 'A lane’s word was not recorded')
      return { ok: false, message: (error instanceof Refusal ? error : new Refusal('server.failed')).message }
    }
  }

  return held
}
