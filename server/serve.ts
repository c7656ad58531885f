import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { createApp } from './app.ts'
import type { Database } from './database/database.ts'
import { createCsvFiles } from './documents/csv/csvFiles.ts'
import { createEvidenceSeals } from './documents/evidence/evidenceSeals.ts'
import { createFileLinks } from './documents/fileUrl.ts'
import { createPapers } from './documents/papers.ts'
import { createSeals } from './documents/seals.ts'
import { createTicketCodes } from './documents/ticketCode.ts'
import { loadTicketKeys } from './documents/ticketKeys.ts'
import type { Environment } from './environment.ts'
import { createAccessTokens } from './http/accessTokens.ts'
import { answerUnreadable } from './http/answerUnreadable.ts'
import { createAttempts } from './http/attempts.ts'
import { createAuthentication } from './http/authenticate.ts'
import type { Handled } from './http/handle.ts'
import { diskProbe } from './http/health.ts'
import type { DefaultRates } from './http/limitRate.ts'
import { pagesBuild } from './http/pagesBuild.ts'
import { createRefreshTokens } from './http/refreshTokens.ts'
import { attachLive, type Live } from './live/attachLive.ts'
import { createMail } from './partners/mail/createMail.ts'
import { openOutside, type RunningOutside } from './partners/outside/outsideSystems.ts'
import { createStorage } from './partners/storage/createStorage.ts'
import { createWebhookLine } from './partners/webhooks/webhookLine.ts'
import type { Ports } from './ports.ts'

export interface ServeParts {
  readonly environment: Environment
  readonly database: Database
  readonly log: Logger
  readonly version: string
  /** The built console. */
  readonly pages: string
  /** Other bodies for some ports, other limits, other endpoints: what tests and benchmarks change. */
  readonly ports?: Partial<Ports>
  readonly rates?: DefaultRates
  readonly handled?: readonly Handled[]
}

export interface Serving {
  readonly url: string
  readonly httpServer: Server
  readonly live: Live
  readonly ports: Ports
  readonly outside: RunningOutside
  /** Takes no new connection, lets running requests finish, and ends the sockets. The database stays open. */
  close(): Promise<void>
}

/** Composes the server of one site and listens. */
export async function serve(parts: ServeParts): Promise<Serving> {
  const { environment, database, log } = parts
  const tokens = createAccessTokens(environment.secret)
  const authentication = createAuthentication(database, tokens)
  const links = createFileLinks(environment.secret)
  const { outside: settings, dataFolder } = environment
  const outside = await openOutside({ settings, database, dataFolder, log })
  const httpServer = createServer({ headersTimeout: 10_000, requestTimeout: 60_000 })
  const live = attachLive({
    httpServer,
    database,
    authentication,
    links,
    log,
    tellsCustoms: outside.uses.tpsOnline,
    build: pagesBuild(parts.pages),
    ...(environment.redisUrl !== null && { redisUrl: environment.redisUrl }),
  })
  const siteKeys = loadTicketKeys(join(environment.dataFolder, 'ticket-keys.json'))
  const ports: Ports = {
    storage: createStorage(environment.storageUrl),
    links,
    lanes: live.laneLink,
    tickets: createTicketCodes(siteKeys),
    seals: createSeals(environment.secret),
    papers: createPapers(),
    csvFiles: createCsvFiles(database.url),
    evidenceSeals: createEvidenceSeals(siteKeys),
    laneSeals: createEvidenceSeals(siteKeys.toReversed()),
    tokens,
    refreshTokens: createRefreshTokens(environment.secret),
    attempts: createAttempts(environment.secret),
    mail: createMail(environment),
    webhooks: createWebhookLine({ targets: environment.webhookTargets }),
    outside,
    log,
    ...parts.ports,
  }
  let closing = false
  const app = createApp({
    ...parts,
    ports,
    authentication,
    trustedProxies: environment.trustedProxies,
    probes: {
      disk: diskProbe(environment.dataFolder),
      process: async () => {
        if (closing) throw new Error('The server is stopping')
      },
    },
  })
  const answer = app.callback()
  answerUnreadable(httpServer)
  httpServer.on('request', (request, response) => {
    /* Those are answered by the sockets' own server. */
    if (request.url?.startsWith('/socket.io/') !== true) void answer(request, response)
  })
  const url = await listen(httpServer, environment)

  return {
    url,
    httpServer,
    live,
    ports,
    outside,
    async close() {
      closing = true
      const closed = new Promise<void>((resolve) => httpServer.close(() => resolve()))
      await live.close()
      await outside.close()
      httpServer.closeIdleConnections()
      const impatient = setTimeout(() => httpServer.closeAllConnections(), patienceMilliseconds)
      await closed
      clearTimeout(impatient)
    },
  }
}

/** Requests that are still running then are cut: none may run longer. */
const patienceMilliseconds = 8_000

async function listen(httpServer: Server, { port, host }: Environment): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', reject)
    httpServer.listen(port, host, () => {
      httpServer.off('error', reject)
      resolve()
    })
  })
  const address = httpServer.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}
