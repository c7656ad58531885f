import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { accessibilityFaults } from './accessibility.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

/** Screens that open what their address names, each with an address that names nothing. */
const screens = [
  'loads',
  'still-inside',
  'notifications',
  'buffer',
  'tickets',
  'activities',
  'companies',
  'people',
  'gates',
  'watchlist',
  'webhooks',
  'reports/main-gate',
] as const

/** One more than the list reads at once. */
const many = 101

describeOnSqlite('A link to what is not there', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let hands: Hands
  let oldest = ''

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    const dimas = await makeUser(site.database, { name: 'Dimas', email: 'dimas@kek.example', level: 'super_admin' })
    await inTestWork(site.database, async ({ sql, now }) => {
      for (let age = many; age > 0; age -= 1) {
        const id = v7()
        if (age === many) oldest = id
        const at = new Date(now.getTime() - age * 60_000)
        await sql.run(
          "INSERT INTO notifications (id, user_id, kind, detail, created_at) VALUES (?, ?, 'account.email_changed', ?, ?)",
          [id, dimas.id, JSON.stringify({ email: `surel${age}@kek.example` }), at],
        )
      }
    })
    browser = await openBrowser()
    page = await browser.enter(site.server.url, 'dimas@kek.example')
    hands = handsOn(page, site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  it.each(screens)('%s says so with its code, and leads back to the list', async (screen) => {
    for (const id of [v7(), 'bukan-id']) {
      await hands.go('/profile')
      await hands.go(`/${screen}?id=${id}`)
      const face = hands.drawer.getByRole('alert')
      await face.getByText('Alamatnya keliru, datanya sudah dihapus, atau bukan milik Anda.').waitFor()
      await face.getByText(/^\w+\.not_found$/).waitFor()
      await hands.drawer.locator('header').getByText('Tidak ditemukan').waitFor()
    }
    expect(await accessibilityFaults(page)).toEqual([])
    await picture(page, `journey-missing-${screen.replace('/', '-')}`)
    await page.keyboard.press('Escape')
    await hands.drawer.waitFor({ state: 'detached' })
    await expect.poll(() => page.url()).not.toContain('id=')
  })

  it('opens a row that no page in sight holds', async () => {
    await hands.go('/profile')
    await hands.go(`/notifications?id=${oldest}`)
    await hands.drawer.getByText(`surel${many}@kek.example`).waitFor()
  })
})
