/** Where a display keeps its token: the operating system's key store in Electron, else this browser. */
export interface WallKeys {
  load(): Promise<string | null>
  save(token: string | null): Promise<void>
  /** Where the live line goes; empty for the page's own origin. */
  serverAddress(): Promise<string>
}

export const nameOf = (path: string): string => decodeURIComponent(path.split('/')[2] ?? '')

/** A token, as the administrator's link carries it or as it was pasted: the whole link, or the code alone. */
export function tokenIn(text: string): string | null {
  const token = text.trim().split('#').at(-1) ?? ''
  return /^[\w-]{32,200}$/.test(token) ? token : null
}

export function wallKeys(name: string): WallKeys {
  const bridge = window.autogate
  const kept = `autogate.wall.${name}`
  if (bridge !== undefined)
    return {
      load: () => bridge.call('wall:load', { name }),
      save: (token) => bridge.call('wall:save', { name, token }),
      serverAddress: () => bridge.call('server:address', undefined),
    }
  return {
    load: () => Promise.resolve(localStorage.getItem(kept)),
    save(token) {
      if (token === null) localStorage.removeItem(kept)
      else localStorage.setItem(kept, token)
      return Promise.resolve()
    },
    serverAddress: () => Promise.resolve(''),
  }
}
