import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { toElectron } from './addresses.ts'
import { isForbidden } from './emitter.ts'

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' }

let nextId = 1

/** The page of a window, as the main process knows it. */
export class StandInContents extends EventEmitter {
  readonly id = nextId++
  /** The name under which the page hears the main process. */
  readonly hearing = `__hear_${crypto.randomUUID()}`
  #page: Page | null = null
  #mayOpen: OpenHandler = () => ({ action: 'allow' })
  #asked: string | null = null

  /** Given by the window, which alone can have another page. */
  reload: () => void = () => undefined

  /** From here on `page` is what is shown; after a crash it is another one. */
  attach(page: Page): void {
    this.#page = page
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    page.on('console', (message) => this.emit('console-message', { message: message.text(), level: message.type() }))
  }

  get page(): Page {
    if (this.#page === null) throw new Error('The window has no page yet.')
    return this.#page
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#mayOpen = handler
  }

  mayOpen(address: string): boolean {
    return this.#mayOpen({ url: toElectron(address) }).action === 'allow'
  }

  /** The main process itself goes somewhere: nobody is asked. */
  goingTo(address: string): void {
    this.#asked = address
  }

  /** Whether the page may go there: what the main process asked for may, the rest is put to `will-navigate`. */
  mayGo(address: string): boolean {
    if (this.#asked === address) {
      this.#asked = null
      return true
    }
    return !isForbidden(this, 'will-navigate', { url: toElectron(address) })
  }

  getURL(): string {
    return toElectron(this.#page?.url() ?? '')
  }

  /** What is said to a window without a page is heard by nobody, as in Electron. */
  send(channel: string, ...words: unknown[]): void {
    this.#page
      ?.evaluate(
        ([name, heard, said]) => {
          const hear: ((channel: string, words: unknown[]) => void) | undefined = Reflect.get(window, name)
          hear?.(heard, said)
        },
        [this.hearing, channel, words] as const,
      )
      .catch(() => undefined)
  }

  async printToPDF(options: { landscape?: boolean; printBackground?: boolean } = {}): Promise<Buffer> {
    const session = await this.page.context().newCDPSession(this.page)
    const { data } = await session.send('Page.printToPDF', { printBackground: true, ...options })
    await session.detach()
    return Buffer.from(data, 'base64')
  }

  forcefullyCrashRenderer(): void {
    void this.page
      .context()
      .newCDPSession(this.page)
      .then((session) => session.send('Page.crash'))
      .catch(() => undefined)
  }
}
