import { join } from 'node:path'
import { answerCall } from './ipc.ts'
import { callBinding } from './preload.ts'
import { answerRoute, isWatched } from './protocol.ts'
import { startChromium, type Windows } from './chromium.ts'
import type { BrowserWindow } from './browserWindow.ts'
import type { Page } from 'playwright-core'

/** Every window of the program, over one Chromium that starts with the first. */
export const desk = {
  windows: [] as BrowserWindow[],
  focused: null as BrowserWindow | null,
  userData: '',
  chromium(): Promise<Windows> {
    return (starting ??= start())
  },
  async close(): Promise<void> {
    await (await starting)?.close()
  },
}

let starting: Promise<Windows> | null = null

async function start(): Promise<Windows> {
  const chromium = await startChromium(join(desk.userData, 'chromium'))
  const { context } = chromium
  await context.exposeBinding(callBinding, ({ page, frame }, channel: string, words: unknown[]) => {
    const window = windowOf(page)
    if (window === undefined) throw new Error('This page is no window of ours.')
    return answerCall(window.webContents, frame, channel, words)
  })
  await context.route(isWatched, (route) =>
    answerRoute(route, (page, address) => windowOf(page)?.webContents.mayGo(address) ?? true),
  )
  context.on('page', (page) => void closeUnasked(page))
  return chromium
}

const windowOf = (page: Page): BrowserWindow | undefined => desk.windows.find((window) => window.page === page)

/** A window that a page opened by itself lives only when the main process allows it. */
async function closeUnasked(page: Page): Promise<void> {
  const opener = await page.opener().catch(() => null)
  const window = opener === null ? undefined : windowOf(opener)
  if (window !== undefined && !window.webContents.mayOpen(page.url())) await page.close()
}
