import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { pngBytes } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

const email = 'dimas@kek.example'

describeOnSqlite('Forms that are filled in badly, or at a bad moment', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let hands: Hands

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    await makeUser(site.database, { name: 'Dimas Prakoso', email, level: 'super_admin' })
    await site.ticket({ police_number: 'W 1001 AA' })
    browser = await openBrowser()
    page = await browser.enter(site.server.url, email)
    hands = handsOn(page, site.server.url)
    await page.getByRole('heading', { name: 'Tiket', level: 1 }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const companies = (name: string) =>
    site.rows<{ quota_vehicle: number; code: string; status: string; address: string | null }>(
      'SELECT quota_vehicle, code, status, address FROM companies WHERE name = ?',
      name,
    )
  /** Somebody else writes it, at the same time. */
  const meanwhile = (statement: string, ...values: string[]) =>
    inTestWork(site.database, ({ sql }) => sql.run(statement, values))

  it('says at the field what is wrong and how it should look, once the field was left', async () => {
    await hands.go('/companies?new=row')
    await hands.field('code').fill('sinar manyar')
    expect(await hands.fault('code').count()).toBe(0)
    await hands.field('npwp').fill('12')
    await hands.fault('code').getByText('Hanya huruf besar').waitFor()
    await hands.fault('code').getByText('Contoh:').waitFor()
    await hands.save()
    await hands.fault('npwp').getByText('15 atau 16 angka').waitFor()
    await hands.fault('name').getByText('Wajib diisi').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name')
    expect(await hands.field('code').inputValue()).toBe('sinar manyar')
    await picture(page, 'journey-forms-faults')
  })

  it('takes an amount as it is typed in Indonesian, key by key', async () => {
    await hands.field('name').fill('PT Sinar Manyar')
    await hands.field('code').fill('SML')
    await hands.field('npwp').fill('')
    await hands.field('quota_vehicle').fill('')
    await hands.field('quota_vehicle').pressSequentially('1.205', { delay: 20 })
    expect(await hands.field('quota_vehicle').inputValue()).toBe('1.205')
    await hands.save()
    await hands.told('PT Sinar Manyar dibuat')
    expect((await companies('PT Sinar Manyar'))[0]?.quota_vehicle).toBe(1205)
  })

  it('leaves a name that no company has in the field, and says so', async () => {
    await hands.go('/employees?new=row')
    await hands.field('company_id').fill('PT Entah Siapa')
    await page.keyboard.press('Tab')
    await hands.field('name').fill('Agus Triyono')
    await hands.save()
    await hands.fault('company_id').getByText('Pilih salah satu dari daftar').waitFor()
    expect(await hands.field('company_id').inputValue()).toBe('PT Entah Siapa')
    await hands.field('company_id').fill('Garda')
    await page.getByRole('option', { name: site.company.name }).click()
    await hands.field('nik').fill('3525011203900007')
  })

  it('refuses a file that is no photo, and takes one that is', async () => {
    const photo = page.locator('input[type=file]')
    await photo.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('bukan gambar') })
    await hands.fault('photo_path').getByText('Gagal diunggah').waitFor()
    await picture(page, 'journey-forms-upload')
    await photo.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from(pngBytes) })
    await page.getByRole('link', { name: 'foto.png' }).waitFor()
    await hands.save()
    await hands.told('Agus Triyono dibuat')
    await hands.drawer.locator('.employee-photo img').waitFor()
  })

  it('keeps the form while the server hangs, and makes the row once', async () => {
    await hands.go('/companies?new=row')
    await hands.field('name').fill('PT Tengah Badai')
    await hands.field('code').fill('BADAI')
    site.server.signal('SIGSTOP')
    try {
      await hands.save()
      await page.getByText('Server tidak menjawab.').waitFor({ timeout: 30_000 })
      expect(await hands.field('code').inputValue()).toBe('BADAI')
    } finally {
      site.server.signal('SIGCONT')
    }
    await hands.save()
    await hands.told('PT Tengah Badai')
    expect(await companies('PT Tengah Badai')).toHaveLength(1)
  })

  it('never shows what a broken server answers', async () => {
    await page.route('**/v1/companies', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 502, contentType: 'text/html', body: '<html>Bad gateway at proxy.js:12:3</html>' })
        : route.continue(),
    )
    await hands.go('/companies?new=row')
    await hands.field('name').fill('PT Salah Jalan')
    await hands.field('code').fill('SALAH')
    await hands.save()
    await page.locator('.form-note[data-tone=crit]').waitFor()
    expect(await page.locator('body').textContent()).not.toMatch(/proxy\.js|<html|gateway/i)
    expect(await hands.field('name').inputValue()).toBe('PT Salah Jalan')
    await picture(page, 'journey-forms-broken')
    await page.unroute('**/v1/companies')
    await hands.save()
    await hands.told('PT Salah Jalan dibuat')
  })

  it('gives the number by which a failure is found in the log of the server', async () => {
    const body = { code: 'server.failed', message: 'x', errors: [], request_id: 'req-4711', stack: 'at sql.ts:1' }
    await page.route('**/v1/companies?*', (route) => route.fulfill({ status: 500, json: body }))
    await hands.go('/companies?search=jalan')
    await page.locator('.list-face').getByText('server.failed req-4711').waitFor()
    expect(await page.locator('body').textContent()).not.toContain('sql.ts')
    await page.unroute('**/v1/companies?*')
    await hands.press('Muat ulang')
    await hands.row('PT Salah Jalan').click()
  })

  it('goes on in one tab while the person signs out in another', async () => {
    await hands.press(/^Ubah/)
    await hands.field('address').fill('Jl. Manyar 7')
    const other = await page.context().newPage()
    await other.goto(site.server.url)
    await signIn(other, email)
    await other.getByRole('heading', { name: 'Tiket', level: 1 }).waitFor()
    await other.getByRole('button', { name: /Dimas/ }).click()
    await other.getByRole('button', { name: 'Keluar' }).click()
    await other.locator('input[name=email]').waitFor()
    await other.close()
    await hands.save()
    await hands.told('PT Salah Jalan disimpan')
    expect((await companies('PT Salah Jalan'))[0]?.address).toBe('Jl. Manyar 7')
  })

  it('shows in words what somebody else saved, and takes the stored one when it is chosen', async () => {
    await hands.press(/^Ubah/)
    await hands.field('status').selectOption({ index: 1 })
    await hands.field('address').fill('Jl. Manyar 8')
    await meanwhile('UPDATE companies SET address = ?, version = version + 1 WHERE code = ?', 'Jl. Baru 1', 'SALAH')
    await hands.save()
    const conflict = page.locator('.form-conflict')
    await conflict.getByText('Jl. Baru 1').waitFor()
    expect(await conflict.textContent()).not.toContain('active')
    await picture(page, 'journey-forms-conflict')
    await hands.press('Pakai yang tersimpan')
    expect(await hands.field('address').inputValue()).toBe('Jl. Baru 1')
    await hands.field('address').fill('Jl. Baru 2')
    await hands.save()
    await hands.drawer.locator('form').waitFor({ state: 'detached' })
    expect((await companies('PT Salah Jalan'))[0]).toMatchObject({ address: 'Jl. Baru 2', status: 'suspended' })
  })

  it('brings back what was typed after the session ended, without undoing what others changed', async () => {
    await hands.press(/^Ubah/)
    await hands.field('address').fill('Jl. Kenangan 3')
    await meanwhile('DELETE FROM sessions')
    await hands.save()
    await page.locator('input[name=password]').waitFor()
    await meanwhile('UPDATE companies SET quota_vehicle = 77, version = version + 1 WHERE code = ?', 'SALAH')
    await signIn(page, email)
    await page.getByText('Isian Anda yang belum tersimpan dipulihkan.').waitFor()
    expect(await hands.field('address').inputValue()).toBe('Jl. Kenangan 3')
    await hands.save()
    await hands.drawer.locator('form').waitFor({ state: 'detached' })
    expect((await companies('PT Salah Jalan'))[0]).toMatchObject({ address: 'Jl. Kenangan 3', quota_vehicle: 77 })
  })

  it('keeps a reason that was typed when the session ended', async () => {
    await hands.go('/tickets')
    await hands.row('W 1001 AA').click()
    await hands.press('Batalkan…')
    await hands.dialog.locator('textarea').fill('Muatan batal dikirim')
    await meanwhile('DELETE FROM sessions')
    await hands.press('Batalkan tiket')
    await page.locator('input[name=password]').waitFor()
    await signIn(page, email)
    await hands.press('Batalkan…')
    expect(await hands.dialog.locator('textarea').inputValue()).toBe('Muatan batal dikirim')
    await hands.press('Batalkan tiket')
    await hands.drawer.getByText('Dibatalkan').waitFor()
  })
})
