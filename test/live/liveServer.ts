import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { v7 } from 'uuid'
import { createAccessTokens } from '#server/http/accessTokens.ts'
import { createAuthentication } from '#server/http/authenticate.ts'
import type { Database } from '#server/database/database.ts'
import { attachLive, type Live } from '#server/live/attachLive.ts'
import type { FileLinks, Log } from '#server/ports.ts'
import { inTestWork } from '#test/factories/insert.ts'

/** Not the tests' own: this file also runs in processes without vitest. */
export const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} }

const secret = 'a secret of the live tests, long enough'
const tokens = createAccessTokens(secret)

export const plainLinks: FileLinks = { signFileUrl: (path) => `/signed/${path}`, isSigned: () => true }

export interface LiveServer extends Live {
  readonly address: string
  readonly port: number
  readonly http: Server
}

/** The live side of the server alone, on a real port. */
export async function startLiveServer(
  database: Database,
  { port = 0, redisUrl }: { readonly port?: number; readonly redisUrl?: string } = {},
): Promise<LiveServer> {
  const http = createServer((_request, response) => response.writeHead(404).end())
  const authentication = createAuthentication(database, tokens)
  const live = attachLive({
    httpServer: http,
    database,
    authentication,
    links: plainLinks,
    log: quiet,
    ...(redisUrl === undefined ? {} : { redisUrl }),
  })
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  const bound = (http.address() as AddressInfo).port
  return {
    ...live,
    http,
    port: bound,
    address: `http://127.0.0.1:${bound}`,
    async close() {
      await live.close()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

export interface SignedIn {
  readonly sessionId: string
  readonly token: string
}

/** A session of the user with its access token, as signing in would make it. */
export async function signIn(database: Database, user: { id: string; token_epoch: number }): Promise<SignedIn> {
  const sessionId = v7()
  await inTestWork(database, ({ models, transaction, now }) =>
    models.session.create(
      {
        id: sessionId,
        user_id: user.id,
        refresh_hash: sessionId,
        created_at: now,
        last_used_at: now,
        expires_at: new Date(now.getTime() + 3_600_000),
      },
      { transaction },
    ),
  )
  const { token } = await tokens.forUser({ id: user.id, sessionId, epoch: user.token_epoch }, new Date())
  return { sessionId, token }
}
