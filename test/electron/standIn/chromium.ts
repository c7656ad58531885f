import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core'

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The Chromium whose windows stand in for Electron's. */
export interface Windows {
  readonly context: BrowserContext
  /** For commands to the browser itself. */
  readonly cdp: CDPSession
  /** Where a test connects to see the same windows. */
  readonly endpoint: string
  /** An empty page in a window of its own. */
  openPage(bounds: Bounds): Promise<Page>
  close(): Promise<void>
}

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Windows that stand behind others go on drawing, as Electron's do while they are shown.
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // The page's stand-in address looks like the internet's; Electron's own scheme may reach the server on this machine.
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
]

/** Real windows under the display that is there; without one Chromium draws them in memory. */
export async function startChromium(profile: string): Promise<Windows> {
  if (program === undefined) throw new Error('Chromium is not installed')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: process.env['DISPLAY'] === undefined,
    viewport: null,
    args: [...quiet, '--remote-debugging-port=0'],
  })
  const [first] = context.pages()
  const anchor = first ?? (await context.newPage())
  const cdp = await context.newCDPSession(anchor)
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  let opening: Promise<unknown> = Promise.resolve()

  async function openPage({ x, y, width, height }: Bounds): Promise<Page> {
    const opened = context.waitForEvent('page')
    await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, left: x, top: y, width, height })
    return await opened
  }

  return {
    context,
    cdp,
    endpoint: `http://127.0.0.1:${port}`,
    /** One after the other, so that each takes the page that it asked for. */
    openPage(bounds) {
      const page = opening.then(() => openPage(bounds))
      opening = page.catch(() => undefined)
      return page
    },
    close: () => context.close(),
  }
}
