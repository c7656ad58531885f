import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { describeEachDatabase, silentLog } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { startServerProgram, type ServerProgram } from '#test/processes/serverProgram.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { openMailbox, type Mailbox } from './mailbox.ts'

const email = 'rini@kek.example'
const another = 'kapal-tunda-biru-7'
const third = 'derek-pelabuhan-49'

describeEachDatabase('Mailed links', (_open, address) => {
  let folder: string
  let database: Database
  let server: ServerProgram
  let mailbox: Mailbox
  let browser: ConsoleBrowser
  let page: Page
  let used: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'autogate-links-'))
    const databaseUrl = await address()
    database = await openDatabase({ url: databaseUrl, log: silentLog })
    await migrate(database)
    server = await startServerProgram({ databaseUrl, data: folder })
    mailbox = openMailbox(join(folder, 'mail'))
    await makeUser(database, { name: 'Rini Astuti', email, level: 'operational' })
    browser = await openBrowser()
    page = await browser.visit(server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await database?.close()
    rmSync(folder, { recursive: true, force: true })
    expect(complaints).toEqual([])
  })

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const fill = async (password: string, repeat: string) => {
    await page.locator('input[name=new-password]').fill(password)
    await page.locator('input[name=repeat]').fill(repeat)
    await press('Simpan kata sandi')
  }
  const sql = (statement: string) => inTestWork(database, (work) => work.sql.run(statement, []))
  const console = () => page.getByText('Antrean intervensi').waitFor()
  /** Nothing but the path, or behind it the screen that a signed-in person sees. */
  const bareAddress = (path: string) =>
    page.waitForURL((url) => url.href.replace(/#\/[\w/]*$/, '') === `${server.url}${path}`)

  /** In both languages and themes, for the eyes of a person; as it was afterwards. */
  async function pictures(name: string): Promise<void> {
    await picture(page, `${name}-id-dark`)
    await page.keyboard.press('Alt+l')
    await page.keyboard.press('Control+Shift+d')
    await page.locator('html[lang=en][data-theme=light]').waitFor()
    await picture(page, `${name}-en-light`)
    await page.keyboard.press('Alt+l')
    await page.keyboard.press('Control+Shift+d')
    await page.locator('html[lang=id][data-theme=dark]').waitFor()
  }

  async function askForNewPassword(address: string): Promise<void> {
    await press('Lupa kata sandi?')
    await page.locator('input[name=email]').fill(address)
    await press('Kirim tautan')
    await page.getByText(`Jika ${address} terdaftar`).waitFor()
  }

  it('are asked for by address, and the answer tells nobody who has an account', async () => {
    await press('Lupa kata sandi?')
    await press('Kirim tautan')
    await page.getByText('Isi surel Anda').waitFor()
    await pictures('links-ask')
    await press('Ke halaman masuk')
    await askForNewPassword('nobody@kek.example')
    const said = await page.locator('.sign-in-card').innerText()
    await press('Ke halaman masuk')
    await askForNewPassword(email)
    expect(await page.locator('.sign-in-card').innerText()).toBe(said.replaceAll('nobody@kek.example', email))
    await pictures('links-sent')
  })

  it('leave the address bar at once, and say at the field why a password is not taken', async () => {
    used = await mailbox.nextLink(email)
    expect(used).toContain(`${server.url}/reset-password#token=`)
    expect(mailbox.mailsTo('nobody@kek.example')).toEqual([])
    await page.goto(used)
    await page.getByText(`Untuk akun ${email}`).waitFor()
    await bareAddress('/reset-password')
    await pictures('links-password')
    await fill('pendek', 'pendek')
    await page.getByText('Minimal 10 karakter.').waitFor()
    await fill(another, `${another}x`)
    await page.getByText('Kedua isian berbeda').waitFor()
    await pictures('links-password-faults')
    await fill('astuti-2026-x', 'astuti-2026-x')
    await page.locator('.field-fault').getByText('Jangan memakai nama').waitFor()
  })

  it('set a password that signs in, and the old one no longer does', async () => {
    await fill(another, another)
    await page.getByText('Kata sandi sudah diganti').waitFor()
    await bareAddress('/')
    expect(await page.locator('input[name=email]').inputValue()).toBe(email)
    await pictures('links-changed')
    await signIn(page, email, testPassword)
    await page.getByRole('alert').getByText('salah').waitFor()
    await signIn(page, email, another)
    await console()
  })

  it('work once: the second time says so and leads to a new one', async () => {
    await page.goto(used)
    await page.getByText('Tautan tidak berlaku lagi').waitFor()
    await bareAddress('/reset-password')
    await pictures('links-dead')
    await page.reload()
    await page.getByText('Tautan tidak lengkap').waitFor()
    await press('Minta tautan baru')
    await page.locator('input[name=email]').fill(email)
    await press('Kirim tautan')
    await page.goto(await mailbox.nextLink(email))
    await page.getByText(`Untuk akun ${email}`).waitFor()
    await sql("UPDATE single_use_links SET expires_at = '2026-01-01 00:00:00.000' WHERE used_at IS NULL")
    await fill(third, third)
    await page.getByText('Tautan tidak berlaku lagi').waitFor()
    await press('Ke konsol')
    await console()
    await bareAddress('/')
  })

  it('verify an address as they are opened; a used one is sent again', async () => {
    await sql('UPDATE users SET email_verified_at = NULL')
    await page.goto(`${server.url}/verify-email`)
    await press('Kirim lagi')
    await page.locator('input[name=email]').fill(email)
    await press('Kirim tautan')
    const link = await mailbox.nextLink(email)
    await page.goto(link)
    await page.getByText(`${email} terverifikasi`).waitFor()
    await bareAddress('/verify-email')
    await pictures('links-verified')
    await press('Ke konsol')
    await console()
    await page.goto(link)
    await page.getByText('Tautan tidak berlaku lagi').waitFor()
    await pictures('links-verify-dead')
    await press('Kirim lagi')
    await page.getByText('tautan verifikasi yang baru').waitFor()
  })

  it('change the password of whoever is signed in, who stays so', async () => {
    const desk = await browser.visit(server.url)
    await signIn(desk, email, another)
    await desk.getByText('Antrean intervensi').waitFor()
    const asked = desk.waitForResponse('**/v1/profile/change-password/request')
    await desk.evaluate(async () => {
      const refresh_token = sessionStorage.getItem('autogate.session')
      const ask = (path: string, token: string, body: object) =>
        fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(body),
        })
      const renewed = (await (await ask('/v1/auth/refresh', '', { refresh_token })).json()) as {
        data: { access_token: string }
      }
      await ask('/v1/profile/change-password/request', renewed.data.access_token, {})
    })
    expect((await asked).status()).toBe(200)
    await desk.context().close()

    page = await browser.visit(await mailbox.nextLink(email))
    await page.getByText(`Masuk sebagai ${email}`).waitFor()
    await bareAddress('/change-password')
    await pictures('links-change-sign-in')
    await page.locator('input[name=password]').fill(another)
    await press('Masuk')
    await page.getByText('Untuk akun').waitFor()
    await fill('rini-astuti-2026', 'rini-astuti-2026')
    await page.getByText('Jangan memakai nama').waitFor()
    await fill(third, third)
    await page.getByText('Kata sandi diganti. Sesi Anda di tempat lain diakhiri.').waitFor()
    await console()
    await bareAddress('/')
  })
})
