import type { Menu, NativeImage, Tray } from 'electron'
import type { Windows } from './windows.ts'

interface TrayParts {
  readonly Tray: typeof Tray
  readonly Menu: typeof Menu
  readonly icon: NativeImage
  readonly windows: Windows
  readonly walls: readonly { readonly number: 1 | 2 | 3 | 4; readonly name: string }[]
  /** The lane whose devices hang on this machine, and what opens its barrier in an emergency. */
  readonly emergency: { readonly lane: string; readonly open: () => void } | null
  readonly quit: () => void
}

/** The sign beside the clock: opens the windows, and says how many vehicles wait while all of them are closed. */
export function createTray({ Tray, Menu, icon, windows, walls, emergency, quit }: TrayParts): {
  waiting(count: number): void
} {
  const tray = new Tray(icon)
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Buka konsol · Open console', click: () => windows.openMain() },
      { label: 'Pos jaga · Guard post', click: () => windows.openGuard() },
      ...walls.map(({ number, name }) => ({
        label: `Dinding · Wall ${number}: ${name}`,
        click: () => windows.openWall(number, name),
      })),
      ...(emergency === null
        ? []
        : [{ label: `Buka darurat · Emergency opening: ${emergency.lane}`, click: emergency.open }]),
      { type: 'separator' },
      { label: 'Keluar · Quit', click: quit },
    ]),
  )
  tray.on('click', () => windows.openMain())
  const waiting = (count: number): void => tray.setToolTip(count === 0 ? 'Autogate' : `Autogate · ${count} menunggu`)
  waiting(0)
  return { waiting }
}
