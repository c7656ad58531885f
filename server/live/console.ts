import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '#shared/contract/errors.ts'
import { StreamName, SubscribeInput, type OperationsSnapshot, type SubscribeAnswer } from '#shared/contract/live.ts'
import type { Database } from '../database/database.ts'
import type { Authentication } from '../http/authenticate.ts'
import { rememberBriefly } from '../http/rememberBriefly.ts'
import type { Log } from '../ports.ts'
import { mayFollow } from '../policies/followStream.ts'
import { viewerSessions } from '../queries/viewerSessions.ts'
import { answerSubscription } from './answerSubscription.ts'
import { admitting, isAnswer } from './handshake.ts'
import { roomOf, type ConsoleNamespace, type ConsoleSocket } from './namespaces.ts'

interface Options {
  readonly database: Database
  readonly authentication: Authentication
  readonly log: Log
  readonly snapshot: () => Promise<OperationsSnapshot>
}

/** Consoles that reconnect together share one reading of the snapshot; its age shows as a gap, which is asked for. */
const snapshotSharedFor = 200

/** Consoles and walls: signed in, following streams, hearing what the publisher emits. They command nothing here. */
export function serveConsoles(consoles: ConsoleNamespace, { database, authentication, log, snapshot }: Options): void {
  const sharedSnapshot = rememberBriefly(snapshotSharedFor, () => snapshot())
  const subscriptions = new RateLimiterMemory({ points: 60, duration: 10 })

  consoles.use(
    admitting(log, async (socket: ConsoleSocket, token) => {
      const actor = await authentication.user(token)
      const { sessionId } = actor
      const session = (await database.read(actor, (reading) => viewerSessions(reading, [sessionId]))).get(sessionId)
      if (session === undefined) throw new Refusal('auth.expired')
      socket.data = { sessionId, session }
    }),
  )

  consoles.on('connection', (socket) => {
    socket.emit('rights', socket.data.session.rights)
    socket.on('subscribe', (input: unknown, answer: unknown) => {
      if (isAnswer<SubscribeAnswer>(answer)) void subscribe(socket, input).catch(refused).then(answer)
    })
    socket.on('unsubscribe', (input: unknown) => {
      const stream = StreamName.safeParse((input as { stream?: unknown } | null)?.stream)
      if (stream.success) void socket.leave(roomOf(stream.data))
    })
    socket.on('ping_time', (answer: unknown) => {
      if (isAnswer<number>(answer)) answer(Date.now())
    })
  })

  async function subscribe(socket: ConsoleSocket, input: unknown): Promise<SubscribeAnswer> {
    const parsed = SubscribeInput.safeParse(input)
    if (!parsed.success) throw new Refusal('request.malformed')
    const { stream, since } = parsed.data
    if (!mayFollow(socket.data.session, stream)) throw new Refusal('auth.forbidden')
    await subscriptions.consume(socket.id)
    await socket.join(roomOf(stream))
    return await answerSubscription(database, stream, since, () => sharedSnapshot('operations'))
  }

  function refused(error: unknown): SubscribeAnswer {
    const refusal = refusalOf(error)
    if (refusal.code === 'server.failed') log.error({ err: error }, 'A subscription failed')
    return { ok: false, code: refusal.code, message: refusal.sentence('id') }
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof RateLimiterRes)
    return new Refusal('request.too_many', { seconds: Math.ceil(error.msBeforeNext / 1000) })
  return new Refusal('server.failed')
}
