import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaints, hasBrowser, openBrowser, picture, type ConsoleBrowser } from '#test/journeys/consoleBrowser.ts'
import { builtPages } from '#test/processes/program.ts'
import { startLine, type Line } from '#test/processes/line.ts'
import { installFastClock } from '#test/soak/fastClock.ts'
import { startSoakSite, type SoakSite } from '#test/soak/soakSite.ts'
import {
  coloursOf,
  notesOf,
  prepareWall,
  passOnWall,
  shownOn,
  timersOf,
  weigh,
  type Look,
  type Weight,
} from '#test/soak/wallOfTheDay.ts'
import { counts, tell } from './counts.ts'

const anHour = 3_600
const hours = counts.soakHours
/** Seconds of an hour at which something breaks, and at which it is whole again. */
const troubles = {
  1_200: 'cut',
  1_245: 'mend',
  2_100: 'hang',
  2_130: 'mend',
  3_000: 'kill',
  3_050: 'start',
} as const

describe.skipIf(!hasBrowser)('A wall that nobody touches for days', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-soak-'))
  const seen = { blank: 0, stale: 0, loads: 0, screens: new Set<string>(), shifts: new Set<string>(), hot: 0 }
  let site: SoakSite
  let line: Line
  let browser: ConsoleBrowser
  let page: Page
  let devTools: CDPSession
  let second = 0
  let look: Look | null = null

  beforeAll(async () => {
    const pages = join(folder, 'pages')
    /* A build that somebody makes meanwhile would be news to the wall. */
    cpSync(builtPages, pages, { recursive: true })
    const begin = Date.now()
    site = await startSoakSite(folder, pages, begin)
    line = await startLine(site.url)
    browser = await openBrowser()
    page = await browser.visit('about:blank')
    page.on('load', () => (seen.loads += 1))
    await page.addInitScript(`globalThis.installFastClock = ${installFastClock.toString()}`)
    await page.addInitScript(prepareWall, begin)
    await page.goto(`${line.url}/wall/${site.wall.name}#${site.wall.token}`, { timeout: 0 })
    devTools = await page.context().newCDPSession(page)
    await devTools.send('Performance.enable')
    await put('minimized')
  })
  afterAll(async () => {
    await browser?.close()
    await line?.close()
    await site?.close()
    rmSync(folder, { recursive: true, force: true })
    expect(complaints).toEqual([])
  })

  async function pass(): Promise<void> {
    const [, looked] = await Promise.all([site.pass(second), passOnWall(page)])
    second += 1
    look = looked
    if (look === null) return await page.waitForLoadState()
    if (look.blank) seen.blank += 1
    if (look.state !== 'true') seen.stale += 1
    if (look.hot) seen.hot += 1
    if (look.state === 'waiting') return
    seen.screens.add(look.screen)
    seen.shifts.add(look.shift)
  }

  /** Seconds until `wanted` is so. */
  async function until(wanted: () => boolean, most: number): Promise<number> {
    const since = second
    while (!wanted()) {
      expect(second - since, `the wall is ${look?.state}`).toBeLessThan(most)
      await pass()
    }
    return second - since
  }

  const isTrue = () => look?.state === 'true'
  const isStale = () => look?.state === 'stale'

  async function trouble(what: (typeof troubles)[keyof typeof troubles]): Promise<void> {
    if (what === 'start') await site.start()
    else if (what === 'kill') await site.kill()
    else line[what]()
  }

  /** A window that is put away is not drawn, which costs more than all else; only what is looked at is drawn. */
  async function put(windowState: 'minimized' | 'normal'): Promise<void> {
    const { windowId } = await devTools.send('Browser.getWindowForTarget')
    await devTools.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
  }

  /** At the same view each time, because views differ in how much is in them. */
  async function weighAtFirstView(): Promise<Weight> {
    await until(() => look?.screen === 'Layar 1 dari 4' && !look.hot, 300)
    return await weigh(devTools)
  }

  async function expectPicture(): Promise<void> {
    await put('normal')
    const { commonest, colours } = coloursOf(await page.screenshot())
    expect(commonest).toBeLessThan(0.999)
    expect(colours).toBeGreaterThan(60)
    await put('minimized')
  }

  /** The wall shows what the site committed, and every event of it arrived. */
  async function expectTruth(): Promise<void> {
    await until(isTrue, 60)
    await expect
      .poll(async () => {
        await pass()
        const { passages, open, head } = await site.truth()
        const shown = await shownOn(page)
        const { reached } = await notesOf(page)
        const [newest, wanted] = [shown.passages, passages].map((rows) => rows.map((row) => row.join(' ')).join())
        return newest === wanted && shown.open === open && reached === head
      })
      .toBe(true)
  }

  async function passHour(): Promise<void> {
    for (let at = 0; at < anHour; at += 1) {
      const what = troubles[at as keyof typeof troubles]
      if (what !== undefined) await trouble(what)
      await pass()
      if (what === 'mend' || what === 'start') await until(isTrue, 45)
      const broken = at === 1_230 || at === 2_121 || at === 3_030
      if (broken) expect(look?.state).toBe('stale')
      if (broken || at % 600 === 30) await expectPicture()
    }
    await expectTruth()
  }

  it(
    `shows every event of ${hours} h through cuts, hangs and kills, is never blank, and weighs no more in the end`,
    async () => {
      await until(isTrue, 120)
      for (let at = 0; at < 300; at += 1) await pass()
      const weights: Weight[] = [await weighAtFirstView()]
      const timers = await timersOf(page)
      for (let hour = 0; hour < hours; hour += 1) {
        await passHour()
        weights.push(await weighAtFirstView())
        tell(`hour ${hour + 1}: ${JSON.stringify(weights.at(-1))}, ${JSON.stringify(await notesOf(page))}`)
      }
      await put('normal')
      await picture(page, 'wall-after-the-soak')
      const { lost, snapshots, catchUps } = await notesOf(page)
      const { head } = await site.truth()
      const [morning, evening] = [weights[hours > 1 ? 1 : 0], weights.at(-1)] as [Weight, Weight]
      tell(
        `${hours} h: ${head} events of which ${lost} got lost on the way, ${hours} cuts, hangs and kills each, ` +
          `${catchUps} catch-ups, ${snapshots} snapshot; blank for ${seen.blank} s, stale for ${seen.stale} s; ` +
          `heap ${kilobytes(morning)} then ${kilobytes(evening)} kB, ${morning.nodes} then ${evening.nodes} nodes, ` +
          `${morning.listeners} then ${evening.listeners} listeners`,
      )
      expect(seen).toMatchObject({ blank: 0, loads: 1 })
      expect(seen.screens.size).toBe(4)
      expect(seen.shifts.size).toBe(4)
      expect(seen.hot).toBeGreaterThan(30 * hours)
      expect(head).toBeGreaterThan(800 * hours)
      expect(lost).toBeGreaterThan(5 * hours)
      expect(await timersOf(page)).toBeLessThanOrEqual(timers + 2)
      expect(evening.listeners).toBeLessThanOrEqual(morning.listeners + 5)
      expect(evening.nodes).toBeLessThan(morning.nodes * 1.5)
      expect(evening.heap).toBeLessThan(morning.heap * 1.25 + 1_000_000)
    },
    counts.soakHours * 600_000,
  )

  it('is not loaded anew while the server is away, however long', async () => {
    const { loads } = seen
    await site.kill()
    await until(isStale, 30)
    for (let at = 0; at < 400; at += 1) await pass()
    await expectPicture()
    expect(seen.loads).toBe(loads)
    await site.start()
    await until(isTrue, 60)
    /* Once it answers again, either the line comes back first or the watchdog loads the page, once. */
    expect(seen.loads).toBeLessThanOrEqual(loads + 1)
    await expectTruth()
  }, 600_000)

  it('is loaded anew where the server answers and the line does not come back, and stays so until it does', async () => {
    const { loads } = seen
    line.refuseSockets()
    await until(isStale, 30)
    await until(() => seen.loads > loads, 200)
    await until(() => look?.state === 'waiting', 30)
    await expectPicture()
    line.mend()
    await expectTruth()
    /* While a page loads there is nothing on it, and the site's seconds are shorter than the browser's. */
    expect(seen.blank).toBeLessThan(15)
  }, 600_000)
})

const kilobytes = ({ heap }: Weight): number => Math.round(heap / 1024)
