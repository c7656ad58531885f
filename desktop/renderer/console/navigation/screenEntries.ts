import { commandWords } from '#shared/words/console/commands.ts'
import { areaWords, navigationWords } from '#shared/words/console/navigation.ts'
import { say, type Language, type Sentence } from '#shared/words/sentence.ts'
import { areas } from '../../commands/areas.ts'
import type { Command } from '../../commands/command.ts'
import type { Screen } from '../../commands/screen.ts'
import { screenCommandsNow } from '../../commands/screenCommands.ts'
import type { PaletteEntry } from '../../features/palette/Palette.tsx'
import { keyCap } from '../../ui/keyCap.ts'
import { goKeys } from './useGo.ts'

/** The palette's lines that open screens; the keys stand at the first screen of an area. */
export function screenEntries(open: readonly Screen[], go: (path: string) => void, language: Language): PaletteEntry[] {
  const firsts = new Set(open.filter((screen, at) => open.findIndex(({ area }) => area === screen.area) === at))
  return open.map((screen) => ({
    id: `screen ${screen.path}`,
    names: both(screen.title, language),
    group: say(screen.area === 'settings' ? areaWords.settings : navigationWords.groupGo, language),
    icon: areas[screen.area].icon,
    hint: firsts.has(screen) || screen.area === 'settings' ? null : say(areas[screen.area].label, language),
    blocked: false,
    keys: firsts.has(screen) ? goKeys(screen.area) : null,
    run: () => go(screen.path),
  }))
}

/** Commands that are found by name; stepping through a list is not. */
const nameless = /^list\.(next|previous|below|above|select|search|escape)$|^view\.(palette|search)$/

/** The palette's lines of what the screen can do now. */
export const commandEntries = (language: Language): PaletteEntry[] =>
  screenCommandsNow()
    .filter(({ name }) => !nameless.test(name))
    .map((command) => {
      const availability = command.when(undefined)
      return {
        id: command.name,
        names: both(command.label, language),
        group: say(command.group === 'list' ? navigationWords.groupList : commandGroup(command), language),
        icon: command.icon,
        hint: availability.can ? null : say(availability.because, language),
        blocked: !availability.can,
        keys: command.key === null ? null : keyCap(command.key),
        run: () => command.run(undefined),
      }
    })

const settings: ReadonlySet<string> = new Set(['view.language', 'view.theme'])

/** The palette's group of a command that works everywhere: what a person sets stands with the settings. */
export const commandGroup = ({ name }: Pick<Command<never>, 'name'>): Sentence =>
  settings.has(name) ? areaWords.settings : commandWords.groupEverywhere

const both = (sentence: Sentence, language: Language): string[] => [
  say(sentence, language),
  say(sentence, language === 'id' ? 'en' : 'id'),
]
