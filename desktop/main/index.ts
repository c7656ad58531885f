import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, crashReporter, dialog, protocol } from 'electron'
import { consoleScheme } from './consoleAddress.ts'
import { stayOnConsole } from './hardening.ts'
import { pathOfLink } from './links.ts'
import { readSettings } from './settings.ts'
import { startDesk, type Desk } from './startDesk.ts'

app.enableSandbox()
crashReporter.start({ uploadToServer: false })
protocol.registerSchemesAsPrivileged([
  { scheme: consoleScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
stayOnConsole(app)

let desk: Desk | null = null

if (app.requestSingleInstanceLock()) {
  const show = (words: readonly string[]): void => desk?.windows.openMain(pathOfLink(words) ?? undefined)
  app.setAsDefaultProtocolClient(consoleScheme)
  app.on('second-instance', (_event, words) => show(words))
  app.on('open-url', (event, link) => {
    event.preventDefault()
    show([link])
  })
  app.on('activate', () => show([]))
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  try {
    const path = join(app.getPath('userData'), 'console.json')
    const settings = readSettings(existsSync(path) ? readFileSync(path, 'utf8') : null, process.env)
    desk = startDesk(settings)
    desk.windows.openMain(pathOfLink(process.argv) ?? undefined)
  } catch (error) {
    dialog.showErrorBox('Autogate', error instanceof Error ? error.message : String(error))
    app.exit(1)
  }
}
