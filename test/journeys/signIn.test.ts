import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '#test/database/databases.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, signIn, tile, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

describeEachDatabase('Signing in', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01'])
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const alert = () => page.getByRole('alert')
  const theme = () => page.locator('html').getAttribute('data-theme')

  it('says what is missing at the field, before anything is sent', async () => {
    await page.locator('button[type=submit]').click()
    await page.getByText('Isi surel Anda').waitFor()
    await signIn(page, 'rini@', 'x')
    await page.getByText('Surel belum lengkap').waitFor()
    await picture(page, 'journey-sign-in-fields')
  })

  it('says the same of a wrong password and an unknown account, and keeps what was typed', async () => {
    for (const email of [site.operators.rini.email, 'nobody@kek.example']) {
      await signIn(page, email, 'bukan sandi saya')
      await alert().getByText('salah').waitFor()
      expect(await page.locator('input[name=email]').inputValue()).toBe(email)
    }
    await picture(page, 'journey-sign-in-refused')
  })

  it('refuses an account that is disabled', async () => {
    const { email } = await makeUser(site.database, { email: 'bekas@kek.example', status: 'inactive' })
    await signIn(page, email)
    await alert().waitFor()
  })

  it('speaks English and turns light at a key, before and after signing in', async () => {
    expect(await theme()).toBe('dark')
    await page.keyboard.press('Alt+l')
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    await page.keyboard.press('Control+Shift+d')
    await expect.poll(theme).toBe('light')
    await picture(page, 'journey-sign-in-light')
    await signIn(page, site.operators.rini.email, testPassword)
    await tile(page, 'IN-01').getByText('Ready').waitFor()
    await page.getByText('Lane board').or(page.getByText('Intervention queue')).first().waitFor()
    await picture(page, 'journey-light-english')
    await page.keyboard.press('Alt+l')
    await page.getByText('Antrean intervensi').waitFor()
    await page.keyboard.press('Control+Shift+d')
    await expect.poll(theme).toBe('dark')
  })

  it('survives a reload, and ends when the account does', async () => {
    await page.reload()
    await tile(page, 'IN-01').waitFor()
    await site.database.inWork({ actor: testClerk }, ({ sql }) =>
      sql.run("UPDATE users SET status = 'inactive' WHERE id = ?", [site.operators.rini.id]),
    )
    await page.getByText('Sesi Anda berakhir').waitFor()
    await picture(page, 'journey-session-ended')
  })
})
