import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { startServer, type TestServer } from '#test/contract/server.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser } from '#test/factories/people.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { builtPages } from '#test/processes/program.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'

const email = 'dimas@kek.example'

describeOnSqlite('Whoever hangs up the walls', (open) => {
  let database: Database
  let server: TestServer
  let browser: ConsoleBrowser
  let page: Page
  let wall: Page
  let link: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { pages: builtPages })
    await makeUser(database, { name: 'Dimas Prakoso', email, level: 'super_admin' })
    for (const name of ['Gerbang Utama', 'Gerbang Timur']) {
      const { id: gate_id } = await makeGate(database, { name })
      await makeLane(database, { gate_id, code: name === 'Gerbang Utama' ? 'IN-01' : 'BMS-1' })
    }
    browser = await openBrowser()
    page = await browser.enter(server.url, email)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    expect(complaints).toEqual([])
  })

  const row = () => page.locator('[role=row]', { hasText: 'gerbang-utama' })
  const drawer = () => page.locator('.drawer')
  const button = (name: string) => page.getByRole('button', { name })

  it('finds them with G and W, and is told at the field how a name looks', async () => {
    await page.locator('main').waitFor()
    await page.keyboard.press('g')
    await page.locator('.go-to').waitFor()
    await page.keyboard.press('w')
    await page.getByText('Belum ada layar dinding').waitFor()
    await page.keyboard.press('n')
    await page.locator('input[name=name]').fill('Gerbang Utama')
    await page.locator('input[name=title]').fill('Gerbang Utama')
    await page.getByText('Huruf kecil, angka, dan tanda hubung').waitFor()
    await page.locator('input[name=name]').fill('gerbang-utama')
  })

  it('puts its views together, and is told the link once', async () => {
    await button('Tambah tampilan').click()
    await page.getByLabel('Tampilan 2', { exact: true }).selectOption('activity')
    await page.getByLabel('Gerbang 2', { exact: true }).selectOption({ label: 'Gerbang Timur' })
    await page.getByLabel('Detik 2', { exact: true }).fill('5')
    await button('Majukan tampilan 2').click()
    await picture(page, 'wall-displays-form')
    await page.locator('.form button[type=submit]').click()
    link = (await page.locator('.secret code').textContent()) ?? ''
    expect(link).toMatch(/\/wall\/gerbang-utama#[\w-]{43}$/)
    await picture(page, 'wall-displays-link')
    await button('Sudah saya simpan').click()
    await row().getByText('Belum pernah').waitFor()
    expect(await page.locator('body').textContent()).not.toContain(link.split('#')[1])
  })

  it('sees that the display follows once its link was opened on it', async () => {
    wall = await browser.visit(link)
    await wall.locator('.wall-lane', { hasText: 'BMS-1' }).waitFor()
    await drawer().getByText('Mengikuti').waitFor({ timeout: 30_000 })
    await picture(page, 'wall-displays-follows')
  })

  it('masks it for strangers, and the display takes the change', async () => {
    await page.keyboard.press('e')
    await page.getByText('Terlihat oleh umum').click()
    await page.locator('input[name=title]').fill('Lobi')
    await page.locator('.form button[type=submit]').click()
    await drawer().getByText('Umum, disamarkan').waitFor()
    await wall.locator('.wall-place', { hasText: 'Lobi' }).waitFor()
  })

  it('replaces its token: the old display goes dark, the new link lights it', async () => {
    await button('Ganti token…').click()
    await button('Ganti token').last().click()
    const renewed = (await page.locator('.secret code').textContent()) ?? ''
    await button('Sudah saya simpan').click()
    await wall.locator('.wall-setup p[data-refused]').waitFor()
    await wall.goto(renewed)
    await wall.locator('.wall-lane', { hasText: 'BMS-1' }).waitFor()
  })

  it('takes the token back, and deletes the display', async () => {
    await button('Cabut token…').click()
    await button('Cabut token').last().click()
    await drawer().getByText('Token dicabut').waitFor()
    await wall.locator('.wall-setup p[data-refused]').waitFor()
    await button('Hapus').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click()
    await page.getByText('Belum ada layar dinding').waitFor()
  })
})
