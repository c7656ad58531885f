import type { Permission } from '#shared/contract/permissions.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import type { IconName } from '../ui/icons.ts'

export type CommandGroup = 'intervention' | 'lane' | 'queue' | 'list' | 'view' | 'everywhere'

/** Whether a command can run now; when it cannot, the sentence that its button and the palette show. */
export type Availability = { readonly can: true } | { readonly can: false; readonly because: Sentence }

export const possible: Availability = { can: true }
export const impossible = (because: Sentence): Availability => ({ can: false, because })

/** One thing a person can do. Buttons, keys, palette and the sheet of shortcuts are all drawn from it. */
export interface Command<Situation> {
  readonly name: string
  readonly group: CommandGroup
  readonly label: Sentence
  readonly icon: IconName
  /** The chord as the guard names it, or null for a command without a key. */
  readonly key: string | null
  /** Commands that the role does not grant are not listed at all. */
  readonly permission: Permission | null
  readonly when: (situation: Situation) => Availability
  readonly run: (situation: Situation) => void
}

/** A key that is one bare character: these can be switched off. */
export const isSingleKey = (key: string): boolean => key.length === 1

/** The command of a chord, if its role, the preference for single keys, and the situation allow it. */
export function commandFor<Situation>(
  commands: readonly Command<Situation>[],
  chord: string,
  granted: ReadonlySet<Permission>,
  singleKeys: boolean,
): Command<Situation> | undefined {
  if (isSingleKey(chord) && !singleKeys) return undefined
  return commands.find((command) => command.key === chord && isGranted(command, granted))
}

export const isGranted = (
  { permission }: Pick<Command<never>, 'permission'>,
  granted: ReadonlySet<Permission>,
): boolean => permission === null || granted.has(permission)
