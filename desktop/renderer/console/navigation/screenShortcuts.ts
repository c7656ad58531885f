import { commandWords } from '#shared/words/console/commands.ts'
import { navigationWords } from '#shared/words/console/navigation.ts'
import { areas, type AreaName } from '../../commands/areas.ts'
import { screenCommandsNow } from '../../commands/screenCommands.ts'
import type { ShortcutGroup } from '../../features/palette/ShortcutSheet.tsx'
import { keyCap } from '../../ui/keyCap.ts'
import type { Words } from '../../ui/useWords.ts'
import { goKeys } from './useGo.ts'

/** The keys that open areas, for the sheet. */
export const goShortcuts = (doors: readonly { readonly area: AreaName }[], say: Words): ShortcutGroup => ({
  name: say(navigationWords.groupGo),
  keys: doors.flatMap(({ area }) => {
    const keys = goKeys(area)
    return keys === null ? [] : [{ keys, label: say(areas[area].label) }]
  }),
})

/** The keys of the screen that is shown, for the sheet. */
export function screenShortcuts(say: Words): readonly ShortcutGroup[] {
  const commands = screenCommandsNow()
  return (['list', 'view', 'everywhere'] as const).flatMap((group) => {
    const keys = commands
      .filter((command) => command.group === group)
      .flatMap(({ key, label }) => (key === null ? [] : [{ keys: keyCap(key), label: say(label) }]))
    return keys.length === 0 ? [] : [{ name: say(groupNames[group]), keys }]
  })
}

const groupNames = {
  list: navigationWords.groupList,
  view: commandWords.groupView,
  everywhere: commandWords.groupEverywhere,
} as const
