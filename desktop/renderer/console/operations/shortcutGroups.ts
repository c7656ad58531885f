import type { Permission } from '#shared/contract/permissions.ts'
import { commandWords } from '#shared/words/console/commands.ts'
import { isGranted, type CommandGroup } from '../../commands/command.ts'
import type { ShortcutGroup } from '../../features/palette/ShortcutSheet.tsx'
import { keyCap } from '../../ui/keyCap.ts'
import type { Words } from '../../ui/useWords.ts'
import type { OperationsCommand } from './operationsCommands.ts'

const groups: readonly (readonly [CommandGroup, keyof typeof commandWords])[] = [
  ['intervention', 'groupIntervention'],
  ['queue', 'groupQueue'],
  ['view', 'groupView'],
  ['everywhere', 'groupEverywhere'],
]

/** The sheet of shortcuts, out of the same commands that the keys run; the digits stand together. */
export function shortcutGroups(
  commands: readonly OperationsCommand[],
  granted: ReadonlySet<Permission>,
  say: Words,
): readonly ShortcutGroup[] {
  const sheet = groups.map(([group, name]) => ({
    name: say(commandWords[name]),
    keys: commands
      .filter((command) => command.group === group && command.name !== 'queue.below' && isGranted(command, granted))
      .flatMap(({ key, label }) => {
        if (key === null || /^[2-9]$/.test(key)) return []
        return [{ keys: key === '1' ? '1–9' : keyCap(key), label: say(label) }]
      }),
  }))
  const dialog: ShortcutGroup = {
    name: say(commandWords.groupDialog),
    keys: [
      { keys: '1–9', label: say(commandWords.dialogDigit) },
      { keys: 'Enter', label: say(commandWords.dialogEnter) },
      { keys: 'Tab', label: say(commandWords.dialogNote) },
      { keys: 'Esc', label: say(commandWords.dialogCancel) },
    ],
  }
  const view = { name: say(commandWords.groupView), keys: [{ keys: '← →', label: say(commandWords.shots) }] }
  return [...sheet.map((one) => (one.name === view.name ? { ...one, keys: [...view.keys, ...one.keys] } : one)), dialog]
}
