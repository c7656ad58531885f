import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join, resolve } from 'node:path'
import { makeEvent } from './emitter.ts'
import { desk } from './desk.ts'
import { seen } from './machine.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Electron's `app`: its life, its folder, and one instance for each folder, held by a socket that a kill lets go. */
class StandInApp extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = { appendSwitch: (): void => undefined, hasSwitch: (): boolean => false }
  readonly dock = undefined
  #instance: Server | null = null
  #quitting = false
  readonly #ready: Promise<void>
  #begin: () => void = () => undefined

  constructor() {
    super()
    const given = process.argv.find((word) => word.startsWith('--user-data-dir='))
    desk.userData = given?.slice(given.indexOf('=') + 1) ?? join(root, 'var/electron-stand-in')
    mkdirSync(desk.userData, { recursive: true })
    this.#ready = new Promise((begin) => (this.#begin = begin))
  }

  /** The main script has run; the machine and its displays are there. */
  becomeReady(): void {
    this.#begin()
    this.emit('ready')
  }

  whenReady = (): Promise<void> => this.#ready
  isReady = (): boolean => true
  isQuitting = (): boolean => this.#quitting
  getVersion = (): string => packageValue('version')
  getName = (): string => packageValue('name')
  getPath = (name: string): string => (name === 'userData' ? desk.userData : join(desk.userData, name))
  getAppPath = (): string => root
  getLocale = (): string => 'id-ID'
  enableSandbox(): void {}
  setAppUserModelId(): void {}
  setBadgeCount = (): boolean => true

  setAsDefaultProtocolClient(scheme: string): boolean {
    seen.protocols.push(scheme)
    return true
  }

  setLoginItemSettings(settings: unknown): void {
    seen.loginItems.push(settings)
  }

  /** False when another program holds the folder; that one is told this one's words. */
  requestSingleInstanceLock(): boolean {
    const path = join(desk.userData, 'instance.sock')
    if (existsSync(path) && tellFirst(path)) return false
    rmSync(path, { force: true })
    this.#instance = createServer((second) =>
      second.on('data', (words) => {
        this.emit('second-instance', makeEvent({}), JSON.parse(words.toString()), process.cwd())
        second.end('heard')
      }),
    ).listen(path)
    this.#instance.unref()
    return true
  }

  quit(): void {
    if (this.#quitting) return
    this.#quitting = true
    const event = makeEvent({})
    this.emit('before-quit', event)
    for (const window of desk.windows.toReversed()) window.close()
    if (event.defaultPrevented || desk.windows.length > 0) {
      this.#quitting = false
      return
    }
    this.emit('will-quit', makeEvent({}))
    this.exit(0)
  }

  exit(code = 0): void {
    this.#quitting = true
    this.emit('quit', {}, code)
    this.#instance?.close()
    void Promise.allSettled([desk.close(), telling]).finally(() => process.exit(code))
  }

  relaunch(): void {}
}

/** Whether the first instance lives. A socket whose owner was killed answers nobody. */
function tellFirst(path: string): boolean {
  if (!isOwned(path)) return false
  telling = new Promise((told) => {
    const first = connect(path, () => first.write(JSON.stringify(process.argv)))
    first.on('error', told).on('close', told).resume()
  })
  return true
}

/** What the first instance is being told; this one ends after it. */
let telling: Promise<unknown> = Promise.resolve()

/** Asks the kernel's list of sockets, because the lock has to be known at once. */
const isOwned = (path: string): boolean => readFileSync('/proc/net/unix', 'utf8').includes(path)

const packageValue = (name: 'version' | 'name'): string => {
  const values: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return String(values[name])
}

export const app = new StandInApp()
