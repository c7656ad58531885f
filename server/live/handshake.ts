import type { Socket } from 'socket.io'
import { Refusal } from '#shared/contract/errors.ts'
import type { Log } from '../ports.ts'

/** Whether the other side waits for an answer. */
export const isAnswer = <Value>(given: unknown): given is (value: Value) => void => typeof given === 'function'

type Next = (error?: Error) => void

/** The token of a handshake: in `auth` only, because addresses end up in logs. */
function tokenOf(socket: Pick<Socket, 'handshake'>): string {
  const { token } = socket.handshake.auth as { token?: unknown }
  if (typeof token !== 'string' || token === '') throw new Refusal('auth.required')
  return token
}

/** Lets nobody in whom `admit` does not know; the other side gets a stable code and a sentence. */
export function admitting<S extends Pick<Socket, 'handshake'>>(
  log: Log,
  admit: (socket: S, token: string) => Promise<void>,
) {
  return (socket: S, next: Next): void => {
    Promise.resolve()
      .then(() => admit(socket, tokenOf(socket)))
      .then(
        () => next(),
        (error: unknown) => next(refused(log, error)),
      )
  }
}

function refused(log: Log, error: unknown): Error {
  if (!(error instanceof Refusal)) log.error({ err: error }, 'A socket could not be admitted')
  const refusal = error instanceof Refusal ? error : new Refusal('server.failed')
  return Object.assign(new Error(refusal.sentence('id')), { data: { code: refusal.code } })
}
