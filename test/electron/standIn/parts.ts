import { EventEmitter } from 'node:events'
import { fork, type ChildProcess } from 'node:child_process'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Display, MenuItemConstructorOptions, MessageBoxOptions, NotificationConstructorOptions } from 'electron'
import { desk } from './desk.ts'
import { makeDisplay, seen } from './machine.ts'

/** The operating system's key store: a key in the folder, so that what is written cannot be read without it. */
export const safeStorage = {
  isEncryptionAvailable: (): boolean => true,
  isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(true),
  encryptStringAsync(text: string): Promise<Buffer> {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key(), iv)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Promise.resolve(Buffer.concat([iv, cipher.getAuthTag(), body]))
  },
  decryptStringAsync(sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, 12)).setAuthTag(sealed.subarray(12, 28))
    const result = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
    return Promise.resolve({ result, shouldReEncrypt: false })
  },
}

function key(): Buffer {
  const path = join(desk.userData, 'key-store')
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 })
  return readFileSync(path)
}

/** The displays of the desk; a test plugs and unplugs them. */
class StandInScreen extends EventEmitter {
  #displays: Display[] = [
    makeDisplay(1, { x: 0, y: 0, width: 1920, height: 1080 }),
    makeDisplay(2, { x: 1920, y: 0, width: 1920, height: 1080 }),
  ]
  getAllDisplays = (): Display[] => this.#displays
  getPrimaryDisplay(): Display {
    const [first] = this.#displays
    if (first === undefined) throw new Error('There is no display.')
    return first
  }
  getDisplayMatching({ x, y }: { x: number; y: number }): Display {
    const holds = ({ bounds }: Display): boolean =>
      x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height
    return this.#displays.find(holds) ?? this.getPrimaryDisplay()
  }
  unplug(id: number): void {
    const gone = this.#displays.find((display) => display.id === id)
    this.#displays = this.#displays.filter((display) => display !== gone)
    this.emit('display-removed', {}, gone)
  }
  plug(display: Display): void {
    this.#displays = [...this.#displays, display]
    this.emit('display-added', {}, display)
  }
}

export const screen = new StandInScreen()

export const Menu = {
  setApplicationMenu: (menu: unknown): void => void seen.menus.push(menu),
  buildFromTemplate: (items: readonly MenuItemConstructorOptions[]) => ({ items }),
}

export class Tray extends EventEmitter {
  readonly #shown: (typeof seen.trays)[number]
  constructor() {
    super()
    this.#shown = { tooltip: '', items: [], press: () => undefined }
    seen.trays.push(this.#shown)
  }
  setToolTip(tooltip: string): void {
    this.#shown.tooltip = tooltip
  }
  setContextMenu({ items }: { items: readonly MenuItemConstructorOptions[] }): void {
    this.#shown.items = items.map(({ label }) => label ?? '')
    this.#shown.press = (wanted) => items.find(({ label }) => label === wanted)?.click?.({} as never, undefined, {})
  }
  setImage(): void {}
  destroy(): void {}
}

export class Notification extends EventEmitter {
  readonly #options: NotificationConstructorOptions
  static isSupported = (): boolean => true
  constructor(options: NotificationConstructorOptions) {
    super()
    this.#options = options
  }
  show(): void {
    const { title = '', body = '' } = this.#options
    seen.notifications.push({ title, body, click: () => this.emit('click', {}) })
  }
  close(): void {}
}

export const dialog = {
  showErrorBox: (title: string, text: string): void => void seen.errors.push({ title, text }),
  showMessageBox({ message, detail = '', buttons = [], cancelId = 0 }: MessageBoxOptions) {
    seen.messages.push({ message, detail, buttons })
    return Promise.resolve({ response: seen.presses.shift() ?? cancelId, checkboxChecked: false })
  },
  showSaveDialog(): Promise<{ canceled: boolean; filePath: string }> {
    const filePath = seen.savePaths.shift()
    return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' })
  },
}

export const shell = {
  openExternal(address: string): Promise<void> {
    seen.external.push(address)
    return Promise.resolve()
  },
}

export const nativeImage = {
  createFromPath: (path: string) => ({ isEmpty: () => !existsSync(path), path }),
  createEmpty: () => ({ isEmpty: () => true }),
}

export const net = {
  fetch: (address: string, request?: RequestInit): Promise<Response> => fetch(address, request),
}

export const crashReporter = { start: (): void => undefined }
export const powerMonitor = new EventEmitter()
export const powerSaveBlocker = { start: (): number => 1, stop: (): void => undefined }

/** A process of Node's own beside the main one, as Electron starts its utility processes. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess
  readonly stdout
  readonly stderr
  constructor(path: string, words: readonly string[], options: { env?: NodeJS.ProcessEnv }) {
    super()
    const child = fork(path, [...words], { silent: true, env: options.env, execArgv: [] })
    this.#child = child
    this.stdout = child.stdout
    this.stderr = child.stderr
    child.stdout?.setEncoding('utf8').on('data', (words: string) => seen.processWords.push(words))
    child.on('spawn', () => this.emit('spawn'))
    child.on('message', (message) => this.emit('message', message))
    child.on('exit', (code) => this.emit('exit', code ?? 1))
  }
  get pid(): number | undefined {
    return this.#child.pid
  }
  postMessage(message: unknown): void {
    this.#child.send({ data: message })
  }
  kill(): boolean {
    return this.#child.kill()
  }
}

export const utilityProcess = {
  fork: (path: string, words: readonly string[] = [], options: { env?: NodeJS.ProcessEnv } = {}) =>
    new UtilityProcess(path, words, options),
}

type Permission = 'geolocation' | 'notifications' | 'camera' | 'microphone' | 'clipboard-read'
type Decide = (contents: null, permission: string, decide: (allowed: boolean) => void) => void

/** Chromium is told each answer of the main process, so that a page feels what it may not. */
export const session = {
  defaultSession: {
    setPermissionRequestHandler(handler: Decide): void {
      const names: Permission[] = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read']
      void desk.chromium().then(({ cdp }) => {
        for (const name of names)
          handler(null, name, (allowed) => {
            const permission = { name }
            void cdp.send('Browser.setPermission', { permission, setting: allowed ? 'granted' : 'denied' })
          })
      })
    },
    setPermissionCheckHandler: (): void => undefined,
    setDevicePermissionHandler: (): void => undefined,
    setDisplayMediaRequestHandler: (): void => undefined,
    webRequest: { onHeadersReceived: (): void => undefined },
    clearStorageData: (): Promise<void> => Promise.resolve(),
  },
}
