import { EventEmitter } from 'node:events'
import type { CDPSession, Page } from 'playwright-core'
import { toElectron } from './addresses.ts'
import type { KeyboardInputEvent } from 'electron'
import { isForbidden, makeEvent } from './emitter.ts'

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
  #forgetting = false
  #keys: Promise<unknown> = Promise.resolve()
  #keyboard: CDPSession | null = null

  /** Given by the window, which alone can have another page. */
  reload: () => void = () => undefined

  /** From here on `page` is what is shown; after a crash it is another one. */
  attach(page: Page): void {
    this.#page = page
    this.#keyboard = null
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

  /** As Chromium does it: what follows a key that was forbidden is forgotten until the next key goes down. */
  sendInputEvent({ type, keyCode, modifiers = [] }: KeyboardInputEvent): void {
    const shift = modifiers.includes('shift')
    const stroke = { key: keyCode, code: codeOf(keyCode), modifiers: shift ? 8 : 0 }
    if (type === 'keyDown') {
      const event = makeEvent({})
      const input = { type, ...stroke, shift, control: false, alt: false, meta: false, isAutoRepeat: false }
      this.emit('before-input-event', event, { ...input, isComposing: false })
      this.#forgetting = event.defaultPrevented
    }
    if (this.#forgetting) return
    const press =
      type === 'char'
        ? { type: 'char' as const, ...stroke, text: keyCode }
        : { type: type === 'keyUp' ? ('keyUp' as const) : ('rawKeyDown' as const), ...stroke }
    this.#keys = this.#keys
      .then(async () => {
        this.#keyboard ??= await this.page.context().newCDPSession(this.page)
        await this.#keyboard.send('Input.dispatchKeyEvent', press)
      })
      .catch(() => undefined)
  }

  forcefullyCrashRenderer(): void {
    void this.page
      .context()
      .newCDPSession(this.page)
      .then((session) => session.send('Page.crash'))
      .catch(() => undefined)
  }
}

/** The physical key behind a character, on a US keyboard. */
function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  return /^\d$/.test(key) ? `Digit${key}` : key === '-' ? 'Minus' : key
}
