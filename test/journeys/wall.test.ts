import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import type { Call } from '#shared/contract/client.ts'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { startServer, type TestServer } from '#test/contract/server.ts'
import { silentLog } from '#test/database/databases.ts'
import { consoleIntervention } from '#test/factories/consoleRows.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { builtPages } from '#test/processes/program.ts'
import { complaints, hasBrowser, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'

describe.skipIf(!hasBrowser)('A wall', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-wall-'))
  let database: Database
  let server: TestServer
  let zone: Call
  let browser: ConsoleBrowser
  let page: Page
  let display: { id: string; path: string }
  let lane: { id: string; gate_id: string; code: string }

  beforeAll(async () => {
    database = await openDatabase({ url: `sqlite:${join(folder, 'wall.sqlite')}`, log: silentLog })
    await migrate(database)
    server = await startServer(database, { pages: builtPages })
    const gate = await makeGate(database, { name: 'Gerbang Utama' })
    lane = await makeLane(database, { gate_id: gate.id, code: 'IN-03' })
    zone = server.as(await userToken(database, server))
    const views = [{ view: 'cameras' as const }, { view: 'buffer' as const }]
    display = (await zone(wallDisplay.create, { body: { name: 'utama', title: 'Gerbang Utama', views } })).data
    browser = await openBrowser()
    page = await browser.visit(`${server.url}/wall/utama`)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await database?.close()
    rmSync(folder, { recursive: true, force: true })
    expect(complaints).toEqual([])
  })

  const announce = (state: 'new' | 'closed', version: number) =>
    inTestWork(database, async (work) =>
      work.announce('operations', {
        type: 'intervention.changed',
        intervention: consoleIntervention({
          id: 'item-1',
          lane_id: lane.id,
          lane_code: lane.code,
          gate_id: lane.gate_id,
          priority: 2,
          plate: 'W 8814 UF',
          state,
          version,
        }),
      }),
    )

  it('is set up once with the administrator’s link, and keeps its token out of the address', async () => {
    await page.locator('.wall-setup input').fill(`${server.url}${display.path}`)
    await picture(page, 'wall-set-up')
    await page.keyboard.press('Enter')
    await page.locator('.wall-tile', { hasText: 'IN-03' }).waitFor()
    expect(page.url()).toBe(`${server.url}/wall/utama`)
    await page.reload()
    await page.locator('.wall-tile', { hasText: 'IN-03' }).waitFor()
  })

  it('turns to the lane that needs an operator, holds its rotation, and lets go', async () => {
    await announce('new', 1)
    await page.locator('.wall-tile[data-hot="2"]', { hasText: 'W 8814 UF' }).waitFor()
    await page.locator('.wall-foot', { hasText: 'Rotasi ditahan selama intervensi IN-03' }).waitFor()
    await picture(page, 'wall-hotspot-dark-id')
    await page.keyboard.press('Escape')
    await page.locator('.wall-controls button', { hasText: 'English' }).click()
    await page.locator('.wall-controls button', { hasText: 'theme' }).click()
    await page.locator('.wall-foot', { hasText: 'Rotation held' }).waitFor()
    await page.locator('.wall-controls').waitFor({ state: 'detached' })
    await picture(page, 'wall-hotspot-light-en')
    await announce('closed', 2)
    await page.locator('.wall-tile[data-hot]').waitFor({ state: 'detached' })
  })

  it('goes dark when its token is taken back', async () => {
    await zone(wallDisplay.revoke, { params: { id: display.id } })
    await page.locator('.wall-setup p[data-refused]').waitFor()
    await picture(page, 'wall-revoked')
    await page.reload()
    await page.locator('.wall-setup').waitFor()
  })
})
