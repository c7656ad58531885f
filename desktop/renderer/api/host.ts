import type { Bridge } from '#shared/contract/bridge.ts'

declare global {
  interface Window {
    /** Present inside Electron only. */
    readonly autogate?: Bridge
  }
}

const storageKey = 'autogate.session'

/** The machine under the page: Electron's main process, or a plain browser. */
export interface Host {
  /** Where the live line goes; empty for the page's own origin. */
  serverAddress(): Promise<string>
  loadRefreshToken(): Promise<string | null>
  saveRefreshToken(token: string | null): Promise<void>
  /** Null where the host has no windows of its own. */
  readonly openEvidence: ((activityId: string) => Promise<void>) | null
  /** Hears addresses of the console that the operating system asks for: links, and clicks on notifications. */
  onLink(hear: (path: string) => void): void
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
  onLink: () => undefined,
}

const electron = (bridge: Bridge): Host => ({
  serverAddress: () => bridge.call('server:address', undefined),
  loadRefreshToken: () => bridge.call('session:load', undefined),
  saveRefreshToken: (token) => bridge.call('session:save', token),
  openEvidence: (activity_id) => bridge.call('window:evidence', { activity_id }),
  onLink: (hear) => void bridge.on('link:open', ({ path }) => hear(path)),
})

export const host: Host = window.autogate === undefined ? browser : electron(window.autogate)
