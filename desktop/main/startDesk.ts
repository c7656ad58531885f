import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  net,
  Notification,
  protocol,
  safeStorage,
  screen,
  session,
  Tray,
  utilityProcess,
} from 'electron'
import { answerBridge } from './bridgeAnswers.ts'
import { consoleScheme, isConsole } from './consoleAddress.ts'
import { createConsoleFiles } from './consoleFiles.ts'
import { releasesFrom } from './electronUpdater.ts'
import { denyPermissions } from './hardening.ts'
import { createDeskLanguage } from './deskLanguage.ts'
import { openInEmergency } from './emergencyOpening.ts'
import { superviseHardware } from './hardwareProcess.ts'
import { printWindow } from './printWindow.ts'
import { createSessionStore } from './sessionStore.ts'
import type { ConsoleSettings } from './settings.ts'
import { createTray } from './tray.ts'
import { createUpdates } from './updates.ts'
import { createWallTokens } from './wallTokens.ts'
import { captureWedge } from './wedgeCapture.ts'
import { createWindowPlaces } from './windowPlaces.ts'
import { createWindows, type Windows } from './windows.ts'

export interface Desk {
  readonly windows: Windows
}

const lookForReleasesEveryMs = 60 * 60 * 1000

/** Puts the parts of the program together once Electron is ready, and opens what this machine opens by itself. */
export function startDesk(settings: ConsoleSettings): Desk {
  const folder = app.getPath('userData')
  const say = (words: string): void => void process.stderr.write(`autogate console: ${words}\n`)
  const kept = createSessionStore(join(folder, 'session'), safeStorage)
  const wallTokens = createWallTokens(folder, safeStorage)
  const windows = createWindows({
    Window: BrowserWindow,
    screen,
    places: createWindowPlaces(join(folder, 'windows.json')),
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    kiosk: settings.kiosk,
    log: say,
  })
  const walls = settings.walls.map(({ number, ...wall }) => ({ ...wall, number: wallNumber(number) }))
  const icon = nativeImage.createFromPath(join(app.getAppPath(), 'resources/icons/icon.png'))
  const releases = app.isPackaged && settings.updates !== null ? releasesFrom(settings.updates) : null
  const updates = createUpdates(releases, (state) => windows.tell('update:changed', state))
  const hardware = superviseHardware({
    lane: settings.lane,
    start: (lane) =>
      utilityProcess.fork(join(import.meta.dirname, '../hardware/laneAgentMain.js'), laneWords(lane, settings), {
        env: { ...process.env, AUTOGATE_URL: settings.server },
      }),
    onChange: (state) => windows.tell('hardware:changed', state),
    log: say,
  })
  const { lane } = settings
  const language = createDeskLanguage(join(folder, 'language'), () => tray.retell())
  const { say: inWords } = language
  const tell = (body: string, path = '/operations', title = 'Autogate'): void => {
    if (!Notification.isSupported()) return
    const notification = new Notification({ title, body, silent: true })
    notification.on('click', () => windows.openMain(path))
    notification.show()
  }
  const open = (of: string): void => void openInEmergency({ dialog, hardware, lane: of, say: inWords, tell })
  const emergency = lane === null ? null : { lane, open: () => open(lane) }
  const tray = createTray({ Tray, Menu, icon, windows, walls, emergency, say: inWords, quit: () => app.quit() })

  if (settings.keyboard_scanner)
    app.on('web-contents-created', (_event, contents) =>
      captureWedge(contents, (code) => hardware.scan(code) || windows.tell('scan:read', { code })),
    )
  Menu.setApplicationMenu(null)
  denyPermissions(session.defaultSession)
  protocol.handle(
    consoleScheme,
    createConsoleFiles({
      root: join(import.meta.dirname, '../renderer'),
      server: settings.server,
      readFile: async (path) => new Uint8Array(await readFile(path)),
      fetch: (address, request) => net.fetch(address, request),
    }),
  )
  answerBridge(
    ipcMain,
    {
      'server:address': () => settings.server,
      'session:load': () => kept.load(),
      'session:save': (token) => kept.save(token),
      'wall:load': ({ name }) => wallTokens(name).load(),
      'wall:save': ({ name, token }) => wallTokens(name).save(token),
      'window:evidence': ({ activity_id }) => windows.openEvidence(activity_id),
      'window:wall': ({ number }) =>
        windows.openWall(wallNumber(number), walls.find((wall) => wall.number === number)?.name ?? 'utama'),
      'window:guard': () => windows.openGuard(),
      'window:print': ({ name }, { sender }) => printWindow(sender, dialog, name),
      'app:notify': ({ title, body, path }) => tell(body, path, title),
      'app:waiting': ({ count }) => {
        tray.waiting(count)
        updates.waiting(count)
      },
      'app:language': (chosen) => language.change(chosen.language),
      'app:version': () => app.getVersion(),
      'update:state': () => updates.state(),
      'update:install': () => updates.install(),
      'hardware:state': () => hardware.state(),
      'hardware:restart': () => hardware.restart(),
    },
    isConsole,
  )

  screen.on('display-removed', () => windows.rearrange())
  screen.on('display-added', () => windows.rearrange())
  screen.on('display-metrics-changed', () => windows.rearrange())
  app.on('will-quit', () => hardware.stop())
  app.setLoginItemSettings({ openAtLogin: settings.open_at_login })
  for (const { number, name, open } of walls) if (open) windows.openWall(number, name)
  if (settings.guard) windows.openGuard()
  void updates.look()
  setInterval(() => void updates.look(), lookForReleasesEveryMs).unref()
  return { windows }
}

type WallNumber = 1 | 2 | 3 | 4

const wallNumber = (number: number): WallNumber => (number === 2 || number === 3 || number === 4 ? number : 1)

const laneWords = (lane: string, { simulated }: ConsoleSettings): string[] => [
  '--lane',
  lane,
  ...(simulated ? ['--simulated'] : []),
]
