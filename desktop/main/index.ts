import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, net, protocol, safeStorage, session } from 'electron'
import { answerBridge } from './bridgeAnswers.ts'
import { consoleScheme, isConsole, serverAddressFrom } from './consoleAddress.ts'
import { createConsoleFiles } from './consoleFiles.ts'
import { denyPermissions, stayOnConsole } from './hardening.ts'
import { createSessionStore } from './sessionStore.ts'
import { createWindows } from './windows.ts'

const server = serverAddressFrom(process.env['AUTOGATE_URL'])
const windows = createWindows(BrowserWindow, join(import.meta.dirname, '../preload/index.cjs'))

app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: consoleScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
stayOnConsole(app)

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => windows.openMain())
  app.on('activate', () => windows.openMain())
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  const kept = createSessionStore(join(app.getPath('userData'), 'session'), safeStorage)
  Menu.setApplicationMenu(null)
  denyPermissions(session.defaultSession)
  protocol.handle(
    consoleScheme,
    createConsoleFiles({
      root: join(import.meta.dirname, '../renderer'),
      server,
      readFile: async (path) => new Uint8Array(await readFile(path)),
      fetch: (address, request) => net.fetch(address, request),
    }),
  )
  answerBridge(
    ipcMain,
    {
      'server:address': () => server,
      'session:load': () => kept.load(),
      'session:save': async (token) => {
        await kept.save(token)
        return undefined
      },
      'window:evidence': ({ activity_id }) => {
        windows.openEvidence(activity_id)
        return undefined
      },
      'app:version': () => app.getVersion(),
    },
    isConsole,
  )
  windows.openMain()
}
