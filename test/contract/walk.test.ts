import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scopes } from '#shared/contract/access.ts'
import { addressOf } from '#shared/contract/client.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import type { Database } from '#server/database/database.ts'
import { handled } from '#server/handlers/all.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makePartner } from '#test/factories/partners.ts'
import { makeDevice, makeExternalClient, makeUser, testPassword } from '#test/factories/people.ts'
import { besidesTheTree, endpointRows, someId } from './endpointRows.ts'
import { startServer, type TestServer } from './server.ts'

const endpoints: readonly Endpoint[] = handled.flatMap(({ endpoints: set }) => Object.values(set))
const isPublic = ({ access }: Endpoint) => access.kind === 'public' || access.kind === 'signed'
const takesBody = (endpoint: Endpoint) => 'body' in endpoint && endpoint.body !== undefined
const takesFile = (endpoint: Endpoint) => 'upload' in endpoint && endpoint.upload !== undefined
const named = (list: readonly Endpoint[]) => list.map((endpoint) => [endpoint.id, endpoint] as const)

describe('The list of endpoints', () => {
  const rows = readFileSync(new URL('endpoints.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  const tree = new Map(rows.map(([id, group, , method, path]) => [id, { group, method, path: path ?? '' }]))
  const shape = (path: string) => path.replace(/:\w+/g, ':')

  it('walks something', () => expect(endpoints.length).toBeGreaterThanOrEqual(6))

  it.each(named(endpoints.filter(({ id }) => !besidesTheTree.includes(id))))(
    '%s is where the tree puts it',
    (id, endpoint) => {
      const listed = tree.get(id)
      expect(listed).toBeDefined()
      expect([endpoint.method, shape(endpoint.path)]).toEqual([listed?.method, shape(listed?.path ?? '')])
    },
  )

  it('names each endpoint and each address once, and has a row for the walk', () => {
    expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length)
    expect(new Set(endpoints.map(({ method, path }) => `${method} ${shape(path)}`)).size).toBe(endpoints.length)
    expect(endpoints.map(({ id }) => id).filter((id) => !(id in endpointRows))).toEqual([])
  })
})

describeEachDatabase('Every endpoint', (open) => {
  let database: Database
  let server: TestServer
  const tokens = { all: '', nothing: '', device: '', external: '', partner: '' }

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    tokens.all = await signIn((await makeUser(database, { level: 'super_admin' })).email)
    tokens.nothing = await signIn((await makeUser(database, { level: 'operational', permissions: [] })).email)
    tokens.device = (await makeDevice(database)).token
    tokens.partner = (await makePartner(database)).token
    const { client, secret } = await makeExternalClient(database, { scopes })
    const response = await server.ask('/v1/external/oauth/token', {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client.id, client_secret: secret }),
    })
    tokens.external = ((await response.json()) as { access_token: string }).access_token
  })
  afterAll(() => server.close())

  async function signIn(email: string): Promise<string> {
    const response = await server.ask('/v1/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: testPassword }),
    })
    return ((await response.json()) as { data: { access_token: string } }).data.access_token
  }

  /** The token of somebody whom the endpoint lets in. */
  function rightToken({ access }: Endpoint): string | null {
    if (access.kind === 'device') return tokens.device
    if (access.kind === 'external') return tokens.external
    if (access.kind === 'partner') return tokens.partner
    return access.kind === 'user' ? tokens.all : null
  }

  interface Sent {
    readonly token?: string | null
    readonly body?: BodyInit | undefined
    readonly type?: string
    readonly query?: string
  }

  async function send(endpoint: Endpoint, sent: Sent) {
    const { token = rightToken(endpoint), body, type = 'application/json', query = '' } = sent
    const unknown = endpointRows[endpoint.id]?.unknown ?? someId
    const params = Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => [name ?? '', unknown]))
    const response = await server.ask(addressOf(endpoint, params) + query, {
      method: endpoint.method,
      headers: {
        'accept-language': 'en',
        'idempotency-key': `walk-${Math.random()}`,
        'x-tenant-id': someId,
        ...(token !== null && { authorization: token === tokens.partner ? token : `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { body }),
    })
    const answer = (await response.json()) as Record<string, unknown>
    return { status: response.status, body: endpoint.surface === 'tenant' ? readEnvelope(answer) : answer }
  }

  /** A refusal of the Tenant API as the others tell theirs. */
  function readEnvelope(answer: Record<string, unknown>): Record<string, unknown> {
    const errors = answer['errors'] as { path: string; code: string }[] | null
    const whole = errors?.find(({ path }) => path === '')
    return whole === undefined ? { ...answer, code: 'request.invalid' } : { ...answer, code: whole.code, errors: [] }
  }

  const valid = ({ id }: Endpoint) => JSON.stringify(endpointRows[id]?.body ?? {})
  const guarded = endpoints.filter((endpoint) => !isPublic(endpoint))

  it.each(named(guarded))('%s: a stranger gets 401', async (_, endpoint) => {
    expect(await send(endpoint, { token: null })).toMatchObject({ status: 401, body: { code: 'auth.required' } })
  })

  const withWrongRole = guarded.filter(
    ({ access }) => access.kind !== 'partner' && (access.kind !== 'user' || access.permission !== null),
  )
  it.each(named(withWrongRole))('%s: a role without the permission gets 403', async (_, endpoint) => {
    expect(await send(endpoint, { token: tokens.nothing, body: bodyOf(endpoint) })).toMatchObject({
      status: 403,
      body: { code: 'auth.forbidden' },
    })
  })

  const forPeopleOnly = guarded.filter(({ access }) => access.kind === 'user' && !access.devices)
  it.each(named(forPeopleOnly))('%s: machines are not people', async (_, endpoint) => {
    for (const token of [tokens.device, tokens.external, tokens.partner])
      expect((await send(endpoint, { token, body: bodyOf(endpoint) })).status).toBe(401)
  })

  const bodyOf = (endpoint: Endpoint) => (takesBody(endpoint) ? valid(endpoint) : undefined)

  it.each(named(endpoints.filter(takesBody)))('%s: a wrong body gets 422, field by field', async (_, endpoint) => {
    const wrong = JSON.stringify(endpointRows[endpoint.id]?.wrong ?? {})
    const { status, body } = await send(endpoint, { body: wrong })
    if (endpoint.surface === 'oauth') return expect([status, body['error']]).toEqual([400, 'invalid_request'])
    expect([status, body['code']]).toEqual([422, 'request.invalid'])
    for (const error of body['errors'] as object[])
      expect(error).toEqual({ path: expect.any(String), code: expect.any(String), message: expect.any(String) })
    expect(body['errors']).not.toHaveLength(0)
  })

  it.each(named(endpoints.filter(takesBody)))('%s: JSON that cannot be read gets 400', async (_, endpoint) => {
    for (const body of ['{"a":', 'null', '"text"', '\u0000']) {
      const answer = await send(endpoint, { body })
      if (endpoint.surface === 'oauth')
        expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
      else expect(answer).toMatchObject({ status: 400, body: { code: 'request.malformed', errors: [] } })
    }
  })

  it.each(named(endpoints.filter(takesBody)))('%s: another content type gets 415', async (_, endpoint) => {
    const { status } = await send(endpoint, { body: valid(endpoint), type: 'text/plain' })
    expect(status).toBe(endpoint.surface === 'oauth' ? 400 : 415)
  })

  it.each(named(endpoints.filter(takesBody)))('%s: a body over a megabyte gets 413', async (_, endpoint) => {
    const { status } = await send(endpoint, { body: JSON.stringify({ text: 'x'.repeat(1_100_000) }) })
    expect(status).toBe(413)
  })

  it.each(named(endpoints.filter(takesFile)))('%s: takes nothing but a file of its kinds', async (_, endpoint) => {
    expect((await send(endpoint, { body: '{}' })).status).toBe(415)
    const form = (name: string, text: string) => {
      const data = new FormData()
      data.append(name, new Blob([text], { type: 'application/pdf' }), 'harmless.pdf')
      return data
    }
    const post = async (data: FormData) => {
      const response = await server.ask(endpoint.path, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokens.all}` },
        body: data,
      })
      return response.status
    }
    expect(await post(form('file', '<html><script>alert(1)</script>'))).toBe(415)
    expect(await post(form('another', '%PDF-1.7'))).toBe(422)
  })

  const withId = endpoints.filter(({ path }) => path.includes('/:'))
  it.each(named(withId.filter(({ path }) => !path.includes('by-area'))))(
    '%s: an unknown id gets 404',
    async (_, endpoint) => {
      expect((await send(endpoint, { body: bodyOf(endpoint) })).status).toBe(404)
    },
  )

  const withClosedQuery = endpoints.filter(({ access }) => access.kind !== 'signed')
  it.each(named(withClosedQuery))('%s: an unknown query parameter gets 422', async (_, endpoint) => {
    if (takesFile(endpoint) || endpoint.surface === 'oauth') return
    const { status, body } = await send(endpoint, { query: '?surprise=1', body: bodyOf(endpoint) })
    expect(status).toBe(422)
    const faults = body['errors'] as { path: string; code: string }[]
    expect(faults).toContainEqual(expect.objectContaining({ path: 'surprise', code: 'unknown' }))
    if (endpoint.surface !== 'tenant')
      expect(body['code']).toBe(faults.length === 1 ? 'filter.unknown' : 'request.invalid')
  })

  it('no file without a signed address', async () => {
    const stream = endpoints.filter(({ access }) => access.kind === 'signed')
    for (const endpoint of stream)
      expect(await send(endpoint, { query: '?path=uploads/x.pdf&expires=9999999999999&signature=x' })).toMatchObject({
        status: 403,
        body: { code: 'file.link_invalid' },
      })
  })
})
