import type { Menu, NativeImage, Tray } from 'electron'
import { deskWords } from '#shared/words/desk.ts'
import type { DeskLanguage } from './deskLanguage.ts'
import type { Windows } from './windows.ts'

interface TrayParts {
  readonly Tray: typeof Tray
  readonly Menu: typeof Menu
  readonly icon: NativeImage
  readonly windows: Windows
  readonly walls: readonly { readonly number: 1 | 2 | 3 | 4; readonly name: string }[]
  /** The lane whose devices hang on this machine, and what opens its barrier in an emergency. */
  readonly emergency: { readonly lane: string; readonly open: () => void } | null
  readonly say: DeskLanguage['say']
  readonly quit: () => void
}

export interface DeskTray {
  waiting(count: number): void
  /** Says everything anew: the language is another one. */
  retell(): void
}

/** The sign beside the clock: opens the windows, and says how many vehicles wait while all of them are closed. */
export function createTray({ Tray, Menu, icon, windows, walls, emergency, say, quit }: TrayParts): DeskTray {
  const tray = new Tray(icon)
  let count = 0

  function retell(): void {
    tray.setToolTip(count === 0 ? 'Autogate' : say(deskWords.waiting, { count }))
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: say(deskWords.openConsole), click: () => windows.openMain() },
        { label: say(deskWords.guardPost), click: () => windows.openGuard() },
        ...walls.map(({ number, name }) => ({
          label: say(deskWords.wall, { number, name }),
          click: () => windows.openWall(number, name),
        })),
        ...(emergency === null
          ? []
          : [{ label: say(deskWords.emergency, { lane: emergency.lane }), click: emergency.open }]),
        { type: 'separator' },
        { label: say(deskWords.quit), click: quit },
      ]),
    )
  }

  tray.on('click', () => windows.openMain())
  retell()
  return {
    waiting(now) {
      count = now
      tray.setToolTip(count === 0 ? 'Autogate' : say(deskWords.waiting, { count }))
    },
    retell,
  }
}
