import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { anyone } from '#shared/contract/access.ts'
import { auth } from '#shared/contract/autogate/auth.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { get } from '#shared/contract/endpoint.ts'
import type { Database } from '#server/database/database.ts'
import { handled } from '#server/handlers/all.ts'
import { profileHandlers } from '#server/handlers/profile.ts'
import { handle } from '#server/http/handle.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { plentyOfRoom, startServer, type TestServer } from './server.ts'

const endpoints: readonly Endpoint[] = handled.flatMap(({ endpoints: set }) => Object.values(set))

describeOnSqlite('Around the API', (open) => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-pages-'))
  const pages = join(folder, 'pages')
  const lines: string[] = []
  let database: Database
  let server: TestServer

  beforeAll(async () => {
    mkdirSync(join(pages, 'assets'), { recursive: true })
    writeFileSync(join(pages, 'index.html'), '<title>Console</title>')
    writeFileSync(join(pages, 'wall.html'), '<title>Wall</title>')
    writeFileSync(join(pages, 'assets/console-1a2b.js'), 'export {}')
    writeFileSync(join(pages, '../autogate-secret.txt'), 'secret')
    database = await open()
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) })
    server = await startServer(database, { pages, log })
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })

  const header = async (path: string, name: string, init?: RequestInit) =>
    (await server.ask(path, init)).headers.get(name)

  it('echoes a decent request id and makes its own for any other', async () => {
    const echoed = await header('/v1/profile', 'x-request-id', { headers: { 'x-request-id': 'lane-7:42' } })
    expect(echoed).toBe('lane-7:42')
    expect(await header('/v1/profile', 'x-request-id', { headers: { 'x-request-id': '<script>' } })).toMatch(
      /^[\w-]{36}$/,
    )
  })

  it('speaks Indonesian unless English is preferred', async () => {
    const said = async (language?: string) => {
      const headers = language === undefined ? {} : { 'accept-language': language }
      return ((await (await server.ask('/v1/profile', { headers })).json()) as { message: string }).message
    }
    expect(await said('en-GB,en;q=0.9,id;q=0.5')).toBe('Please sign in first.')
    expect(await said('id-ID,en;q=0.5')).toBe('Silakan masuk terlebih dahulu.')
    expect(await said()).toBe('Silakan masuk terlebih dahulu.')
  })

  it('lets no page run foreign scripts and no answer be kept or framed', async () => {
    const page = await server.ask('/')
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
    const answer = await server.ask('/v1/profile')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
    expect(answer.headers.has('x-powered-by')).toBe(false)
  })

  it.each([
    ['/', 'Console'],
    ['/lanes/IN-01', 'Console'],
    ['/wall/north', 'Wall'],
  ])('shows a page at %s', async (path, title) => {
    const response = await server.ask(path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    expect(await response.text()).toContain(title)
  })

  it('keeps hashed files in the browser and serves nothing outside the pages', async () => {
    expect(await header('/assets/console-1a2b.js', 'cache-control')).toContain('immutable')
    for (const path of [
      '/assets/gone.js',
      '/..%2fautogate-secret.txt',
      '/%2e%2e/autogate-secret.txt',
      '/.git/config.x',
    ])
      expect((await server.ask(path)).status).toBeGreaterThanOrEqual(400)
    expect((await server.ask('/', { method: 'POST' })).status).toBe(404)
  })

  it('describes every endpoint in OpenAPI 3.1', async () => {
    const response = await server.ask('/openapi.json', { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    const text = await response.text()
    const document = JSON.parse(text) as {
      openapi: string
      paths: Record<string, Record<string, { operationId: string; security: object[]; responses: object }>>
      components: { schemas: Record<string, object> }
    }
    expect(document.openapi).toMatch(/^3\.1/)
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(endpoints.map(({ id }) => id).sort())
    for (const { id, access } of endpoints) {
      const operation = operations.find(({ operationId }) => operationId === id)
      expect(operation?.security.length === 0).toBe(access.kind === 'public')
      expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(['200', '422', '429', '503']))
    }
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(document.components.schemas).toHaveProperty([name ?? ''])
  })

  it('counts requests by endpoint and never by address', async () => {
    await server.ask('/v1/companies/0190a5d0-aaaa-774b-bcce-b302099a8057')
    const metrics = await (await server.ask('/metrics')).text()
    expect(metrics).toContain('endpoint="company.detail",status="401"')
    expect(metrics).not.toContain('0190a5d0')
  })

  it('writes no password, token or query into the log', async () => {
    const { email } = await makeUser(database)
    const { data } = await server.call(auth.login, { body: { email, password: testPassword } })
    await server.ask('/v1/files/stream?path=x&expires=1&signature=very-secret-signature')
    const log = lines.join('')
    expect(log).toContain('"path":"/v1/auth/login"')
    for (const secret of [testPassword, data.access_token, data.refresh_token, 'very-secret-signature'])
      expect(log).not.toContain(secret)
  })

  it('says that it is alive and ready, or why not', async () => {
    expect(await (await server.ask('/health/ready')).json()).toMatchObject({ status: 'ready' })
    const ping = () => Promise.reject(new Error('The database does not answer'))
    const lame = await startServer({ ...database, ping })
    const unready = await lame.ask('/health/ready')
    expect(unready.status).toBe(503)
    expect(await unready.json()).toMatchObject({
      status: 'not_ready',
      checks: { database: { status: 'failed', reason: 'The database does not answer' } },
    })
    expect((await lame.ask('/health/live')).status).toBe(200)
    await lame.close()
  })
})

const brief = { group: 'Test', summary: 'Brief', access: anyone, reply: z.string() }
const greeting = {
  greet: get('/v1/test/greeting', { id: 'test.greeting', ...brief }),
  picture: get('/v1/test/picture', { id: 'test.picture', ...brief, limit: { requests: 5, seconds: 60, by: 'ip' } }),
}
const greetingHandlers = handle(greeting, { greet: async () => 'hello', picture: async () => 'a picture' })

describeOnSqlite('Too many requests', (open) => {
  let server: TestServer
  beforeAll(async () => {
    const few = { requests: 3, seconds: 60 }
    server = await startServer(await open(), {
      rates: { ...plentyOfRoom, nobody: few, refused: few },
      handled: [greetingHandlers, profileHandlers],
    })
  })
  afterAll(() => server.close())

  it('are refused with the time to wait, while health still answers', async () => {
    const statuses = []
    for (let time = 0; time < 4; time += 1) statuses.push((await server.ask('/v1/test/greeting')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await server.ask('/v1/test/greeting')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ code: 'request.too_many' })
    expect((await server.ask('/health/ready')).status).toBe(200)
  })

  it('are counted apart where the endpoint has a limit of its own', async () => {
    const statuses = []
    for (let time = 0; time < 6; time += 1) statuses.push((await server.ask('/v1/test/picture')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })

  it('count for guessed tokens too', async () => {
    const guess = (at: number) => server.ask('/v1/profile', { headers: { authorization: `Bearer guess-${at}` } })
    const statuses = []
    for (let at = 0; at < 5; at += 1) statuses.push((await guess(at)).status)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
  })
})

describe('Stopping', () => {
  let release = () => {}
  let arrived = () => {}
  const slow = {
    wait: get('/v1/test/slow', { id: 'test.slow', group: 'Test', summary: 'Slow', access: anyone, reply: z.string() }),
  }
  const slowHandlers = handle(slow, {
    async wait() {
      arrived()
      await new Promise<void>((resolve) => (release = resolve))
      return 'finished'
    },
  })

  describeOnSqlite('a server', (open) => {
    it('finishes the requests it has', async () => {
      const server = await startServer(await open(), { handled: [slowHandlers] })
      const inside = new Promise<void>((resolve) => (arrived = resolve))
      const answer = server.ask('/v1/test/slow')
      await inside
      const closed = server.close()
      release()
      expect(await (await answer).json()).toMatchObject({ data: 'finished' })
      await closed
      await expect(server.ask('/health/live')).rejects.toThrow()
    })
  })
})
