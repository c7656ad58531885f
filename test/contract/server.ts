import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import { createClient, type Call, type Send } from '#shared/contract/client.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Database } from '#server/database/database.ts'
import { readEnvironment } from '#server/environment.ts'
import type { Handled } from '#server/http/handle.ts'
import type { DefaultRates } from '#server/http/limitRate.ts'
import type { Live } from '#server/live/attachLive.ts'
import type { RunningOutside } from '#server/partners/outside/outsideSystems.ts'
import type { Ports } from '#server/ports.ts'
import { serve } from '#server/serve.ts'

interface Overrides {
  readonly ports?: Partial<Ports>
  readonly rates?: DefaultRates
  readonly handled?: readonly Handled[]
  readonly log?: Logger
  readonly pages?: string
  readonly variables?: Readonly<Record<string, string>>
}

export interface TestServer {
  readonly url: string
  readonly live: Live
  readonly outside: RunningOutside
  /** The typed client of nobody. */
  readonly call: Call
  /** The typed client of whoever has this token. */
  as(token: string, language?: Language): Call
  /** A raw request, for what the typed client cannot say. */
  ask(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

const plenty = { requests: 1_000_000, seconds: 1 }

/** Limits that no test reaches by accident. */
export const plentyOfRoom: DefaultRates = {
  nobody: plenty,
  user: plenty,
  external: plenty,
  partner: plenty,
  device: plenty,
  system: plenty,
  refused: plenty,
}

/** The real server on a free port, with its own folder for files and keys. */
export async function startServer(database: Database, overrides: Overrides = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-server-'))
  const { log = pino({ level: 'silent' }), variables, rates = plentyOfRoom, ...rest } = overrides
  const environment = readEnvironment({ NODE_ENV: 'test', AUTOGATE_DATA: folder, PORT: '0', ...variables })
  const serving = await serve({
    environment,
    database,
    log,
    rates,
    version: '0.0.0-test',
    pages: join(folder, 'pages'),
    ...rest,
  })
  const ask = (path: string, init?: RequestInit) => fetch(`${serving.url}${path}`, init)
  const as = (token: string | undefined, language: Language = 'en') =>
    createClient(sendOver(ask), () => ({ token, language }))
  return {
    url: serving.url,
    live: serving.live,
    outside: serving.outside,
    call: as(undefined),
    as,
    ask,
    async close() {
      await serving.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function sendOver(ask: TestServer['ask']): Send {
  return async ({ method, path, headers, body }) => {
    const response = await ask(path, { method, headers, body: body ?? null })
    return { status: response.status, body: await response.json() }
  }
}
