import { afterAll, beforeAll, expect, it } from 'vitest'
import { auth } from '#shared/contract/autogate/auth.ts'
import { operationalUser } from '#shared/contract/autogate/operationalUser.ts'
import { user } from '#shared/contract/autogate/user.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { next } from '#test/factories/insert.ts'
import { makeRole } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { linkToken, startMailCatcher, type MailCatcher } from '#test/fakes/mailCatcher.ts'
import { postOffice, siteUrl } from './postOffice.ts'
import { startServer, type TestServer } from './server.ts'

const password = 'jangkar-hijau-laut-9'
const codeOf = (cause: { code?: string }) => cause.code

describeEachDatabase('An invited person', (open) => {
  let database: Database
  let server: TestServer
  let catcher: MailCatcher
  let post: ReturnType<typeof postOffice>
  let zone: Call
  let role_id: string

  beforeAll(async () => {
    database = await open()
    catcher = await startMailCatcher()
    post = postOffice(database, catcher)
    server = await startServer(database)
    zone = server.as(await userToken(database, server))
    role_id = (await makeRole(database, { level: 'operational', permissions: ['gate.read'] })).id
  })
  afterAll(async () => {
    await server.close()
    await catcher.close()
  })

  async function invite(language: 'id' | 'en' = 'id') {
    const person = { name: 'Budi Santoso', email: `undangan${next()}@kek.example`, role_id, language }
    const { data } = await zone(operationalUser.createAsSuperAdmin, { body: { users: [person] } })
    await post()
    return { id: data[0]?.id ?? '', email: person.email, mail: catcher.last(person.email) }
  }
  const setPassword = (token: string) => server.call(auth.changePassword, { body: { token, password } })
  const signIn = (email: string) => server.call(auth.login, { body: { email, password } })

  it('sets the password by the mailed link, once, and comes in with a proved address', async () => {
    const { id, email, mail } = await invite()
    const token = linkToken(mail)
    expect(mail.subject).toBe('Akun Autogate Anda')
    expect(mail.text).toContain('Budi Santoso')
    expect(mail.text).toContain(`${siteUrl}/reset-password#token=${token}`)
    expect(await signIn(email).catch(codeOf)).toBe('auth.failed')
    await setPassword(token)
    expect(await setPassword(token).catch(codeOf)).toBe('link.invalid')
    expect((await signIn(email)).data.user).toMatchObject({ id, email, role: { id: role_id } })
    const { data } = await zone(operationalUser.detail, { params: { id } })
    expect(data).toMatchObject({ email_verified_at: expect.any(String), last_login_at: expect.any(String) })
  })

  it('reads English when that is their language', async () => {
    expect((await invite('en')).mail.subject).toBe('Your Autogate account')
  })

  it('cannot use the link any more when deleted or made inactive', async () => {
    const gone = await invite()
    await zone(user.delete, { params: { id: gone.id } })
    const idle = await invite()
    await zone(operationalUser.updateAsSuperAdmin, { params: { id: idle.id }, body: { status: 'inactive' } })
    for (const { mail } of [gone, idle]) expect(await setPassword(linkToken(mail)).catch(codeOf)).toBe('link.invalid')
  })

  it('gets a new link at a new address, and the old one ends', async () => {
    const { id, mail } = await invite()
    const email = `pindah${next()}@kek.example`
    await zone(operationalUser.updateAsSuperAdmin, { params: { id }, body: { email } })
    await post()
    expect(await setPassword(linkToken(mail)).catch(codeOf)).toBe('link.invalid')
    await setPassword(linkToken(catcher.last(email)))
    await expect(signIn(email)).resolves.toBeTruthy()
  })
})
