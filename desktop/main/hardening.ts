import type { App, Session, WebPreferences } from 'electron'
import { isConsole } from './consoleAddress.ts'

/** How every window is made: the page has no Node, its own world, and the operating system's sandbox. */
export const hardenedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies WebPreferences

/** The console asks for no camera, no place, no device: every permission is denied. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** A page stays the console, opens no window by itself and holds no web view. */
export function stayOnConsole(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (!isConsole(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!isConsole(event.url)) event.preventDefault()
    })
  })
}
