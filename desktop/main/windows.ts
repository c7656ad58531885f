import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import { consoleOrigin } from './consoleAddress.ts'
import { hardenedPreferences } from './hardening.ts'

export interface Windows {
  /** Shows the console, or brings the one that is open to the front. */
  openMain(): void
  /** Shows one activity's evidence in a window of its own; a second call turns the same window to it. */
  openEvidence(activityId: string): void
}

/** The console's windows. `Window` is Electron's class, handed in so that nothing here starts Electron. */
export function createWindows(Window: typeof BrowserWindow, preload: string): Windows {
  const open = new Map<'main' | 'evidence', BrowserWindow>()

  function show(role: 'main' | 'evidence', query: string, size: BrowserWindowConstructorOptions): void {
    const address = `${consoleOrigin}/index.html${query}`
    const present = open.get(role)
    if (present !== undefined) {
      if (role === 'evidence') void present.loadURL(address)
      if (present.isMinimized()) present.restore()
      return present.focus()
    }
    const window = new Window({
      ...size,
      show: false,
      autoHideMenuBar: true,
      webPreferences: { ...hardenedPreferences, preload },
    })
    open.set(role, window)
    window.once('ready-to-show', () => window.show())
    window.on('closed', () => open.delete(role))
    void window.loadURL(address)
  }

  return {
    openMain: () => show('main', '', { width: 1920, height: 1080, minWidth: 1280, minHeight: 720 }),
    openEvidence: (activityId) =>
      show('evidence', `?evidence=${encodeURIComponent(activityId)}`, { width: 760, height: 1080, minWidth: 492 }),
  }
}
