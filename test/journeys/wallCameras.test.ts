import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { startGateway, type Gateway } from '#test/cameras/gateway.ts'
import { startSiteProxy } from '#test/cameras/siteProxy.ts'
import { startServer, type TestServer } from '#test/contract/server.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { consoleIntervention } from '#test/factories/consoleRows.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { makeWallDisplay } from '#test/factories/walls.ts'
import { builtPages } from '#test/processes/program.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'

const cameras = { snapshot: 'photo', mjpeg: 'moving', whep: 'whep', hls: 'live.m3u8' } as const
const soon = { timeout: 40_000 }

describeOnSqlite('The cameras of a wall', (open) => {
  let database: Database
  let server: TestServer
  let gateway: Gateway
  let proxy: Awaited<ReturnType<typeof startSiteProxy>>
  let browser: ConsoleBrowser
  let page: Page
  const lanes = new Map<string, { id: string; gate_id: string; code: string }>()

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { pages: builtPages })
    const gate_id = (await makeGate(database, { name: 'Gerbang Utama' })).id
    for (const [at, [kind, path]] of Object.entries(cameras).entries()) {
      const lane = await makeLane(database, { gate_id, code: `IN-0${at + 1}`, position: at })
      lanes.set(kind, lane)
      await inTestWork(database, ({ sql, now }) =>
        sql.run('INSERT INTO lane_streams (id, kind, url, updated_at) VALUES (?, ?, ?, ?)', [
          lane.id,
          kind,
          `/cameras/${path}`,
          now,
        ]),
      )
    }
    browser = await openBrowser()
    gateway = await startGateway(await browser.visit(server.url))
    proxy = await startSiteProxy(server.url, gateway.port)
    const { name, token } = await makeWallDisplay(database)
    page = await browser.visit('about:blank')
    await page.addInitScript(() => {
      const { createObjectURL, revokeObjectURL } = URL
      const held = new Set<string>()
      Object.assign(globalThis, { heldPictures: held })
      URL.createObjectURL = (blob: Blob) => {
        const address = createObjectURL(blob)
        held.add(address)
        return address
      }
      URL.revokeObjectURL = (address: string) => {
        held.delete(address)
        revokeObjectURL(address)
      }
    })
    await page.goto(`${proxy.url}/wall/${name}#${token}`)
    await page.locator('.wall-tile').first().waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await proxy?.close()
    await gateway?.close()
    await server?.close()
    expect(complaints).toEqual([])
  })

  /** The next camera has the wall for itself, whatever became of the one before. */
  afterEach(async () => {
    gateway.revive()
    for (const kind of lanes.keys()) await announce(kind, 'closed')
    await page.locator('.wall-tile[data-hot]').waitFor({ state: 'detached' })
  })

  const tileOf = (kind: keyof typeof cameras) => page.locator('.wall-tile', { hasText: lanes.get(kind)?.code ?? '' })

  /** The colour in the middle of what a tile shows; null where it shows no picture of a camera. */
  const colourIn = (kind: keyof typeof cameras): Promise<string | null> =>
    tileOf(kind)
      .locator('.wall-picture')
      .evaluate((frame) => {
        const shown = frame.querySelector<HTMLImageElement | HTMLVideoElement>(':scope > img, :scope > video')
        const width = shown instanceof HTMLVideoElement ? shown.videoWidth : (shown?.naturalWidth ?? 0)
        const brush = new OffscreenCanvas(4, 4).getContext('2d')
        if (shown === null || width === 0 || brush === null) return null
        brush.drawImage(shown, 0, 0, 4, 4)
        return brush.getImageData(1, 1, 1, 1).data.join()
      })

  /** The picture moves: other colours come, one after the other. */
  async function expectMoving(kind: keyof typeof cameras): Promise<void> {
    const colours = new Set<string>()
    await expect
      .poll(async () => {
        const colour = await colourIn(kind)
        return (colour === null ? colours : colours.add(colour)).size
      }, soon)
      .toBeGreaterThan(3)
  }

  let version = 0
  const announce = (kind: string, state: 'new' | 'closed') =>
    inTestWork(database, async (work) => {
      const lane = lanes.get(kind)
      version += 1
      work.announce('operations', {
        type: 'intervention.changed',
        intervention: consoleIntervention({
          id: `item-${kind}`,
          lane_id: lane?.id ?? '',
          lane_code: lane?.code ?? '',
          gate_id: lane?.gate_id ?? '',
          state,
          version,
        }),
      })
    })

  const osd = (kind: keyof typeof cameras, words: string) => tileOf(kind).locator('.wall-osd', { hasText: words })

  it.each(['snapshot', 'mjpeg'] as const)('move: %s', async (kind) => {
    await expectMoving(kind)
    expect(await osd(kind, 'BEKU').count()).toBe(0)
    expect(await page.evaluate(() => (globalThis as unknown as { heldPictures: Set<string> }).heldPictures.size)).toBe(
      2,
    )
  })

  it.each(['whep', 'hls'] as const)('move in the big picture: %s', async (kind) => {
    await announce(kind, 'new')
    await osd(kind, 'LANGSUNG').waitFor(soon)
    await expectMoving(kind)
    await picture(page, `wall-camera-${kind}`)
  })

  it.each(['mjpeg'] as const)('tell how old a picture is that stopped, and come back: %s', async (kind) => {
    await announce(kind, 'new')
    await osd(kind, 'LANGSUNG').waitFor(soon)
    await gateway.die()
    await osd(kind, 'BEKU').waitFor(soon)
    expect(await osd(kind, 'BEKU').textContent()).toMatch(/BEKU \d\d:\d\d:\d\d/)
    await picture(page, `wall-camera-${kind}-frozen`)
    gateway.revive()
    await osd(kind, 'LANGSUNG').waitFor(soon)
    await expectMoving(kind)
  })
})
