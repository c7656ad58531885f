import { readFileSync } from 'node:fs'

export const callBinding = '__electronStandInCall'

/**
 * The script that Chromium runs before a page's own: the built preload, given `contextBridge` and `ipcRenderer` and
 * nothing else, as the sandbox gives it. What carries the messages is taken off the page before the page begins.
 */
export function preloadScript(path: string, hearing: string): string {
  return `(() => {
    const call = window[${JSON.stringify(callBinding)}]
    delete window[${JSON.stringify(callBinding)}]
    if (window !== window.top || call === undefined) return
    const listeners = new Map()
    Object.defineProperty(window, ${JSON.stringify(hearing)}, {
      value: (channel, words) => { for (const hear of listeners.get(channel) ?? []) hear({}, ...words) },
    })
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) =>
          Object.defineProperty(window, name, { value: typeof api === 'object' ? Object.freeze(api) : api }),
      },
      ipcRenderer: {
        invoke: async (channel, ...words) => {
          try { return await call(channel, words) }
          catch (error) { throw new Error("Error invoking remote method '" + channel + "': " + error) }
        },
        on: (channel, hear) => { listeners.set(channel, [...(listeners.get(channel) ?? []), hear]) },
        off: (channel, hear) => { listeners.set(channel, (listeners.get(channel) ?? []).filter((each) => each !== hear)) },
      },
    }
    const require = (name) => {
      if (name === 'electron') return electron
      throw new Error('module not found: ' + name)
    }
    const module = { exports: {} }
    ;((require, module, exports) => {${readFileSync(path, 'utf8')}
    })(require, module, module.exports)
  })()`
}
