import { beforeAll, afterAll, expect, it } from 'vitest'
import { auth } from '#shared/contract/autogate/auth.ts'
import { profile } from '#shared/contract/autogate/profile.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { makeCompany } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

const unknownSession = '01890a5d-ac96-774b-bcce-b302099a8057'

describeEachDatabase('Signing in', (open) => {
  let database: Database
  let server: TestServer

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
  })
  afterAll(() => server.close())

  const signIn = (email: string, password = testPassword) =>
    server.call(auth.login, { body: { email, password } }).then(({ data }) => data)
  const refresh = (refresh_token: string) =>
    server.call(auth.refresh, { body: { refresh_token } }).then(({ data }) => data)

  it('answers with tokens, the account and what its role may do', async () => {
    const company = await makeCompany(database)
    const user = await makeUser(database, { level: 'tenant', permissions: ['ticket.read'], company_id: company.id })
    const { access_token, user: account, expires_in } = await signIn(user.email.toUpperCase())
    expect(expires_in).toBe(900)
    expect(account).toMatchObject({
      id: user.id,
      role: { level: 'tenant' },
      permissions: ['ticket.read'],
      company: { id: company.id, name: company.name },
    })
    const { data } = await server.as(access_token)(profile.get, {})
    expect(data).toEqual(account)
  })

  it.each([
    ['a wrong password', async () => [(await makeUser(database)).email, 'salah'] as const],
    ['an unknown account', async () => ['nobody@example.com', testPassword] as const],
    [
      'a disabled account',
      async () => [(await makeUser(database, { status: 'inactive' })).email, testPassword] as const,
    ],
  ])('refuses %s with the same words', async (_, given) => {
    const [email, password] = await given()
    await expect(signIn(email, password)).rejects.toMatchObject({
      code: 'auth.failed',
      message: 'The e-mail or the password is wrong.',
    })
  })

  it('closes an account to the address that guesses, and says for how long', async () => {
    const user = await makeUser(database)
    for (let guess = 0; guess < 5; guess += 1) await signIn(user.email, `salah ${guess}`).catch(() => {})
    const response = await server.ask('/v1/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: user.email, password: testPassword }),
    })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(60)
    const another = await makeUser(database)
    await expect(signIn(another.email)).resolves.toHaveProperty('access_token')
  })

  it('lets operational users only sign in on a phone', async () => {
    const admin = await makeUser(database, { level: 'admin' })
    const checker = await makeUser(database, { level: 'operational' })
    const onPhone = (email: string) =>
      server.call(auth.mobileLogin, { body: { email, password: testPassword } }).then(({ data }) => data)
    await expect(onPhone(admin.email)).rejects.toMatchObject({ code: 'auth.forbidden' })
    await expect(onPhone(checker.email)).resolves.toHaveProperty('access_token')
  })

  it('exchanges a refresh token once', async () => {
    const first = await signIn((await makeUser(database)).email)
    const second = await refresh(first.refresh_token)
    const third = await refresh(second.refresh_token)
    expect(new Set([first, second, third].map(({ refresh_token }) => refresh_token)).size).toBe(3)
    await expect(server.as(third.access_token)(profile.get, {})).resolves.toBeTruthy()
  })

  it('gives the same next token to a retry whose answer was lost', async () => {
    const first = await signIn((await makeUser(database)).email)
    const second = await refresh(first.refresh_token)
    const again = await refresh(first.refresh_token)
    expect(again.refresh_token).toBe(second.refresh_token)
    await expect(server.as(again.access_token)(profile.get, {})).resolves.toBeTruthy()
    const third = await refresh(again.refresh_token)
    await expect(refresh(second.refresh_token)).resolves.toMatchObject({ refresh_token: third.refresh_token })
  })

  it.each([
    ['the last', 1, 11],
    ['an older', 2, 0],
  ])('ends the session when %s refresh token comes back', async (_, exchanges, secondsLater) => {
    const stolen = await signIn((await makeUser(database)).email)
    let current = { refresh_token: stolen.refresh_token, access_token: stolen.access_token }
    for (let time = 0; time < exchanges; time += 1) current = await refresh(current.refresh_token)
    const id = stolen.refresh_token.split('.')[0] ?? ''
    await inTestWork(database, ({ sql, now }) =>
      sql.run('UPDATE sessions SET last_used_at = ? WHERE id = ?', [new Date(now.getTime() - secondsLater * 1000), id]),
    )
    await expect(refresh(stolen.refresh_token)).rejects.toMatchObject({ code: 'auth.expired' })
    await expect(refresh(current.refresh_token)).rejects.toMatchObject({ code: 'auth.expired' })
    await expect(server.as(current.access_token)(profile.get, {})).rejects.toMatchObject({ code: 'auth.expired' })
  })

  it('gives many concurrent exchanges one next token, which works', async () => {
    const { refresh_token } = await signIn((await makeUser(database)).email)
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(refresh_token)))
    expect(new Set(answers.map((answer) => answer.refresh_token)).size).toBe(1)
    await expect(refresh(answers[0]?.refresh_token ?? '')).resolves.toBeTruthy()
  })

  it('knows no refresh token that it did not give', async () => {
    const { refresh_token, access_token } = await signIn((await makeUser(database)).email)
    const [id = ''] = refresh_token.split('.')
    const made = Buffer.alloc(32, 7).toString('base64url')
    for (const token of [
      `${unknownSession}.${made}`,
      `${id}.${made}`,
      `${id}.${'A'.repeat(43)}`,
      id,
      `${refresh_token}A`,
    ])
      await expect(refresh(token)).rejects.toMatchObject({ code: 'auth.expired' })
    await expect(server.as(access_token)(profile.get, {})).resolves.toBeTruthy()
    await expect(refresh(refresh_token)).resolves.toBeTruthy()
  })

  it.each([
    ['signs out', (token: string) => server.as(token)(auth.logout, {})],
    ['is disabled', (_: string, id: string) => change('UPDATE users SET status = ? WHERE id = ?', ['inactive', id])],
    ['loses all tokens', (_: string, id: string) => change('UPDATE users SET token_epoch = 2 WHERE id = ?', [id])],
    ['is deleted', (_: string, id: string) => change('UPDATE users SET deleted_at = ? WHERE id = ?', [new Date(), id])],
  ])('refuses the very next request of a user who %s', async (_, end) => {
    const user = await makeUser(database)
    const { access_token, refresh_token } = await signIn(user.email)
    await server.as(access_token)(profile.get, {})
    await end(access_token, user.id)
    await expect(server.as(access_token)(profile.get, {})).rejects.toMatchObject({ code: 'auth.expired' })
    if (_ !== 'loses all tokens') await expect(refresh(refresh_token)).rejects.toMatchObject({ code: 'auth.expired' })
  })

  it('counts a changed role from the next request', async () => {
    const user = await makeUser(database, { permissions: ['gate.read'] })
    const { access_token } = await signIn(user.email)
    await change('DELETE FROM role_permissions WHERE role_id = ?', [user.role_id])
    const { data } = await server.as(access_token)(profile.get, {})
    expect(data.permissions).toEqual([])
  })

  it('leaves an audit record of each sign-in, with who and from where, and no password in it', async () => {
    const user = await makeUser(database)
    await signIn(user.email)
    const records = await inTestWork(database, ({ sql }) =>
      sql.rows<{ action: string; ip: string | null }>('SELECT * FROM audit_records WHERE actor_id = ?', [user.id]),
    )
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({ action: 'session.opened', ip: expect.stringContaining('127.0.0.1') })
    expect(JSON.stringify(records)).not.toContain(testPassword)
  })

  const change = (statement: string, values: (string | Date)[]) =>
    inTestWork(database, ({ sql }) => sql.run(statement, values))
})
