import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { auth } from '#shared/contract/autogate/auth.ts'
import { laneDevice, externalClient } from '#shared/contract/access.ts'
import { profile } from '#shared/contract/autogate/profile.ts'
import { get } from '#shared/contract/endpoint.ts'
import type { Database } from '#server/database/database.ts'
import { authHandlers } from '#server/handlers/auth.ts'
import { oauthHandlers } from '#server/handlers/oauth.ts'
import { profileHandlers } from '#server/handlers/profile.ts'
import { keyFor } from '#server/http/accessTokens.ts'
import { handle } from '#server/http/handle.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice, makeExternalClient, makeUser, testPassword } from '#test/factories/people.ts'
import { z } from 'zod'
import { startServer, type TestServer } from './server.ts'

const secret = 'a secret of at least thirty-two characters'
const who = { group: 'Test', summary: 'Who', reply: z.object({ id: z.string() }) }
const machines = {
  device: get('/v1/test/device', { id: 'test.device', access: laneDevice, ...who }),
  client: get('/v1/test/client', { id: 'test.client', access: externalClient('tickets:write'), ...who }),
}
const machineHandlers = handle(machines, {
  device: async ({ actor }) => ({ id: actor.id }),
  client: async ({ actor }) => ({ id: actor.id }),
})

describeEachDatabase('Tokens', (open) => {
  let database: Database
  let server: TestServer
  let claims: { sub: string; sid: string; epoch: number }
  let good: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, {
      variables: { AUTOGATE_SECRET: secret },
      handled: [authHandlers, profileHandlers, oauthHandlers, machineHandlers],
    })
    const user = await makeUser(database)
    const { data } = await server.call(auth.login, { body: { email: user.email, password: testPassword } })
    good = data.access_token
    claims = JSON.parse(Buffer.from(good.split('.')[1] ?? '', 'base64url').toString()) as typeof claims
  })
  afterAll(() => server.close())

  const own = keyFor('access-token', secret)
  const sign = (payload: JWTPayload, { key = own, alg = 'HS256', typ = 'at+jwt' } = {}) =>
    new SignJWT(payload).setProtectedHeader({ alg, typ }).sign(key)
  const whole = () => {
    const now = Math.floor(Date.now() / 1000)
    return { ...claims, iss: 'autogate', aud: 'autogate:user', iat: now, exp: now + 600 }
  }
  const tampered = () => {
    const [header, , signature] = good.split('.')
    const payload = Buffer.from(JSON.stringify({ ...claims, sub: 'someone-else' })).toString('base64url')
    return `${header}.${payload}.${signature}`
  }
  const withoutAlgorithm = () => {
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url')
    return `${header}.${good.split('.')[1]}.`
  }

  it('accepts its own, so that what follows is refused for its fault alone', async () => {
    expect((await server.as(await sign(whole()))(profile.get, {})).data.id).toBe(claims.sub)
  })

  const forged: [string, () => string | Promise<string>][] = [
    ['no algorithm', withoutAlgorithm],
    ['no algorithm and no signature', () => new UnsecuredJWT(whole()).encode()],
    ['another key', () => sign(whole(), { key: keyFor('access-token', 'another secret of thirty-two chars') })],
    ['the bare secret as key', () => sign(whole(), { key: new TextEncoder().encode(secret) })],
    ['the key of another purpose', () => sign(whole(), { key: keyFor('file-link', secret) })],
    ['another algorithm', () => sign(whole(), { alg: 'HS512' })],
    ['another kind of token', () => sign(whole(), { typ: 'JWT' })],
    ["the external clients' audience", () => sign({ ...whole(), aud: 'autogate:external' })],
    ['no audience', () => sign({ ...whole(), aud: undefined as never })],
    ['another issuer', () => sign({ ...whole(), iss: 'somebody' })],
    ['no expiry', () => sign({ ...whole(), exp: undefined as never })],
    ['an expiry that is over', () => sign({ ...whole(), exp: Math.floor(Date.now() / 1000) - 1 })],
    ['another user', () => sign({ ...whole(), sub: 'someone-else' })],
    ['another session', () => sign({ ...whole(), sid: 'another-session' })],
    ['an older epoch', () => sign({ ...whole(), epoch: claims.epoch - 1 })],
    ['a changed payload', tampered],
    ['a signature over the payload alone', () => `${good}${createHmac('sha256', own).update(good).digest('hex')}`],
    ['nothing but dots', () => '..'],
    ['five thousand characters', () => 'x'.repeat(5000)],
  ]
  it.each(forged)('refuses a token with %s', async (_, make) => {
    const response = await server.ask(profile.get.path, { headers: { authorization: `Bearer ${await make()}` } })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
  })

  it.each(['token', 'access_token', 'authorization'])('knows no token in the address (%s)', async (name) => {
    const query = new URLSearchParams({ [name]: good })
    expect((await server.ask(`${profile.get.path}?${query}`)).status).toBe(401)
    expect((await server.ask(profile.get.path, { headers: { cookie: `${name}=${good}` } })).status).toBe(401)
  })

  const asked = (body: BodyInit, headers: Record<string, string> = {}) =>
    server.ask('/v1/external/oauth/token', { method: 'POST', body, headers })
  const form = (fields: Record<string, string>) => new URLSearchParams({ grant_type: 'client_credentials', ...fields })
  const json = { 'content-type': 'application/json' }
  const basic = (id: string, password: string) => ({
    authorization: `Basic ${Buffer.from(`${id}:${password}`).toString('base64')}`,
  })
  const asClient = (token: string) =>
    server.ask(machines.client.path, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status)

  it('gives a client its token for form, JSON and Basic credentials, for an hour, uncached', async () => {
    const { client, secret: password } = await makeExternalClient(database)
    const credentials = { client_id: client.id, client_secret: password }
    const answers = [
      await asked(form(credentials)),
      await asked(JSON.stringify({ grant_type: 'client_credentials', ...credentials }), json),
      await asked(form({}), basic(client.id, password)),
      await asked(form({ scope: 'tickets:write' }), basic(client.id, password)),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      const body = (await answer.json()) as { access_token: string; expires_in: number }
      expect(body).toEqual({
        access_token: expect.any(String),
        token_type: 'Bearer',
        expires_in: 3600,
        scope: 'tickets:write',
      })
      expect(await asClient(body.access_token)).toBe(200)
      await expect(server.as(body.access_token)(profile.get, {})).rejects.toMatchObject({ status: 401 })
    }
  })

  it('refuses clients as RFC 6749 says', async () => {
    const { client, secret: password } = await makeExternalClient(database)
    const { client: off, secret: offPassword } = await makeExternalClient(database, { status: 'inactive' })
    const both = { client_id: client.id, client_secret: password }
    const cases: [string, number, Promise<Response>][] = [
      ['invalid_client', 401, asked(form({ client_id: client.id, client_secret: 'wrong' }))],
      ['invalid_client', 401, asked(form({ client_id: 'nobody', client_secret: password }))],
      ['invalid_client', 401, asked(form({ client_id: off.id, client_secret: offPassword }))],
      ['invalid_client', 401, asked(form({}))],
      ['invalid_request', 400, asked(form(both), basic(client.id, password))],
      ['unsupported_grant_type', 400, asked(form({ ...both, grant_type: 'password' }))],
      ['invalid_scope', 400, asked(form({ ...both, scope: 'tickets:read' }))],
      ['invalid_request', 400, asked('', json)],
    ]
    for (const [error, status, answer] of cases) {
      const response = await answer
      expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ error })])
      if (status === 401) expect(response.headers.get('www-authenticate')).toMatch(/^Basic/)
    }
  })

  it('stops what is revoked within a second', async () => {
    const { client, secret: password } = await makeExternalClient(database)
    const { device, token } = await makeDevice(database)
    const answer = await asked(form({ client_id: client.id, client_secret: password }))
    const { access_token } = (await answer.json()) as { access_token: string }
    const asDevice = () =>
      server.ask(machines.device.path, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status)
    expect([await asClient(access_token), await asDevice()]).toEqual([200, 200])
    await inTestWork(database, async ({ sql }) => {
      await sql.run('UPDATE external_clients SET status = ? WHERE id = ?', ['inactive', client.id])
      await sql.run('UPDATE devices SET status = ? WHERE id = ?', ['disabled', device.id])
    })
    await wait(1000)
    expect([await asClient(access_token), await asDevice()]).toEqual([401, 403])
  })

  it('knows no device by a part of its token, and stores only a hash', async () => {
    const { device, token } = await makeDevice(database)
    expect(device.token_hash).not.toContain(token)
    for (const wrong of [token.slice(1), `${token}x`, device.token_hash])
      expect((await server.ask(machines.device.path, { headers: { authorization: `Bearer ${wrong}` } })).status).toBe(
        401,
      )
  })
})
