import { host } from '../../api/host.ts'
import { lockScreen } from '../../api/lock.ts'
import { signOut, useMe } from '../../api/session.ts'
import { silence } from '../../features/sound/sound.ts'
import { toggleLanguage, toggleTheme } from '../../ui/preferences.ts'
import { runToastAction } from '../../ui/toasts.ts'
import { openDialog } from '../operations/dialog.ts'
import type { EverywhereMoves } from './everywhereCommands.ts'

/** Hands for the commands that work everywhere. */
export function useEverywhereMoves(): EverywhereMoves {
  const { id } = useMe()
  const { desk } = host
  return {
    show: (kind) => openDialog({ kind }),
    undo: () => void runToastAction('Ctrl+z'),
    openNews: () => void runToastAction('Ctrl+b'),
    silence,
    openWall: desk === null ? null : (number) => void desk.openWall(number),
    toggleLanguage,
    toggleTheme,
    lock: () => lockScreen(id),
    signOut: () => void signOut(),
  }
}
