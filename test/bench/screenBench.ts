import type { Page } from 'playwright-core'
import { makeUser } from '#test/factories/people.ts'
import { openBrowser } from '#test/journeys/consoleBrowser.ts'
import { startLaneProgram, type LaneProgram } from '#test/processes/laneProgram.ts'
import type { ServerProgram } from '#test/processes/serverProgram.ts'
import type { BenchSite } from './benchSite.ts'
import { ourShots } from './checkInShots.ts'
import { loadPerSecond, quantile } from './load.ts'
import { sizes } from './sizes.ts'

export interface ScreenFigures {
  readonly p50: number
  readonly p99: number
  readonly scans: number
  /** Check-ins of other lanes meanwhile. */
  readonly backgroundPerSecond: number
}

const backgroundPerSecond = 100

/** From the scan in a lane to the drawn tile on a console in Chromium, while the other lanes check in. */
export async function benchScreen(site: BenchSite, server: ServerProgram, data: string): Promise<ScreenFigures> {
  const [watched, ...others] = site.lanes
  if (watched === undefined) throw new Error('The site has no lanes')
  const { email } = await makeUser(site.ours, { level: 'operational' })
  const browser = await openBrowser()
  const lane = await startLaneProgram({ url: server.url, data, lane: watched, token: watched.token })
  try {
    const page = await browser.console(server.url, email)
    await watchTile(page, watched.code)
    const tickets = await site.issue(sizes.screens + 5)
    let over = false
    const background = (async () => {
      while (!over)
        await loadPerSecond(
          server.url,
          ourShots({ ...site, lanes: others }, await site.issue(backgroundPerSecond)),
          backgroundPerSecond,
        )
    })()
    const times: number[] = []
    for (const { accessNumber, plate } of tickets) times.push(await scanToScreen(page, lane, accessNumber, plate))
    over = true
    await background
    const sorted = times.slice(5).toSorted((a, b) => a - b)
    return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), scans: sorted.length, backgroundPerSecond }
  } finally {
    await lane.stop()
    await browser.close()
  }
}

/** Notes when the tile was drawn with each plate: after the frame in which the text changed. */
async function watchTile(page: Page, code: string): Promise<void> {
  await page.evaluate((lane) => {
    const drawn: Record<string, number> = {}
    new MutationObserver(() => {
      const plate = document.querySelector(`[data-lane="${lane}"]`)?.textContent.match(/W \d{4} [A-Z]{2}/)?.[0]
      if (plate === undefined || plate in drawn) return
      drawn[plate] = Number.NaN
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => (drawn[plate] = performance.timeOrigin + performance.now())
        port2.postMessage(null)
      })
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(window, { drawn })
  }, code)
}

async function scanToScreen(page: Page, lane: LaneProgram, code: string, plate: string): Promise<number> {
  await lane.send({ do: 'arrive', plate, vehicle: { kind: 'dump' } })
  await page.waitForTimeout(300)
  const scannedAt = performance.timeOrigin + performance.now()
  await lane.send({ do: 'scan', code })
  const drawn = await page.waitForFunction(
    (wanted) => (window as unknown as { drawn: Record<string, number> }).drawn[wanted],
    plate,
  )
  const drawnAt = await drawn.jsonValue()
  await lane.until(({ arm }) => arm === 'open')
  await lane.send({ do: 'leave' })
  await lane.until(({ phase, arm }) => phase === 'idle' && arm === 'closed')
  return (drawnAt ?? Number.NaN) - scannedAt
}
