import { commandWords, openWallWords } from '#shared/words/console/commands.ts'
import { lockWords } from '#shared/words/console/lock.ts'
import { host } from '../../api/host.ts'
import { lockScreen } from '../../api/lock.ts'
import { signOut, useMe } from '../../api/session.ts'
import { wallNumbers } from '../../api/wallNumbers.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { silence } from '../../features/sound/sound.ts'
import { toggleLanguage, toggleTheme } from '../../ui/preferences.ts'
import { runToastAction } from '../../ui/toasts.ts'
import { openDialog } from '../operations/dialog.ts'

/** What works on every screen but Operations, which has these among its own commands. */
export function useEverywhereCommands(): void {
  const { id } = useMe()
  useScreenCommands(
    [
      screenCommand({
        name: 'view.palette',
        label: commandWords.palette,
        icon: 'search',
        key: 'Ctrl+k',
        run: () => openDialog({ kind: 'palette' }),
      }),
      screenCommand({
        name: 'view.shortcuts',
        label: commandWords.shortcuts,
        icon: 'keyboard',
        key: '?',
        run: () => openDialog({ kind: 'shortcuts' }),
      }),
      screenCommand({
        name: 'view.undo',
        label: commandWords.undo,
        icon: 'undo',
        key: 'Ctrl+z',
        run: () => void runToastAction('Ctrl+z'),
      }),
      screenCommand({
        name: 'view.news',
        label: commandWords.news,
        icon: 'bell',
        key: 'Ctrl+b',
        run: () => void runToastAction('Ctrl+b'),
      }),
      screenCommand({ name: 'view.silence', label: commandWords.silence, icon: 'mute', key: 's', run: silence }),
      screenCommand({
        name: 'view.language',
        label: commandWords.language,
        icon: 'globe',
        key: 'Alt+l',
        run: toggleLanguage,
      }),
      screenCommand({
        name: 'view.theme',
        label: commandWords.theme,
        icon: 'sun',
        key: 'Ctrl+Shift+d',
        run: toggleTheme,
      }),
      ...wallNumbers.flatMap((number) => {
        const { desk } = host
        if (desk === null) return []
        return [
          screenCommand({
            name: `view.wall${number}`,
            label: openWallWords(number),
            icon: 'wall',
            key: `Ctrl+Shift+${number}`,
            run: () => void desk.openWall(number),
          }),
        ]
      }),
      screenCommand({
        name: 'session.lock',
        label: lockWords.lock,
        icon: 'lock',
        key: null,
        run: () => lockScreen(id),
      }),
      screenCommand({
        name: 'session.end',
        label: commandWords.signOut,
        icon: 'leave',
        key: null,
        run: () => void signOut(),
      }),
    ].map((command) => ({ ...command, group: 'everywhere' as const })),
  )
}
