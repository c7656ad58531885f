import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser } from '#test/factories/people.ts'
import { openWebhookReceiver, type WebhookReceiver } from '#test/factories/webhookReceiver.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

const email = 'dimas@kek.example'

describeOnSqlite('An administrator connects other systems', (_open, address) => {
  let site: JourneySite
  let receiver: WebhookReceiver
  let browser: ConsoleBrowser
  let page: Page
  let hands: Hands

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    receiver = await openWebhookReceiver()
    await makeUser(site.database, { name: 'Dimas Prakoso', email, level: 'super_admin' })
    browser = await openBrowser()
    page = await browser.enter(site.server.url, email)
    hands = handsOn(page, site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await receiver?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const stored = async (statement: string, ...values: string[]) =>
    (await site.rows<Record<string, unknown>>(statement, ...values))[0]
  /** What is shown once, read and put away. */
  const secret = async (): Promise<string> => {
    await page.keyboard.press('Escape')
    const shown = hands.dialog.locator('code').first()
    const text = (await shown.textContent()) ?? ''
    await hands.dialog.getByRole('button', { name: 'Sudah saya simpan' }).click()
    return text
  }

  it('makes a webhook: a bad address is told at the field, the secret is shown once', async () => {
    await hands.go('/webhooks?new=row')
    await hands.field('name').fill('Sistem gudang')
    await hands.field('url').fill('gudang')
    await hands.save()
    await hands.fault('url').waitFor()
    await hands.field('url').fill(`${receiver.url}/autogate`)
    await hands.save()
    expect(await secret()).toMatch(/^whsec_/)
    await hands.drawer.getByText('Belum ada pengiriman').waitFor()
  })

  it('tries it out: the message arrives signed, and its delivery is listed', async () => {
    await hands.press('Kirim pesan uji')
    await hands.told('diantrekan')
    await expect.poll(() => receiver.received.length, { timeout: 30_000 }).toBe(1)
    await hands.drawer.locator('.deliveries').getByText('Terkirim').waitFor({ timeout: 30_000 })
    await picture(page, 'journey-integrations-webhook')
  })

  it('reads why a delivery failed, and sends it again', async () => {
    receiver.reply = 500
    receiver.answer = 'gudang penuh'
    await hands.press('Kirim pesan uji')
    await expect.poll(() => receiver.received.length, { timeout: 30_000 }).toBe(2)
    await hands.drawer.locator('.deliveries li').first().click()
    await hands.dialog.getByText('gudang penuh').waitFor({ timeout: 30_000 })
    await picture(page, 'journey-integrations-delivery')
    receiver.reply = 200
    await hands.dialog.getByRole('button', { name: 'Kirim ulang' }).click()
    await hands.told('Pesan diantrekan lagi')
    await expect.poll(() => receiver.received.length, { timeout: 30_000 }).toBe(3)
  })

  it('replaces the secret, pauses the webhook, and deletes it', async () => {
    await hands.press('Ganti secret…')
    await hands.dialog.getByRole('button', { name: 'Ganti secret' }).click()
    await hands.dialog.getByText('Simpan sekarang').first().waitFor()
    expect(await secret()).toMatch(/^whsec_/)
    await page.keyboard.press('e')
    await hands.field('status').selectOption('paused')
    await hands.save()
    await hands.row('Sistem gudang').getByText('Dijeda').waitFor()
    await hands.press('Hapus')
    await hands.dialog.getByRole('button', { name: 'Hapus' }).click()
    await page.getByText('Belum ada webhook').waitFor()
    expect(await stored('SELECT id FROM webhooks WHERE deleted_at IS NULL')).toBeUndefined()
  })

  it('makes an API client of a company, whose secret works', async () => {
    await hands.go('/clients?new=row')
    await hands.field('company_id').fill('Garda')
    await page.getByRole('option', { name: site.company.name }).click()
    await hands.field('name').fill('SAP gudang')
    await hands.save()
    const client_secret = await secret()
    const client_id = (await hands.drawer.locator('.facts dd').first().textContent()) ?? ''
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret })
    const answer = await fetch(`${site.server.url}/v1/external/oauth/token`, { method: 'POST', body })
    expect(answer.status).toBe(200)
    await page.keyboard.press('e')
    await hands.field('status').selectOption('disabled')
    await hands.save()
    await hands.row('SAP gudang').getByText('Dimatikan').waitFor()
  })

  it('lets a partner in at a company, and takes the permission back after a question', async () => {
    await hands.go('/partners?new=row')
    await hands.field('name').fill('BebasKirim')
    await hands.save()
    await hands.dialog.getByRole('button', { name: 'Sudah saya simpan' }).click()
    await hands.press('Izinkan perusahaan')
    await hands.dialog.locator('button[type=submit]').click()
    await hands.fault('company_id').waitFor()
    await hands.field('company_id').fill('Garda')
    await page.getByRole('option', { name: site.company.name }).click()
    await hands.dialog.locator('button[type=submit]').click()
    await hands.told(`BebasKirim diizinkan di ${site.company.name}`)
    await hands.drawer.getByText('Diizinkan').waitFor()
    await picture(page, 'journey-integrations-partner')
    await hands.press('Cabut izin')
    await hands.dialog.getByRole('button', { name: 'Cabut izin' }).click()
    await hands.drawer.getByText('Tidak diizinkan').waitFor()
    const row = await stored('SELECT allowed FROM partner_tenants')
    expect(Boolean(row?.['allowed'])).toBe(false)
  })
})
