import { afterAll, beforeAll, expect, it } from 'vitest'
import { auth } from '#shared/contract/autogate/auth.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { startServer, type TestServer } from './server.ts'

describeEachDatabase('Wrong passwords', (open) => {
  let database: Database
  let server: TestServer

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { variables: { TRUSTED_PROXIES: '1' } })
  })
  afterAll(() => server.close())

  interface Try {
    readonly email: string
    readonly password?: string
    readonly from: string
    readonly known_device?: string
  }

  async function signIn({ from, password = testPassword, ...given }: Try) {
    const response = await server.ask('/v1/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ ...given, password }),
    })
    const { code, data } = (await response.json()) as { code?: string; data?: { known_device: string } }
    return { status: response.status, code, device: data?.known_device ?? '' }
  }

  /** The statuses of so many wrong passwords from one address. */
  async function guess(email: string, from: string, times: number, known_device?: string): Promise<number[]> {
    const statuses: number[] = []
    for (let time = 0; time < times; time += 1) {
      const tried = await signIn({ email, from, password: `tebak-${time}`, ...(known_device && { known_device }) })
      statuses.push(tried.status)
    }
    return statuses
  }

  it('close the account to the address they come from, and to nobody else', async () => {
    const { email } = await makeUser(database)
    expect(await guess(email, '203.0.113.1', 7)).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect(await signIn({ email, from: '203.0.113.1' })).toMatchObject({ status: 429, code: 'request.too_many' })
    expect(await signIn({ email, from: '203.0.113.2' })).toMatchObject({ status: 200 })
  })

  it('from a thousand addresses do not lock the owner out', async () => {
    const { email } = await makeUser(database)
    for (let host = 0; host < 40; host += 1) await guess(email, `192.0.2.${host}`, 6)
    expect(await signIn({ email, from: '203.0.113.3' })).toMatchObject({ status: 200 })
  })

  it('of a neighbour behind the same address do not keep a known machine out', async () => {
    const { email } = await makeUser(database)
    const shared = '203.0.113.4'
    const { device } = await signIn({ email, from: shared })
    await guess(email, shared, 8)
    expect(await signIn({ email, from: shared })).toMatchObject({ status: 429 })
    expect(await signIn({ email, from: shared, known_device: device })).toMatchObject({ status: 200 })
  })

  it('are counted on a known machine too', async () => {
    const { email } = await makeUser(database)
    const { device } = await signIn({ email, from: '203.0.113.5' })
    expect(await guess(email, '203.0.113.5', 6, device)).toEqual([401, 401, 401, 401, 401, 429])
    for (const from of ['203.0.113.6', '203.0.113.7'])
      expect(await signIn({ email, from, known_device: device })).toMatchObject({ status: 429 })
  })

  it('are not excused by a machine that is made up, or known for somebody else', async () => {
    const [victim, thief] = [await makeUser(database), await makeUser(database)]
    const { device } = await signIn({ email: thief.email, from: '203.0.113.8' })
    for (const [number, known_device] of [device, 'x', 'x.y', `${device}A`, '.'.repeat(80)].entries()) {
      const from = `203.0.113.${50 + number}`
      expect(await guess(victim.email, from, 6, known_device)).toEqual([401, 401, 401, 401, 401, 429])
    }
  })

  it('from one network of IPv6 count as from one address', async () => {
    const { email } = await makeUser(database)
    const statuses: number[] = []
    for (let host = 1; host <= 6; host += 1) statuses.push(...(await guess(email, `2001:db8:7:7::${host}`, 1)))
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    expect(await signIn({ email, from: '2001:db8:7:8::1' })).toMatchObject({ status: 200 })
  })

  it('cannot claim another address than the proxy saw', async () => {
    const { email } = await makeUser(database)
    const statuses: number[] = []
    for (let time = 0; time < 6; time += 1)
      statuses.push(...(await guess(email, `198.51.100.${time}, 203.0.113.99`, 1)))
    expect(statuses.at(-1)).toBe(429)
  })

  it('answer alike for accounts that do not exist', async () => {
    expect(await guess('tidak-ada@example.com', '203.0.113.20', 6)).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('without a proxy, say nothing of X-Forwarded-For', async () => {
    const bare = await startServer(database)
    const { email } = await makeUser(database)
    const statuses: number[] = []
    for (let time = 0; time < 6; time += 1) {
      const response = await bare.ask('/v1/auth/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${time}` },
        body: JSON.stringify({ email, password: 'salah' }),
      })
      statuses.push(response.status)
    }
    await bare.close()
    expect(statuses.at(-1)).toBe(429)
  })

  it('are counted on phones and consoles together', async () => {
    const { email } = await makeUser(database, { level: 'operational' })
    for (let time = 0; time < 5; time += 1)
      await server.call(auth.mobileLogin, { body: { email, password: 'salah' } }).catch(() => {})
    await expect(server.call(auth.login, { body: { email, password: testPassword } })).rejects.toMatchObject({
      code: 'request.too_many',
    })
  })
})
