import type { Permission } from '#shared/contract/permissions.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { alarmWords } from '#shared/words/console/alarms.ts'
import { commandWords } from '#shared/words/console/commands.ts'
import { decideWords, lockedWords } from '#shared/words/console/decide.ts'
import { impossible, possible, type Command } from '../../commands/command.ts'
import type { IconName } from '../../ui/icons.ts'
import { everywhereCommands, type EverywhereMoves } from '../navigation/everywhereCommands.ts'
import { whyLocked, type LaneDeed, type Situation } from './situation.ts'

export type OperationsCommand = Command<Situation>

/** What the commands set in motion; the screen provides it. */
export interface OperationsMoves extends EverywhereMoves {
  readonly ask: (action: 'open' | 'close' | 'refuse', situation: Situation) => void
  readonly take: (situation: Situation) => void
  readonly release: (situation: Situation) => void
  readonly correct: (situation: Situation) => void
  readonly call: (situation: Situation) => void
  readonly choose: (what: 'mode' | 'shelve' | 'history' | 'note', situation: Situation) => void
  readonly zoom: () => void
  readonly fullEvidence: () => void
  readonly step: (by: 1 | -1) => void
  readonly takeNth: (number: number) => void
  readonly retry: () => void
  readonly openEvidence: ((situation: Situation) => void) | null
}

/** Every command of the Operations screen, in the order in which buttons, palette and sheet show them. */
export function operationsCommands(moves: OperationsMoves): readonly OperationsCommand[] {
  const deed = (
    name: LaneDeed,
    label: Sentence,
    icon: IconName,
    key: string | null,
    run: (situation: Situation) => void,
    permission: Permission = 'lane.intervene',
  ): OperationsCommand => ({
    name: `lane.${name}`,
    group: 'intervention',
    label,
    icon,
    key,
    permission,
    when: (situation) => {
      const because = whyLocked(name, situation)
      return because === null ? possible : impossible(because)
    },
    run,
  })
  const plain = (
    name: string,
    group: Command<Situation>['group'],
    label: Sentence,
    icon: IconName,
    key: string | null,
    run: (situation: Situation) => void,
  ): OperationsCommand => ({ name, group, label, icon, key, permission: null, when: () => possible, run })

  return [
    deed('open', decideWords.open, 'barrier', 'o', (now) => moves.ask('open', now)),
    deed('correct', decideWords.correct, 'pen', 'k', moves.correct),
    deed('refuse', decideWords.refuse, 'cross', 't', (now) => moves.ask('refuse', now)),
    deed('call', decideWords.callPost, 'phone', 'p', moves.call),
    deed('shelve', decideWords.shelve, 'pause', 'z', (now) => moves.choose('shelve', now)),
    deed('mode', decideWords.mode, 'lock', 'm', (now) => moves.choose('mode', now), 'lane.mode'),
    deed('history', alarmWords.history, 'clock', 'h', (now) => moves.choose('history', now)),
    deed('note', alarmWords.note, 'document', 'c', (now) => moves.choose('note', now)),
    deed('close', decideWords.close, 'barrierDown', null, (now) => moves.ask('close', now)),
    deed('take', decideWords.take, 'user', ' ', moves.take),
    deed('release', decideWords.release, 'undo', null, moves.release),
    plain('queue.next', 'queue', commandWords.nextItem, 'down', 'j', () => moves.step(1)),
    plain('queue.below', 'queue', commandWords.nextItem, 'down', 'ArrowDown', () => moves.step(1)),
    plain('queue.above', 'queue', commandWords.previousItem, 'up', 'ArrowUp', () => moves.step(-1)),
    plain('queue.open', 'queue', alarmWords.fullEvidence, 'camera', 'Enter', moves.fullEvidence),
    ...Array.from({ length: 9 }, (_, at) =>
      plain(`queue.${at + 1}`, 'queue', commandWords.nthItems, 'list', String(at + 1), () => moves.takeNth(at + 1)),
    ),
    plain('view.zoom', 'view', alarmWords.zoom, 'search', 'v', moves.zoom),
    plain('view.search', 'everywhere', commandWords.search, 'search', '/', () => moves.show('palette')),
    plain('connection.retry', 'everywhere', commandWords.retry, 'retry', 'r', moves.retry),
    ...(moves.openEvidence === null
      ? []
      : [
          {
            ...plain('view.evidence', 'view', commandWords.evidenceWindow, 'wall', 'Ctrl+e', moves.openEvidence),
            when: ({ lane }: Situation) => (lane?.vehicle == null ? impossible(lockedWords.noLane) : possible),
          },
        ]),
    ...everywhereCommands(moves),
  ]
}
