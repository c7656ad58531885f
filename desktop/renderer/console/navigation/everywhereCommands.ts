import { commandWords, openWallWords } from '#shared/words/console/commands.ts'
import { lockWords } from '#shared/words/console/lock.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { wallNumbers, type WallNumber } from '../../api/wallNumbers.ts'
import { possible, type Command } from '../../commands/command.ts'
import type { IconName } from '../../ui/icons.ts'

/** What these commands set in motion. */
export interface EverywhereMoves {
  readonly show: (what: 'palette' | 'shortcuts') => void
  readonly undo: () => void
  readonly openNews: () => void
  readonly silence: () => void
  /** Null where the host has no windows of its own. */
  readonly openWall: ((number: WallNumber) => void) | null
  readonly toggleLanguage: () => void
  readonly toggleTheme: () => void
  readonly lock: () => void
  readonly signOut: () => void
}

/** What works on every screen, whatever its situation is. */
export function everywhereCommands(moves: EverywhereMoves): readonly Command<unknown>[] {
  const command = (name: string, label: Sentence, icon: IconName, key: string | null, run: () => void) =>
    ({ name, group: 'everywhere', label, icon, key, permission: null, when: () => possible, run }) as const
  const { openWall } = moves
  return [
    command('view.palette', commandWords.palette, 'search', 'Ctrl+k', () => moves.show('palette')),
    command('view.shortcuts', commandWords.shortcuts, 'keyboard', '?', () => moves.show('shortcuts')),
    command('view.undo', commandWords.undo, 'undo', 'Ctrl+z', moves.undo),
    command('view.news', commandWords.news, 'bell', 'Ctrl+b', moves.openNews),
    command('view.silence', commandWords.silence, 'mute', 's', moves.silence),
    ...(openWall === null
      ? []
      : wallNumbers.map((number) =>
          command(`view.wall${number}`, openWallWords(number), 'wall', `Ctrl+Shift+${number}`, () => openWall(number)),
        )),
    command('view.language', commandWords.language, 'globe', 'Alt+l', moves.toggleLanguage),
    command('view.theme', commandWords.theme, 'sun', 'Ctrl+Shift+d', moves.toggleTheme),
    command('session.lock', lockWords.lock, 'lock', null, moves.lock),
    command('session.end', commandWords.signOut, 'leave', null, moves.signOut),
  ]
}
