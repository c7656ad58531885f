import { afterAll, beforeAll, expect, it } from 'vitest'
import { auth } from '#shared/contract/autogate/auth.ts'
import { profile } from '#shared/contract/autogate/profile.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { formOf, makeFile, pdfBytes, pngBytes } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { linkToken, startMailCatcher, type MailCatcher } from '#test/fakes/mailCatcher.ts'
import { postOffice } from './postOffice.ts'
import { startServer, type TestServer } from './server.ts'

const another = 'kapal-tunda-biru-7'

describeEachDatabase("A user's own account", (open) => {
  let database: Database
  let server: TestServer
  let catcher: MailCatcher
  let post: ReturnType<typeof postOffice>

  beforeAll(async () => {
    database = await open()
    catcher = await startMailCatcher()
    post = postOffice(database, catcher)
    server = await startServer(database)
  })
  afterAll(async () => {
    await server.close()
    await catcher.close()
  })

  const signIn = async (email: string, password = testPassword) => {
    const { data } = await server.call(auth.login, { body: { email, password } })
    return { ...data, call: server.as(data.access_token) }
  }
  const newUser = async () => {
    const user = await makeUser(database)
    return { ...user, ...(await signIn(user.email)), id: user.id }
  }

  it('is changed by its owner, and what is left out stays', async () => {
    const { call, id, name } = await newUser()
    const { data } = await call(profile.update, { body: { phone: '+62 811 000 111', language: 'en' } })
    expect(data).toMatchObject({ id, name, phone: '+62 811 000 111', language: 'en' })
    await call(profile.update, { body: { name: 'Budi Santoso', phone: null } })
    expect((await call(profile.get, {})).data).toMatchObject({ name: 'Budi Santoso', phone: null, language: 'en' })
    const records = await inTestWork(database, ({ sql }) =>
      sql.rows(
        "SELECT `before`, `after` FROM audit_records WHERE entity_id = ? AND action = 'profile.update' ORDER BY id",
        [id],
      ),
    )
    expect(records).toMatchObject([
      { before: { phone: null, language: 'id' }, after: { phone: '+62 811 000 111', language: 'en' } },
      { before: { name }, after: { name: 'Budi Santoso', phone: null } },
    ])
  })

  it.each(['role_id', 'company_id', 'email', 'status', 'permissions', 'email_verified_at'])(
    'does not take %s from its owner',
    async (field) => {
      const { call } = await newUser()
      const refused = call(profile.update, { body: { [field]: 'x' } })
      await expect(refused).rejects.toMatchObject({
        code: 'request.invalid',
        fields: [{ path: field, code: 'unknown' }],
      })
    },
  )

  it('shows a picture that its owner uploaded, and nobody else’s file', async () => {
    const { call, access_token } = await newUser()
    const upload = async (bytes: Uint8Array, name: string) => {
      const response = await server.ask('/v1/files', {
        method: 'POST',
        headers: { authorization: `Bearer ${access_token}` },
        body: formOf(bytes, name),
      })
      return ((await response.json()) as { data: { path: string } }).data.path
    }
    const picture = await upload(pngBytes, 'wajah.png')
    const { data } = await call(profile.update, { body: { photo_path: picture } })
    expect((await fetch(data.photo_url ?? '')).status).toBe(200)
    const foreign = await makeFile(database, { company_id: null, media_type: 'image/png' })
    for (const [path, code] of [
      [foreign, 'not_found'],
      ['uploads/none.png', 'not_found'],
      [await upload(pdfBytes, 'x.pdf'), 'image_kind'],
    ] as const)
      await expect(call(profile.update, { body: { photo_path: path } })).rejects.toMatchObject({
        fields: [{ path: 'photo_path', code }],
      })
  })

  it('moves to a new address when the link mailed there is opened, not before', async () => {
    const { call, email, id } = await newUser()
    const wanted = `baru-${id}@example.com`
    await expect(call(profile.updateEmail, { body: { email: wanted, password: 'salah' } })).rejects.toMatchObject({
      code: 'auth.password_wrong',
    })
    await call(profile.updateEmail, { body: { email: wanted.toUpperCase(), password: testPassword } })
    await post()
    expect(catcher.last(email).text).toContain(wanted)
    expect((await call(profile.get, {})).data.email).toBe(email)
    const token = linkToken(catcher.last(wanted))
    await server.call(auth.verifyEmail, { body: { token } })
    expect((await call(profile.get, {})).data).toMatchObject({ email: wanted, email_verified_at: expect.any(String) })
    await expect(signIn(email)).rejects.toMatchObject({ code: 'auth.failed' })
    await expect(signIn(wanted)).resolves.toBeTruthy()
    await expect(server.call(auth.verifyEmail, { body: { token } })).rejects.toMatchObject({ code: 'link.invalid' })
    await post()
    expect(catcher.last(email).subject).toBe('Alamat surel Anda diganti')
  })

  it('does not tell whether a new address is somebody’s, and mails nothing there', async () => {
    const { call, email } = await newUser()
    const other = await newUser()
    const taken = await call(profile.updateEmail, { body: { email: other.email, password: testPassword } })
    const free = await call(profile.updateEmail, { body: { email: 'bebas@example.com', password: testPassword } })
    expect(taken).toEqual(free)
    await post()
    expect(catcher.mails.filter(({ to }) => to.includes(other.email))).toEqual([])
    await expect(call(profile.updateEmail, { body: { email, password: testPassword } })).rejects.toMatchObject({
      fields: [{ path: 'email', code: 'unchanged' }],
    })
  })

  it('refuses an address that somebody took meanwhile', async () => {
    const { call } = await newUser()
    const wanted = 'direbut@example.com'
    await call(profile.updateEmail, { body: { email: wanted, password: testPassword } })
    await post()
    await makeUser(database, { email: wanted })
    const token = linkToken(catcher.last(wanted))
    await expect(server.call(auth.verifyEmail, { body: { token } })).rejects.toMatchObject({ code: 'row.taken' })
  })

  it('verifies its address once, and sends no more links then', async () => {
    const { email, id, call } = await newUser()
    await inTestWork(database, ({ sql }) => sql.run('UPDATE users SET email_verified_at = NULL WHERE id = ?', [id]))
    expect((await call(profile.get, {})).data.email_verified_at).toBeNull()
    await server.call(auth.sendEmailVerification, { body: { email } })
    await post()
    const { data } = await server.call(auth.verifyEmail, { body: { token: linkToken(catcher.last(email)) } })
    expect(data.email).toBe(email)
    expect((await call(profile.get, {})).data.email_verified_at).toBe(data.email_verified_at)
    const sent = catcher.mails.length
    await server.call(auth.sendEmailVerification, { body: { email } })
    await post()
    expect(catcher.mails).toHaveLength(sent)
  })

  it('gets a new password for the current one; other sessions end, this one goes on', async () => {
    const { call, email } = await newUser()
    const elsewhere = await signIn(email)
    await expect(
      call(profile.changePassword, { body: { current_password: 'salah', password: another } }),
    ).rejects.toMatchObject({ code: 'auth.password_wrong' })
    await call(profile.changePassword, { body: { current_password: testPassword, password: another } })
    await expect(elsewhere.call(profile.get, {})).rejects.toMatchObject({ code: 'auth.expired' })
    await expect(call(profile.get, {})).resolves.toBeTruthy()
    await expect(signIn(email, another)).resolves.toBeTruthy()
  })

  it('gets a new password by the mailed link, which is good for its owner only', async () => {
    const { call, email } = await newUser()
    const stranger = await newUser()
    await call(profile.requestChangePassword, {})
    await post()
    const token = linkToken(catcher.last(email))
    expect((await server.call(profile.validateToken, { query: { token } })).data.email).toBe(email)
    await expect(server.call(auth.validateForgotPassword, { query: { token } })).rejects.toMatchObject({
      code: 'link.invalid',
    })
    await expect(stranger.call(profile.changePassword, { body: { token, password: another } })).rejects.toMatchObject({
      code: 'link.invalid',
    })
    await call(profile.changePassword, { body: { token, password: another } })
    await expect(call(profile.changePassword, { body: { token, password: another } })).rejects.toMatchObject({
      code: 'link.invalid',
    })
    await expect(signIn(email, another)).resolves.toBeTruthy()
  })

  it('does not give its password away to somebody who found the console open', async () => {
    const { call, email } = await newUser()
    for (let guess = 0; guess < 5; guess += 1)
      await call(profile.changePassword, { body: { current_password: `tebak-${guess}`, password: another } }).catch(
        () => {},
      )
    await expect(
      call(profile.changePassword, { body: { current_password: testPassword, password: another } }),
    ).rejects.toMatchObject({ code: 'request.too_many' })
    const elsewhere = await signIn(email)
    await elsewhere.call(profile.changePassword, { body: { current_password: testPassword, password: another } })
  })

  it('unlocks its own screen with its password, a few times wrong at most, and the session goes on', async () => {
    const { call, id } = await newUser()
    const wrong = () => call(profile.unlock, { body: { password: another } })
    await expect(wrong()).rejects.toMatchObject({ code: 'auth.password_wrong' })
    await call(profile.unlock, { body: { password: testPassword } })
    expect((await call(profile.get, {})).data.id).toBe(id)
    const kept = await inTestWork(database, ({ sql }) =>
      sql.rows("SELECT id FROM audit_records WHERE actor_id = ? AND action = 'session.unlocked'", [id]),
    )
    expect(kept).toHaveLength(1)
    for (let tries = 0; tries < 5; tries++) await expect(wrong()).rejects.toMatchObject({ code: 'auth.password_wrong' })
    await expect(wrong()).rejects.toMatchObject({ code: 'request.too_many' })
    await expect(call(profile.unlock, { body: { password: testPassword } })).rejects.toMatchObject({
      code: 'request.too_many',
    })
  })

  it('lists its sessions and ends one or all the others', async () => {
    const { call, email } = await newUser()
    const [phone, tablet, desk] = [await signIn(email), await signIn(email), await signIn(email)]
    const { data: sessions } = await call(profile.sessions, {})
    expect(sessions).toHaveLength(4)
    expect(sessions.filter(({ current }) => current)).toHaveLength(1)
    expect(sessions[0]).toMatchObject({ ip: expect.stringContaining('127.0.0.1'), user_agent: expect.any(String) })
    const idOf = (token: string) => token.split('.')[0] ?? ''
    await call(profile.endSession, { params: { id: idOf(phone.refresh_token) } })
    await expect(phone.call(profile.get, {})).rejects.toMatchObject({ code: 'auth.expired' })
    await expect(call(profile.endSession, { params: { id: idOf(phone.refresh_token) } })).rejects.toMatchObject({
      code: 'row.not_found',
    })
    const stranger = await newUser()
    await expect(
      stranger.call(profile.endSession, { params: { id: idOf(tablet.refresh_token) } }),
    ).rejects.toMatchObject({ code: 'row.not_found' })
    await expect(tablet.call(profile.get, {})).resolves.toBeTruthy()
    expect((await call(profile.endOtherSessions, {})).data).toEqual({ ended: 2 })
    for (const other of [tablet, desk])
      await expect(other.call(profile.get, {})).rejects.toMatchObject({ code: 'auth.expired' })
    expect((await call(profile.sessions, {})).data).toHaveLength(1)
  })
})
