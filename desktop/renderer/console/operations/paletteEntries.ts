import type { User } from '../../api/session.ts'
import { commandWords } from '#shared/words/console/commands.ts'
import type { Language, Sentence } from '#shared/words/sentence.ts'
import { say } from '#shared/words/sentence.ts'
import { isGranted } from '../../commands/command.ts'
import { focusOn } from '../../commands/focus.ts'
import { operationsNow } from '../../live/operations.ts'
import type { PaletteEntry } from '../../features/palette/Palette.tsx'
import { keyCap } from '../../ui/keyCap.ts'
import { commandGroup } from '../navigation/screenEntries.ts'
import type { OperationsCommand } from './operationsCommands.ts'
import { situationOf } from './useSituation.ts'

/** Commands that are found by name; the digits of the queue are not. */
const nameless = /^queue\.\d$|^queue\.(below|above)$|^view\.(palette|search)$/

/** What the palette offers: the focused lane's commands, every lane, every lane's commands when typed, and the rest. */
export function paletteEntries(
  commands: readonly OperationsCommand[],
  user: User,
  focusedLaneId: string | null,
  language: Language,
): readonly PaletteEntry[] {
  const granted = new Set(user.permissions)
  const { lanes } = operationsNow()
  const ordered = [...lanes.order].sort((a, b) => Number(b === focusedLaneId) - Number(a === focusedLaneId))
  const usable = commands.filter((command) => isGranted(command, granted))
  const both = (sentence: Sentence, values = {}): string[] => [
    say(sentence, language, values),
    say(sentence, language === 'id' ? 'en' : 'id', values),
  ]
  const laneCommands = ordered.flatMap((laneId) =>
    usable
      .filter(({ group }) => group === 'intervention')
      .map((command): PaletteEntry => {
        const situation = situationOf(user, laneId)
        const availability = command.when(situation)
        const lane = lanes.byId[laneId]?.code ?? ''
        return {
          id: `${command.name} ${laneId}`,
          names: both(command.label).map((name) => `${name} ${lane}`),
          group: say(commandWords.groupLane, language),
          icon: command.icon,
          hint: availability.can ? reasonHint(command.name, language) : say(availability.because, language),
          blocked: !availability.can,
          keys: command.key === null ? null : keyCap(command.key),
          ...(laneId === focusedLaneId ? {} : { onlyFor: lane }),
          run: () => {
            focusOn(laneId, situation.intervention?.id ?? null)
            command.run(situationOf(user, laneId))
          },
        }
      }),
  )
  const laneViews = ordered.map((laneId): PaletteEntry => {
    const lane = lanes.byId[laneId]
    return {
      id: `lane ${laneId}`,
      names: both(commandWords.showLane, { lane: lane?.code ?? '' }),
      group: say(commandWords.groupLanes, language),
      icon: 'camera',
      hint: lane?.vehicle?.company ?? null,
      blocked: false,
      keys: null,
      onlyFor: lane?.code ?? '',
      run: () => focusOn(laneId, situationOf(user, laneId).intervention?.id ?? null),
    }
  })
  const others = usable
    .filter(({ group, name }) => group !== 'intervention' && !nameless.test(name))
    .map((command): PaletteEntry => {
      const situation = situationOf(user, focusedLaneId ?? '')
      const availability = command.when(situation)
      return {
        id: command.name,
        names: both(command.label),
        group: say(commandGroup(command), language),
        icon: command.icon,
        hint: availability.can ? null : say(availability.because, language),
        blocked: !availability.can,
        keys: command.key === null ? null : keyCap(command.key),
        run: () => command.run(situation),
      }
    })
  return [...laneCommands, ...laneViews, ...others]
}

const reasonHint = (name: string, language: Language): string | null =>
  ['lane.open', 'lane.refuse', 'lane.close', 'lane.mode', 'lane.shelve'].includes(name)
    ? say(commandWords.asksReason, language)
    : null
