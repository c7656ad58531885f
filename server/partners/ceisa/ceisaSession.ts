import { askHttp, type HttpAnswer } from '../outside/askHttp.ts'
import { OutsideFailure } from '../outside/outsideFailure.ts'
import { readJson } from '../outside/readAnswer.ts'
import { LoginAnswer, type LoginItem } from './ceisaAnswers.ts'

export interface CeisaSettings {
  readonly url: string
  readonly username: string
  readonly password: string
  /** Given: the newer way of signing in. */
  readonly apiKey: string | null
}

export interface CeisaSession {
  /** Asks with a token: signs in when there is none, and once more when this one is not taken. */
  ask(path: string, query: Readonly<Record<string, string>>): Promise<HttpAnswer>
}

interface Tokens {
  readonly access: string
  readonly accessUntil: number
  readonly refresh: string | null
  readonly refreshUntil: number
}

/** Milliseconds before its end at which a token counts as over, or a tenth of a short life. */
const margin = 30_000

/** Tokens are kept in memory only; what CEISA says of their life is trusted, whatever its papers say. */
export function createCeisaSession(settings: CeisaSettings, clock: () => number = Date.now): CeisaSession {
  let tokens: Tokens | null = null
  let signingIn: Promise<Tokens> | null = null

  async function tokenNow(): Promise<string> {
    if (tokens !== null && clock() < tokens.accessUntil) return tokens.access
    signingIn ??= renew(tokens).finally(() => {
      signingIn = null
    })
    tokens = await signingIn
    return tokens.access
  }

  async function renew(old: Tokens | null): Promise<Tokens> {
    if (old?.refresh == null || clock() >= old.refreshUntil) return await signIn()
    try {
      return await refresh(old.refresh)
    } catch (cause) {
      if (cause instanceof OutsideFailure && cause.kind === 'unreachable') throw cause
      return await signIn()
    }
  }

  function signIn(): Promise<Tokens> {
    const { username, password, apiKey } = settings
    const body = JSON.stringify({ username, password })
    return apiKey === null
      ? take('/nle-oauth/v1/user/login', {}, body)
      : take('/v1/openapi-auth/user/login', { 'beacukai-api-key': apiKey }, body)
  }

  const refresh = (token: string): Promise<Tokens> =>
    take('/nle-oauth/v1/user/update-token', { authorization: `Bearer ${token}` }, '{}')

  async function take(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<Tokens> {
    const began = clock()
    const answer = await askHttp(addressOf(settings.url, path), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body,
    })
    if (answer.status >= 500) throw new OutsideFailure('unreachable', `Signing in answers ${answer.status}`)
    if (answer.status >= 400) throw new OutsideFailure('refused', `Signing in is refused with ${answer.status}`)
    return tokensOf(readJson(answer.text, LoginAnswer).item, began)
  }

  async function askOnce(path: string, query: Readonly<Record<string, string>>): Promise<HttpAnswer> {
    const headers: Record<string, string> = { accept: 'application/json', authorization: `Bearer ${await tokenNow()}` }
    if (settings.apiKey !== null) headers['beacukai-api-key'] = settings.apiKey
    return await askHttp(addressOf(settings.url, path, query), { method: 'GET', headers })
  }

  return {
    async ask(path, query) {
      const first = await askOnce(path, query)
      if (!isUnauthorized(first)) return first
      tokens = null
      const second = await askOnce(path, query)
      if (isUnauthorized(second)) throw new OutsideFailure('refused', 'CEISA takes no token of this account')
      return second
    },
  }
}

/** `{"Exception":" Unauthorized application request"}` comes with status 200. */
const isUnauthorized = ({ status, text }: HttpAnswer): boolean =>
  status === 401 || /^\s*\{\s*"Exception"\s*:\s*"[^"]*Unauthorized/i.test(text)

function tokensOf(item: LoginItem, began: number): Tokens {
  const until = (seconds: number) => began + seconds * 1000 - Math.min(margin, seconds * 100)
  return {
    access: item.access_token,
    accessUntil: until(item.expires_in),
    refresh: item.refresh_token ?? null,
    refreshUntil: item.refresh_expires_in == null ? 0 : until(item.refresh_expires_in),
  }
}

function addressOf(base: string, path: string, query: Readonly<Record<string, string>> = {}): URL {
  const url = new URL(base.replace(/\/+$/, '') + path)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url
}
