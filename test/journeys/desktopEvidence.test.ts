import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { launchDesktop, type DesktopProgram } from '#test/electron/desktopProgram.ts'
import { openScreen } from '#test/electron/screenForWindows.ts'
import { picture, signIn, tile } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

describeOnSqlite('Evidence on the whole screen and in a window of its own', (_open, address) => {
  let site: JourneySite
  let folder: string
  let closeScreen: () => void
  let program: DesktopProgram
  let main: Page
  let detached: Page

  beforeAll(async () => {
    closeScreen = await openScreen()
    folder = mkdtempSync(join(tmpdir(), 'autogate-evidence-'))
    site = await startJourneySite(await address(), ['IN-01', 'IN-02'])
    program = await launchDesktop({ folder, server: site.server.url })
    main = await program.window(/index\.html/)
    await signIn(main, site.operators.rini.email)
    await main.getByRole('button', { name: 'Lewati' }).click()
    await tile(main, 'IN-01').getByText('Siap').waitFor()
  })
  afterAll(async () => {
    await program?.close()
    await site?.close()
    closeScreen?.()
    rmSync(folder, { recursive: true, force: true })
  })

  const evidenceWindows = () =>
    program.inMain(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().filter(({ webContents }) => webContents.getURL().includes('evidence=')).length,
      undefined,
    )

  const shownPictures = (page: Page) =>
    page
      .locator('.evidence img')
      .evaluateAll((all) => all.filter((image) => (image as HTMLImageElement).naturalWidth > 0).length)

  it('fills the screen with the evidence by Enter, over the board, and gives the board back by Escape', async () => {
    await present(site.lane('IN-01'), await site.ticket({ police_number: 'W 8814 UE' }), { plate: 'W 8814 UF' })
    await main.locator('.queue-item[aria-current=true]', { hasText: 'W 8814 UF' }).waitFor()
    await main.keyboard.press('Enter')
    await main.locator('.operations[data-evidence=full]').waitFor()
    expect(await main.locator('.operations-board').isVisible()).toBe(false)
    expect((await main.locator('.evidence').boundingBox())?.width).toBeGreaterThan(1000)
    await picture(main, 'desktop-evidence-full')
    await main.keyboard.press('Escape')
    await tile(main, 'IN-01').waitFor()
  })

  it('stands in a window of its own, without commands, and follows what is decided', async () => {
    await main.keyboard.press('Control+e')
    detached = await program.window(/evidence=/)
    await detached.getByText('W 8814 UF').first().waitFor()
    expect(await detached.locator('button', { hasText: 'Buka palang' }).count()).toBe(0)
    await expect.poll(() => shownPictures(detached)).toBeGreaterThan(4)
    await picture(detached, 'desktop-evidence-detached')
    await main.bringToFront()
    await main.keyboard.press('t')
    await main.getByRole('dialog').locator('.choice').first().waitFor()
    await main.keyboard.press('1')
    await site.lane('IN-01').until(({ phase }) => phase === 'refused')
    await detached.getByText('Ditolak').first().waitFor()
    await picture(detached, 'desktop-evidence-refused')
  })

  it('turns to the next vehicle in the same window, and is opened again after it was closed', async () => {
    await present(site.lane('IN-02'), await site.ticket({ police_number: 'W 7731 KE' }), { plate: 'W 7731 KF' })
    await main.locator('.queue-item', { hasText: 'W 7731 KF' }).click()
    await main.keyboard.press('Control+e')
    await detached.getByText('W 7731 KF').first().waitFor()
    expect(await evidenceWindows()).toBe(1)
    await program.inMain(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('evidence='))
        ?.close()
    }, undefined)
    await expect.poll(evidenceWindows).toBe(0)
    await main.bringToFront()
    await main.keyboard.press('Control+e')
    await expect.poll(evidenceWindows).toBe(1)
  })
})
