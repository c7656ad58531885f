import type { Bridge } from '#shared/contract/bridge.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { WallNumber } from './wallNumbers.ts'

declare global {
  interface Window {
    /** Present inside Electron only. */
    readonly autogate?: Bridge
  }
}

const storageKey = 'autogate.session'

/** What only the program on a desk has: other windows, the sign beside the clock, the system's notifications. */
export interface Desk {
  openWall(number: WallNumber): Promise<void>
  openGuard(): Promise<void>
  tellWaiting(count: number): Promise<void>
  tellLanguage(language: Language): Promise<void>
  /** A click on it shows the console at `path`. */
  notify(notice: { title: string; body: string; path: string }): Promise<void>
  /** Prints the window to a PDF file; null when the person changed their mind. */
  print(name: string): Promise<string | null>
}

/** The machine under the page: Electron's main process, or a plain browser. */
export interface Host {
  /** Where the live line goes; empty for the page's own origin. */
  serverAddress(): Promise<string>
  loadRefreshToken(): Promise<string | null>
  saveRefreshToken(token: string | null): Promise<void>
  /** Null where the host has no windows of its own. */
  readonly openEvidence: ((activityId: string) => Promise<void>) | null
  /** The desk around the windows; null in a browser. */
  readonly desk: Desk | null
  /** Hears addresses of the console that the operating system asks for: links, and clicks on notifications. */
  onLink(hear: (path: string) => void): void
  /** Hears codes of a scanner that types, read before any page; until the answered function is called. */
  onScan(hear: (code: string) => void): () => void
}

/**
 * A browser keeps the refresh token for the tab only: it survives a reload, ends with the tab, and no two tabs
 * share a token that works once. The API answers tokens rather than cookies because lanes and partners use it too.
 */
const browser: Host = {
  serverAddress: () => Promise.resolve(''),
  loadRefreshToken: () => Promise.resolve(sessionStorage.getItem(storageKey)),
  saveRefreshToken(token) {
    if (token === null) sessionStorage.removeItem(storageKey)
    else sessionStorage.setItem(storageKey, token)
    return Promise.resolve()
  },
  openEvidence: null,
  desk: null,
  onLink: () => undefined,
  onScan: () => () => undefined,
}

const electron = (bridge: Bridge): Host => ({
  serverAddress: () => bridge.call('server:address', undefined),
  loadRefreshToken: () => bridge.call('session:load', undefined),
  saveRefreshToken: (token) => bridge.call('session:save', token),
  openEvidence: (activity_id) => bridge.call('window:evidence', { activity_id }),
  desk: {
    openWall: (number) => bridge.call('window:wall', { number }),
    openGuard: () => bridge.call('window:guard', undefined),
    tellLanguage: (language) => bridge.call('app:language', { language }),
    tellWaiting: (count) => bridge.call('app:waiting', { count }),
    notify: (notice) => bridge.call('app:notify', notice),
    print: (name) => bridge.call('window:print', { name }),
  },
  onLink: (hear) => void bridge.on('link:open', ({ path }) => hear(path)),
  onScan: (hear) => bridge.on('scan:read', ({ code }) => hear(code)),
})

export const host: Host = window.autogate === undefined ? browser : electron(window.autogate)
