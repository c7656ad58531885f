import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { startSiteProxy } from '#test/cameras/siteProxy.ts'
import { startServer, type TestServer } from '#test/contract/server.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { launchDesktop, type DesktopProgram } from '#test/electron/desktopProgram.ts'
import { openScreen } from '#test/electron/screenForWindows.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { makeWallDisplay } from '#test/factories/walls.ts'
import { picture } from './consoleBrowser.ts'

describeOnSqlite('A wall in a window of the desktop', (open) => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-desktop-wall-'))
  let database: Database
  let server: TestServer
  let camera: Server
  let proxy: Awaited<ReturnType<typeof startSiteProxy>>
  let closeScreen: () => void
  let program: DesktopProgram
  let page: Page
  let token: string

  beforeAll(async () => {
    closeScreen = await openScreen()
    database = await open()
    server = await startServer(database)
    const gate_id = (await makeGate(database, { name: 'Gerbang Utama' })).id
    const lane = await makeLane(database, { gate_id, code: 'IN-01' })
    await inTestWork(database, ({ sql, now }) =>
      sql.run("INSERT INTO lane_streams (id, kind, url, updated_at) VALUES (?, 'snapshot', '/cameras/in-01', ?)", [
        lane.id,
        now,
      ]),
    )
    token = (await makeWallDisplay(database, { name: 'utama' })).token
    const photo = PNG.sync.write(new PNG({ width: 64, height: 36 }))
    camera = createServer((_request, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(photo))
    camera.listen(0, '127.0.0.1')
    await once(camera, 'listening')
    proxy = await startSiteProxy(server.url, (camera.address() as AddressInfo).port)
    writeFileSync(join(folder, 'console.json'), JSON.stringify({ walls: [{ number: 2, name: 'utama', open: true }] }))
    program = await launchDesktop({ folder, server: proxy.url })
    page = await program.window(/wall/)
  })
  afterAll(async () => {
    await program?.close()
    await proxy?.close()
    camera?.close()
    await server?.close()
    closeScreen?.()
    rmSync(folder, { recursive: true, force: true })
  })

  const tile = () => page.locator('.wall-tile', { hasText: 'IN-01' })
  const showsCamera = async () =>
    await expect
      .poll(
        () =>
          tile()
            .locator('.wall-picture > img')
            .evaluateAll(([shown]) => (shown as HTMLImageElement)?.naturalWidth),
        {
          timeout: 30_000,
        },
      )
      .toBe(64)

  it('takes its link once, keeps it unreadable, and shows the lanes with their cameras', async () => {
    await page.locator('.wall-setup input').fill(`${server.url}/wall/utama#${token}`)
    await page.keyboard.press('Enter')
    await tile().waitFor()
    await showsCamera()
    await picture(page, 'desktop-wall')
    const kept = readdirSync(folder).filter((name) => name.startsWith('wall-'))
    expect(kept).toHaveLength(1)
    expect(readFileSync(join(folder, kept[0] ?? '')).toString('latin1')).not.toContain(token)
  })

  it('is there again after a restart, on its own display, without anybody', async () => {
    await program.close()
    program = await launchDesktop({ folder, server: proxy.url })
    page = await program.window(/wall/)
    await tile().waitFor()
    await showsCamera()
    const x = await program.inMain(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => !webContents.getURL().includes('index.html'))
          ?.getBounds().x,
      undefined,
    )
    expect(x).toBe(1920)
  })

  it('goes on while its display is away and back: neither picture nor line is lost', async () => {
    await program.inMain(({ screen }) => screen.unplug(2), undefined)
    await showsCamera()
    await program.inMain(({ screen, makeDisplay }) => {
      screen.plug(makeDisplay(2, { x: 1920, y: 0, width: 1920, height: 1080 }))
    }, undefined)
    await page.locator('.wall-foot').waitFor()
    expect(await page.locator('.wall[data-stale]').count()).toBe(0)
  })
})
