import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bridge, BridgeChannel } from '#shared/contract/bridge.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeDevice } from '#test/factories/people.ts'
import { launchDesktop, type DesktopProgram, type MainModules } from '#test/electron/desktopProgram.ts'
import { openScreen } from '#test/electron/screenForWindows.ts'
import { picture, signIn, tile } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

declare global {
  interface Window {
    readonly autogate?: Bridge
  }
}

const mainAddress = /index\.html($|#(?!\/guard))/

interface Typed {
  readonly address: string
  readonly text: string
  readonly end: string
  readonly gapMs: number
}

/** Runs in the main process: keys as a keyboard sends them to the window at this address. */
async function typedInto({ BrowserWindow }: MainModules, { address, text, end, gapMs }: Typed): Promise<void> {
  const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes(address))
  for (const keyCode of [...text, end]) {
    const modifiers: 'shift'[] = /^[A-Z]$/.test(keyCode) ? ['shift'] : []
    const types = keyCode.length === 1 ? (['keyDown', 'char', 'keyUp'] as const) : (['keyDown', 'keyUp'] as const)
    for (const type of types) window?.webContents.sendInputEvent({ type, keyCode, modifiers })
    if (gapMs > 0) await new Promise((resolve) => setTimeout(resolve, gapMs))
  }
}

/** The raw codes that the lane's own scanner log holds. */
function scansOf(folder: string): string[] {
  const scans = join(folder, 'lanes/IN-02/scans')
  if (!existsSync(scans)) return []
  return readdirSync(scans).flatMap((file) =>
    readFileSync(join(scans, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => Buffer.from((JSON.parse(line) as { raw: string }).raw, 'base64').toString()),
  )
}

describeOnSqlite('The desktop console', (_open, address) => {
  let site: JourneySite
  let folder: string
  let closeScreen: () => void
  let program: DesktopProgram
  let main: Page

  const launch = (...words: string[]) => launchDesktop({ folder, server: site.server.url, words })

  /** What the page may say to the main process, and whatever it may not. */
  const bridge = (channel: string, input: unknown): Promise<unknown> =>
    main.evaluate(([name, word]) => window.autogate?.call(name as BridgeChannel, word as never), [
      channel,
      input,
    ] as const)

  beforeAll(async () => {
    closeScreen = await openScreen()
    folder = mkdtempSync(join(tmpdir(), 'autogate-desktop-'))
    const walls = [{ number: 2, name: 'utama', open: true }]
    writeFileSync(join(folder, 'console.json'), JSON.stringify({ walls, kiosk: true, keyboard_scanner: true }))
    site = await startJourneySite(await address(), ['IN-01'])
    program = await launch()
    process.stdout.write(`The desktop console runs in ${program.by}.\n`)
    main = await program.window(mainAddress)
  })
  afterAll(async () => {
    await program?.close()
    await site?.close()
    closeScreen?.()
    rmSync(folder, { recursive: true, force: true })
  })

  it('signs in, and shows the lanes live', async () => {
    await signIn(main, site.operators.rini.email)
    await tile(main, 'IN-01').getByText('Siap').waitFor()
    await picture(main, 'desktop-main')
  })

  it('keeps the session over a restart, unreadable on the disk', async () => {
    const before = readdirSync(folder)
    expect(before).toContain('session')
    expect(readFileSync(join(folder, 'session')).toString('latin1')).not.toMatch(/[A-Za-z0-9_-]{30,}/)
    await program.close()
    program = await launch()
    main = await program.window(mainAddress)
    await tile(main, 'IN-01').getByText('Siap').waitFor()
  })

  it('gives the page nothing of Node, and a bridge that answers its own channels only', async () => {
    const known = await main.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      bridge: Object.keys(window.autogate ?? {}),
    }))
    expect(known).toEqual({ require: 'undefined', process: 'undefined', bridge: ['call', 'on'] })
    await expect(bridge('shell:open', undefined)).rejects.toThrow(/no such channel/)
  })

  it('refuses a page that leaves, a window that opens by itself, and every permission', async () => {
    await main.evaluate(() => location.assign('https://example.com/'))
    await main.evaluate(() => void window.open('https://example.com/'))
    await tile(main, 'IN-01').waitFor()
    expect(main.url()).toContain('console')
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const
    const states = await main.evaluate(
      async (asked) =>
        await Promise.all(asked.map(async (name) => (await navigator.permissions.query({ name })).state)),
      [...names],
    )
    expect(new Set(states)).toEqual(new Set(['denied']))
    const inline = await main.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineScriptRan = true'
      document.head.append(script)
      return Reflect.get(window, 'inlineScriptRan')
    })
    expect(inline).toBeUndefined()
  })

  it('shows the evidence of a vehicle in a window of its own', async () => {
    const ticket = await site.ticket()
    await present(site.lane('IN-01'), ticket, { plate: 'L 1 X' })
    await tile(main, 'IN-01').getByText('L 1 X').waitFor()
    await tile(main, 'IN-01').click()
    await main.keyboard.press('Control+e')
    const evidence = await program.window(/evidence=/)
    await evidence.getByText(ticket.police_number).first().waitFor()
    await picture(evidence, 'desktop-evidence')
    await main.bringToFront()
  })

  it('opens a wall on the second display, moves it when that is unplugged, and back when it returns', async () => {
    const place = () =>
      program.inMain(({ BrowserWindow }) => {
        const wall = BrowserWindow.getAllWindows().find((window) => !window.webContents.getURL().includes('index.html'))
        return wall === undefined ? null : { x: wall.getBounds().x, kiosk: wall.isKiosk() }
      }, undefined)
    expect(await place()).toEqual({ x: 1920, kiosk: true })
    await program.inMain(({ screen }) => screen.unplug(2), undefined)
    expect(await place()).toEqual({ x: 0, kiosk: false })
    await program.inMain(({ screen, makeDisplay }) => {
      screen.plug(makeDisplay(2, { x: 1920, y: 0, width: 1920, height: 1080 }))
    }, undefined)
    expect(await place()).toEqual({ x: 1920, kiosk: true })
  })

  it('opens a wall with a key', async () => {
    await main.bringToFront()
    await main.keyboard.press('Control+Shift+Digit3')
    const count = () => program.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined)
    await expect.poll(count).toBe(4)
  })

  it('takes a scanner that types for a scanner, whatever has the focus, and a person for a person', async () => {
    const ticket = await site.ticket()
    await bridge('window:guard', undefined)
    const guard = await program.window(/#\/guard/)
    await guard.locator('button', { hasText: 'F4' }).first().waitFor()
    await guard.keyboard.press('F4')
    const name = guard.locator('[name="name"]')
    await name.focus()
    await program.inMain(typedInto, { address: '#/guard', text: 'Budi', end: 'Home', gapMs: 60 })
    await expect.poll(() => name.inputValue()).toBe('Budi')
    await program.inMain(typedInto, { address: '#/guard', text: ticket.access_number, end: 'Enter', gapMs: 0 })
    await guard.getByText(ticket.police_number).first().waitFor()
    expect(await name.inputValue()).toBe('Budi')
    await picture(guard, 'desktop-keyboard-scanner')
    await main.bringToFront()
  })

  it('is one program: a second start shows the first one, at the screen of its link', async () => {
    const second = await launch('autogate://open/tickets')
    expect(await second.exited).toBe(0)
    await expect.poll(() => main.url()).toContain('#/tickets')
    await main.evaluate(() => void (location.hash = '#/operations'))
    await tile(main, 'IN-01').waitFor()
  })

  it('loads a page again that crashed, and it signs in by itself', async () => {
    await program.inMain(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        /index\.html#\/operations/.test(webContents.getURL()),
      )
      window?.webContents.forcefullyCrashRenderer()
    }, undefined)
    await expect.poll(() => main.isClosed(), { timeout: 20_000 }).toBe(true)
    main = await program.window(mainAddress)
    await tile(main, 'IN-01').waitFor()
  })

  it('starts while the server is away, and says so', async () => {
    await program.close()
    program = await launchDesktop({ folder, server: 'http://127.0.0.1:9' })
    main = await program.window(mainAddress)
    await main.getByText('Muat ulang').waitFor()
    await picture(main, 'desktop-without-server')
  })

  it('prints the window to a PDF where the person wants it', async () => {
    const path = join(folder, 'printed.pdf')
    await program.inMain(({ standInSeen }, wanted) => void standInSeen.savePaths.push(wanted), path)
    const told = await bridge('window:print', { name: 'Papan lane' })
    expect(told).toBe(path)
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await bridge('window:print', { name: 'x' })).toBeNull()
  })

  it('tells the desk what waits: at the tray, and by a notification whose click shows the screen', async () => {
    await bridge('app:waiting', { count: 3 })
    await bridge('app:notify', { title: 'IN-03', body: 'Menunggu operator', path: '/operations' })
    const told = await program.inMain(({ standInSeen }) => {
      standInSeen.notifications.at(-1)?.click()
      return { tray: standInSeen.trays[0]?.tooltip, title: standInSeen.notifications.at(-1)?.title }
    }, undefined)
    expect(told).toEqual({ tray: 'Autogate · 3 menunggu', title: 'IN-03' })
    await expect.poll(() => main.url()).toContain('#/operations')
  })

  it('keeps the process of this machine’s devices alive, and starts it again when it is killed', async () => {
    const other = mkdtempSync(join(tmpdir(), 'autogate-desktop-'))
    writeFileSync(join(other, 'console.json'), JSON.stringify({ lane: 'IN-02', keyboard_scanner: true }))
    const [lane] = await site.rows<{ id: string }>('SELECT id FROM lanes WHERE code = ?', 'IN-02')
    const { token } = await makeDevice(site.database, { lane_id: lane!.id })
    const env = { AUTOGATE_DEVICE_TOKEN: token, AUTOGATE_DATA: other }
    const post = await launchDesktop({ folder: other, server: site.server.url, env })
    const page = await post.window(mainAddress)
    const state = () => page.evaluate(() => window.autogate?.call('hardware:state', undefined))
    await expect.poll(state, { timeout: 30_000 }).toEqual({ state: 'running', lane: 'IN-02', restarts: 0 })
    await post.inMain(typedInto, { address: 'index.html', text: 'TKT-00000077', end: 'Enter', gapMs: 0 })
    await expect.poll(() => scansOf(other), { timeout: 20_000 }).toContain('TKT-00000077')
    await page.evaluate(() => window.autogate?.call('hardware:restart', undefined))
    await expect.poll(state, { timeout: 30_000 }).toEqual({ state: 'running', lane: 'IN-02', restarts: 1 })
    await post.close()
    rmSync(other, { recursive: true, force: true })
  })

  it('says what is wrong with its settings, and ends', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'autogate-desktop-'))
    writeFileSync(join(broken, 'console.json'), '{"walls": 3}')
    const second = await launchDesktop({ folder: broken, server: site.server.url })
    expect(await second.exited).toBe(1)
    rmSync(broken, { recursive: true })
  })
})
