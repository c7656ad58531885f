import type { z } from 'zod'
import { create } from 'zustand'
import type { Account } from '#shared/contract/autogate/account.ts'
import { auth } from '#shared/contract/autogate/auth.ts'
import { profile } from '#shared/contract/autogate/profile.ts'
import { createClient, type Answer, type CallInput } from '#shared/contract/client.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { usePreferences } from '../ui/preferences.ts'
import { saying } from '../ui/said.ts'
import { toast } from '../ui/toasts.ts'
import { fetchSend, NoAnswer } from './fetchSend.ts'
import { host } from './host.ts'
import { knownDeviceOf, rememberDevice } from './knownDevice.ts'
import { openLock } from './lock.ts'
import { dropProof, keepProof } from './passwordProof.ts'

export type User = z.infer<typeof Account>

export type Session =
  | { readonly state: 'restoring'; readonly unreachable: boolean }
  | { readonly state: 'signed_out'; readonly ended: boolean }
  | { readonly state: 'signed_in'; readonly user: User }

export const useSession = create<Session>(() => ({ state: 'restoring', unreachable: false }))

const show = (session: Session): void => useSession.setState(session, true)

/** In memory only: it is gone with the page and lives fifteen minutes. */
let token: string | undefined

export const accessToken = (): string | undefined => token

const send = createClient(fetchSend, () => ({ token, language: usePreferences.getState().language }))

/** Who is signed in; only for what is drawn while somebody is. */
export function useMe(): User {
  const session = useSession()
  if (session.state !== 'signed_in') throw new Error('Nobody is signed in.')
  return session.user
}

/** The profile was changed: name, language and photo are shown anew. */
export const showMe = (user: User): void => show({ state: 'signed_in', user })

/** Calls the API as the signed-in user. */
export const call = <E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<Answer<E>> =>
  withSession(() => send(endpoint, input))

/** A token that ran out is renewed once, silently; without a session the sign-in screen is next. */
export async function withSession<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'auth.forbidden') void readRoleAnew().catch(() => undefined)
    if (!(error instanceof Refusal) || error.status !== 401 || token === undefined) throw error
    if (!(await refreshSession())) {
      show({ state: 'signed_out', ended: true })
      throw error
    }
    return attempt()
  }
}

/**
 * What is drawn follows the role: the line tells when it was changed, or a refusal does where the line was away. Throws
 * where the server does not answer; the next line or the next refusal asks again.
 */
export async function readRoleAnew(): Promise<void> {
  const { data } = await call(profile.get, {})
  const now = useSession.getState()
  if (now.state !== 'signed_in' || now.user.id !== data.id) return
  if (String(now.user.permissions) === String(data.permissions)) return
  showMe(data)
  toast('key', saying(shellWords.roleChanged))
}

/**
 * Throws a Refusal for wrong words, and NoAnswer when the server cannot be reached. Whoever was signed in before leaves
 * once the new person is in.
 */
export async function signIn(email: string, password: string): Promise<void> {
  const { data } = await send(auth.login, { body: { email, password, known_device: knownDeviceOf(email) } })
  if (token !== undefined) await send(auth.logout, {}).catch(() => undefined)
  token = data.access_token
  openLock()
  void keepProof(data.user.id, password)
  await host.saveRefreshToken(data.refresh_token)
  rememberDevice(email, data.known_device)
  show({ state: 'signed_in', user: data.user })
}

/** After a reload: the session that was kept, or the sign-in screen. */
export async function restoreSession(): Promise<void> {
  show({ state: 'restoring', unreachable: false })
  try {
    if (!(await refreshSession())) return show({ state: 'signed_out', ended: false })
    show({ state: 'signed_in', user: (await send(profile.get, {})).data })
  } catch (error) {
    if (error instanceof NoAnswer) show({ state: 'restoring', unreachable: true })
    else show({ state: 'signed_out', ended: false })
  }
}

let renewing: Promise<boolean> | null = null

/** Gets new tokens; false when the session is over, an error when nobody could say. Never twice at once. */
export function refreshSession(): Promise<boolean> {
  renewing ??= renew().finally(() => (renewing = null))
  return renewing
}

/** A refresh token works once, so the windows of one console take turns; each reads what the last one left. */
const renew = (): Promise<boolean> => inTurn('autogate.session', spendRefreshToken)

function inTurn<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>
  return locks === undefined ? act() : locks.request(name, act)
}

async function spendRefreshToken(): Promise<boolean> {
  const refresh_token = await host.loadRefreshToken()
  if (refresh_token === null) return false
  try {
    const { data } = await send(auth.refresh, { body: { refresh_token } })
    token = data.access_token
    await host.saveRefreshToken(data.refresh_token)
    return true
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 401) throw error
    await forget()
    return false
  }
}

export async function signOut(): Promise<void> {
  try {
    await send(auth.logout, {})
  } catch {
    // The session also ends by itself; leaving must work without a server.
  }
  await forget()
  show({ state: 'signed_out', ended: false })
}

/** The server ended the session: back to the sign-in screen, which says so. */
export async function endSession(): Promise<void> {
  await forget()
  show({ state: 'signed_out', ended: true })
}

async function forget(): Promise<void> {
  token = undefined
  dropProof()
  await host.saveRefreshToken(null)
}
