import type { BrowserWindow, BrowserWindowConstructorOptions, Screen } from 'electron'
import type { BridgeEvent, BridgeEvents } from '#shared/contract/bridge.ts'
import { consoleOrigin } from './consoleAddress.ts'
import { hardenedPreferences } from './hardening.ts'
import { firstPlace, placeOn } from './placement.ts'
import { reviveAfterCrash } from './reviveAfterCrash.ts'
import type { WindowPlaces } from './windowPlaces.ts'

export type Role = 'main' | 'evidence' | 'guard' | `wall-${1 | 2 | 3 | 4}`

export interface Windows {
  /** Shows the console, or brings the one that is open to the front; at `path` where one is given. */
  openMain(path?: string): void
  /** Shows one activity's evidence in a window of its own; a second call turns the same window to it. */
  openEvidence(activityId: string): void
  openGuard(): void
  /** A wall display by its number, on the display of that number. */
  openWall(number: 1 | 2 | 3 | 4, name: string): void
  tell<Event extends BridgeEvent>(event: Event, said: BridgeEvents[Event]): void
  /** Puts every window where it belongs among the displays that are there now. */
  rearrange(): void
}

export interface WindowsOptions {
  /** Electron's class, handed in so that nothing here starts Electron. */
  readonly Window: typeof BrowserWindow
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getDisplayMatching'>
  readonly places: WindowPlaces
  readonly preload: string
  readonly kiosk: boolean
  readonly log: (words: string) => void
}

type Look = { readonly width: number; readonly height: number } & BrowserWindowConstructorOptions

const looks: Readonly<Record<'main' | 'evidence' | 'guard' | 'wall', Look>> = {
  main: { width: 1920, height: 1080, minWidth: 1280, minHeight: 720 },
  evidence: { width: 760, height: 1080, minWidth: 492 },
  guard: { width: 1920, height: 1080, minWidth: 1280, minHeight: 720 },
  wall: { width: 1920, height: 1080 },
}

/** The console's windows, each on the display it belongs to. */
export function createWindows({ Window, screen, places, preload, kiosk, log }: WindowsOptions): Windows {
  const open = new Map<Role, { window: BrowserWindow; displaced: boolean }>()

  function show(role: Role, path: string, number: number): BrowserWindow {
    const present = open.get(role)
    if (present !== undefined) {
      if (present.window.isMinimized()) present.window.restore()
      present.window.focus()
      return present.window
    }
    const look = lookOf(role)
    const displays = screen.getAllDisplays()
    const place = placeOn(displays, places.of(role) ?? firstPlace(displays, number, look), look)
    const window = new Window({
      ...look,
      ...place.bounds,
      show: false,
      autoHideMenuBar: true,
      kiosk: isKiosk(role) && !place.displaced,
      backgroundColor: '#0e1013',
      webPreferences: { ...hardenedPreferences, preload },
    })
    const opened = { window, displaced: place.displaced }
    open.set(role, opened)
    const keep = (): void => {
      if (opened.displaced || window.isDestroyed() || window.isMinimized()) return
      const bounds = window.getNormalBounds()
      places.keep(role, { display: screen.getDisplayMatching(bounds).id, bounds })
    }
    window.once('ready-to-show', () => window.show())
    window.on('closed', () => open.delete(role))
    window.on('close', keep)
    window.on('moved', keep)
    window.on('resized', keep)
    reviveAfterCrash(window, (words) => log(`${role}: ${words}`))
    void window.loadURL(`${consoleOrigin}${path}`)
    keep()
    return window
  }

  const isKiosk = (role: Role): boolean => kiosk && (role === 'guard' || role.startsWith('wall-'))

  function rearrange(): void {
    const displays = screen.getAllDisplays()
    for (const [role, opened] of open) {
      const kept = places.of(role)
      if (kept === undefined) continue
      const place = placeOn(displays, kept, lookOf(role))
      if (place.displaced === opened.displaced) continue
      opened.displaced = place.displaced
      opened.window.setKiosk(isKiosk(role) && !place.displaced)
      opened.window.setBounds(place.bounds)
    }
  }

  return {
    openMain(path) {
      const present = open.has('main')
      const window = show('main', path === undefined ? '/index.html' : `/index.html#${path}`, 1)
      if (present && path !== undefined) window.webContents.send('link:open', { path })
    },
    openEvidence(activityId) {
      const path = `/index.html?evidence=${encodeURIComponent(activityId)}`
      if (open.has('evidence')) void open.get('evidence')?.window.loadURL(`${consoleOrigin}${path}`)
      show('evidence', path, 2)
    },
    openGuard: () => void show('guard', '/index.html#/guard', 1),
    openWall: (number, name) => void show(`wall-${number}`, `/wall/${encodeURIComponent(name)}`, number),
    tell(event, said) {
      for (const { window } of open.values()) window.webContents.send(event, said)
    },
    rearrange,
  }
}

const lookOf = (role: Role): Look =>
  role === 'main' || role === 'evidence' || role === 'guard' ? looks[role] : looks.wall
