import { afterAll, beforeAll, expect, it } from 'vitest'
import { auth } from '#shared/contract/autogate/auth.ts'
import { profile } from '#shared/contract/autogate/profile.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { linkToken, startMailCatcher, type MailCatcher } from '#test/fakes/mailCatcher.ts'
import { postOffice, siteUrl } from './postOffice.ts'
import { startServer, type TestServer } from './server.ts'

const another = 'kapal-tunda-biru-7'

describeEachDatabase('A forgotten password', (open) => {
  let database: Database
  let server: TestServer
  let catcher: MailCatcher
  let post: ReturnType<typeof postOffice>
  let visitors = 0

  beforeAll(async () => {
    database = await open()
    catcher = await startMailCatcher()
    post = postOffice(database, catcher)
    server = await startServer(database, { variables: { TRUSTED_PROXIES: '1' } })
  })
  afterAll(async () => {
    await server.close()
    await catcher.close()
  })

  /** Each request from another address, so that none is refused for being one too many. */
  const ask = async (path: string, body: object, language = 'en') => {
    const response = await server.ask(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        'x-forwarded-for': `198.51.100.${(visitors += 1)}`,
      },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const forget = (email: string) => ask('/v1/auth/forgot-password', { email })
  const signIn = (email: string, password: string) => server.call(auth.login, { body: { email, password } })
  const valid = (token: string) => server.call(auth.validateForgotPassword, { query: { token } })
  const change = (token: string, password = another) => ask('/v1/auth/change-password', { token, password })

  async function linkFor(email: string): Promise<string> {
    await forget(email)
    await post()
    return linkToken(catcher.last(email))
  }

  it('is replaced with the mailed link, once, and every session ends', async () => {
    const user = await makeUser(database, { name: 'Siti <b>Aminah</b>' })
    const { data: before } = await signIn(user.email, testPassword)
    await forget(user.email.toUpperCase())
    await post()
    const mail = catcher.last(user.email)
    const token = linkToken(mail)
    expect(mail.subject).toBe('Buat kata sandi baru')
    expect(mail.text).toContain('Yth. Siti <b>Aminah</b>,')
    expect(mail.text).toContain(`${siteUrl}/reset-password#token=${token}`)
    expect(mail.html).toContain('Siti &lt;b&gt;Aminah&lt;/b&gt;')
    expect(mail.html).toContain(`href="${siteUrl}/reset-password#token=${token}"`)
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')

    expect((await valid(token)).data).toEqual({ email: user.email, expires_at: expect.any(String) })
    expect((await valid(token)).data.email).toBe(user.email)
    expect(await change(token)).toMatchObject({ status: 200, body: { message: 'Password changed. Please sign in.' } })
    await expect(valid(token)).rejects.toMatchObject({ code: 'link.invalid' })
    expect(await change(token)).toMatchObject({ status: 404, body: { code: 'link.invalid' } })

    await expect(server.as(before.access_token)(profile.get, {})).rejects.toMatchObject({ code: 'auth.expired' })
    await expect(signIn(user.email, testPassword)).rejects.toMatchObject({ code: 'auth.failed' })
    await expect(signIn(user.email, another)).resolves.toBeTruthy()
    await post()
    expect(catcher.last(user.email).subject).toBe('Kata sandi Anda diganti')
  })

  it('is written in English to whoever reads English', async () => {
    const user = await makeUser(database)
    await inTestWork(database, ({ sql }) => sql.run("UPDATE users SET language = 'en' WHERE id = ?", [user.id]))
    await linkFor(user.email)
    expect(catcher.last(user.email)).toMatchObject({ subject: 'Set a new password' })
    expect(catcher.last(user.email).text).toContain(`Dear ${user.name},`)
  })

  it('answers and costs the same for an address that nobody has', async () => {
    const known = await makeUser(database)
    const disabled = await makeUser(database, { status: 'inactive' })
    const rowsWritten: object[] = []
    const answers: unknown[] = []
    for (const email of [known.email, 'tidak-ada@example.com', disabled.email]) {
      const before = await counts()
      const { status, body } = await forget(email)
      answers.push({ status, body })
      rowsWritten.push(difference(before, await counts()))
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(rowsWritten[0]).toEqual({ audit_records: 1, link_requests: 1, mail_queue: 0, single_use_links: 0 })
    expect(rowsWritten[1]).toEqual(rowsWritten[0])
    expect(rowsWritten[2]).toEqual(rowsWritten[0])
    const sent = catcher.mails.length
    await post()
    expect(catcher.mails.slice(sent).map(({ to }) => to[0])).toEqual([known.email])
    expect(await counts()).toMatchObject({ link_requests: 0 })
  })

  const tables = ['audit_records', 'link_requests', 'mail_queue', 'single_use_links'] as const
  const counts = () =>
    inTestWork(database, async ({ sql }) => {
      const found: Record<string, number> = {}
      for (const table of tables) {
        const [row] = await sql.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`)
        found[table] = Number(row?.n)
      }
      return found
    })
  const difference = (before: Record<string, number>, after: Record<string, number>) =>
    Object.fromEntries(tables.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]))

  it('mails three links an hour at most, however often strangers ask', async () => {
    const user = await makeUser(database)
    for (let time = 0; time < 6; time += 1) await forget(user.email)
    await post()
    const links = catcher.mails.filter(({ to }) => to.includes(user.email)).map(linkToken)
    expect(new Set(links).size).toBe(3)
    await change(links[0] ?? '')
    for (const other of links.slice(1)) await expect(valid(other)).rejects.toMatchObject({ code: 'link.invalid' })
  })

  it('keeps no secret of a link anywhere', async () => {
    const user = await makeUser(database)
    const token = await linkFor(user.email)
    await change(token)
    await post()
    const everything = await inTestWork(database, async ({ sql }) => {
      const found: unknown[] = []
      for (const table of [...tables, 'outbox', 'notifications', 'users', 'sessions'])
        found.push(await sql.rows(`SELECT * FROM ${table}`))
      return JSON.stringify(found)
    })
    expect(everything).toContain(user.email)
    expect(everything).not.toContain(token)
    expect(everything).not.toContain(another)
  })

  it.each([
    ['too old', 'UPDATE single_use_links SET expires_at = ? WHERE user_id = ?'],
    ['of a user who was disabled', "UPDATE users SET status = 'inactive', updated_at = ? WHERE id = ?"],
    ['of a user who was deleted', 'UPDATE users SET deleted_at = ? WHERE id = ?'],
  ])('refuses a link that is %s', async (_, statement) => {
    const user = await makeUser(database)
    const token = await linkFor(user.email)
    await inTestWork(database, ({ sql }) => sql.run(statement, [new Date(Date.now() - 1000), user.id]))
    await expect(valid(token)).rejects.toMatchObject({ code: 'link.invalid' })
    expect((await change(token)).status).toBe(404)
  })

  it('refuses what is no link, and a link for something else', async () => {
    const user = await makeUser(database)
    await inTestWork(database, ({ sql }) =>
      sql.run('UPDATE users SET email_verified_at = NULL WHERE id = ?', [user.id]),
    )
    await ask('/v1/auth/verify-email/send', { email: user.email })
    await post()
    const verification = linkToken(catcher.last(user.email))
    for (const token of ['x', 'A'.repeat(43), verification, verification.slice(1), `${verification}A`])
      expect((await change(token)).status).toBe(404)
    expect((await ask('/v1/auth/verify-email', { token: verification })).status).toBe(200)
  })

  it('gives one of two who use a link together the change', async () => {
    const user = await makeUser(database)
    const token = await linkFor(user.email)
    const passwords = Array.from({ length: 6 }, (_, n) => `kapal-tunda-merah-${n}`)
    const answers = await Promise.all(passwords.map((password) => change(token, password)))
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([
      200, 404, 404, 404, 404, 404,
    ])
    const winner = passwords[answers.findIndex(({ status }) => status === 200)] ?? ''
    await expect(signIn(user.email, winner)).resolves.toBeTruthy()
  })

  it.each([
    ['short', 'pendek-1', 'too_short'],
    ['of few letters', 'aaaaaaaaaabb', 'password_simple'],
    ['with the own name', 'Wulandari-2026', 'password_personal'],
  ])('refuses a password that is %s, and the link stays good', async (_, password, code) => {
    const user = await makeUser(database, { name: 'Ratna Wulandari' })
    const token = await linkFor(user.email)
    const refused = await change(token, password)
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'password', code }] } })
    expect((await change(token)).status).toBe(200)
  })

  it('tells no host name that a stranger sends', async () => {
    const user = await makeUser(database)
    await server.ask('/v1/auth/forgot-password', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-for': '192.0.2.9',
      },
      body: JSON.stringify({ email: user.email }),
    })
    await post()
    expect(JSON.stringify(catcher.last(user.email))).not.toContain('evil')
  })

  it('is asked for ten times a minute from one address at most', async () => {
    const statuses: number[] = []
    for (let time = 0; time < 11; time += 1) {
      const response = await server.ask('/v1/auth/forgot-password', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.200' },
        body: JSON.stringify({ email: `siapa${time}@example.com` }),
      })
      statuses.push(response.status)
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429])
  })
})
