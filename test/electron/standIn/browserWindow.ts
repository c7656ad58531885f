import { EventEmitter } from 'node:events'
import type { CDPSession, Page } from 'playwright-core'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import { isForbidden } from './emitter.ts'
import { preloadScript } from './preload.ts'
import { served } from './protocol.ts'
import { desk } from './desk.ts'
import { StandInContents } from './webContents.ts'

let nextId = 1

/** One of Electron's windows: its page is a window of Chromium, its commands are sent in the order they were given. */
export class BrowserWindow extends EventEmitter {
  readonly id = nextId++
  readonly webContents = new StandInContents()
  readonly #options: BrowserWindowConstructorOptions
  #bounds: Rectangle
  #state = { visible: true, minimized: false, kiosk: false, fullScreen: false, destroyed: false, title: '' }
  #queue: Promise<unknown>
  #page: Page | null = null
  #cdp: CDPSession | null = null

  static getAllWindows = (): BrowserWindow[] => desk.windows.filter((window) => !window.isDestroyed())
  static getFocusedWindow = (): BrowserWindow | null => desk.focused
  static fromWebContents = (contents: StandInContents): BrowserWindow | null =>
    desk.windows.find((window) => window.webContents === contents) ?? null

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.#options = options
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.#state.visible = options.show ?? true
    this.#state.kiosk = options.kiosk ?? false
    this.webContents.reload = () => this.reload()
    desk.windows.push(this)
    desk.focused = this
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
    this.#queue = this.#open()
  }

  /** The page, for a test that looks at it. */
  get page(): Page | null {
    return this.#page
  }

  loadURL(address: string): Promise<void> {
    return this.#then(async () => {
      const target = served(address)
      this.webContents.goingTo(target)
      await this.#page?.goto(target, { waitUntil: 'load' })
      this.emit('ready-to-show')
      this.webContents.emit('did-finish-load')
    })
  }

  /** After a crash Chromium's page is lost: the window gets another one, as Electron's gets another process. */
  reload(): void {
    const address = this.webContents.getURL()
    void this.#then(async () => {
      const lost = this.#page
      await this.#open()
      await lost?.close().catch(() => undefined)
    })
    void this.loadURL(address)
  }

  show(): void {
    this.#state.visible = true
    this.emit('show')
  }
  hide(): void {
    this.#state.visible = false
    this.emit('hide')
  }
  focus(): void {
    desk.focused = this
    void this.#then(() => this.#page?.bringToFront())
    this.emit('focus')
  }
  minimize(): void {
    this.#state.minimized = true
  }
  restore(): void {
    this.#state.minimized = false
  }
  setKiosk(kiosk: boolean): void {
    this.#state.kiosk = kiosk
  }
  setFullScreen(full: boolean): void {
    this.#state.fullScreen = full
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    const { x, y, width, height } = this.#bounds
    void this.#then(async () => {
      const found = await this.#cdp?.send('Browser.getWindowForTarget')
      if (found === undefined) return
      await this.#cdp?.send('Browser.setWindowBounds', {
        windowId: found.windowId,
        bounds: { left: x, top: y, width, height },
      })
    })
    this.emit('move')
    this.emit('resize')
  }
  setTitle(title: string): void {
    this.#state.title = title
  }
  setOverlayIcon(): void {}
  setMenuBarVisibility(): void {}

  isVisible = (): boolean => this.#state.visible
  isMinimized = (): boolean => this.#state.minimized
  isKiosk = (): boolean => this.#state.kiosk
  isFullScreen = (): boolean => this.#state.fullScreen
  isMaximized = (): boolean => false
  isDestroyed = (): boolean => this.#state.destroyed
  isFocused = (): boolean => desk.focused === this
  getBounds = (): Rectangle => this.#bounds
  getNormalBounds = (): Rectangle => this.#bounds

  close(): void {
    if (!this.#state.destroyed && !isForbidden(this, 'close', {})) this.destroy()
  }

  destroy(): void {
    const page = this.#page
    this.#gone()
    void page?.close().catch(() => undefined)
  }

  async #open(): Promise<void> {
    const { context, openPage } = await desk.chromium()
    const page = await openPage(this.#bounds)
    this.#page = page
    this.#cdp = await context.newCDPSession(page)
    const preload = this.#options.webPreferences?.preload
    if (preload !== undefined) await page.addInitScript(preloadScript(preload, this.webContents.hearing))
    this.webContents.attach(page)
    page.on('close', () => page === this.#page && this.#gone())
  }

  #gone(): void {
    if (this.#state.destroyed) return
    this.#state.destroyed = true
    if (desk.focused === this) desk.focused = null
    this.emit('closed')
    desk.windows.splice(desk.windows.indexOf(this), 1)
    if (desk.windows.length === 0) app.emit('window-all-closed')
  }

  /** Commands wait for those before them; what a closed window can no longer do is left undone. */
  #then(act: () => unknown): Promise<void> {
    const done = this.#queue.then(async () => {
      if (this.#state.destroyed) return
      await act()
    })
    this.#queue = done.catch(() => undefined)
    return done
  }
}
