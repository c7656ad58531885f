import { describe, expect, it } from 'vitest'
import { consoleIntervention, consoleLane, consoleVehicle } from '#test/factories/consoleRows.ts'
import { allPermissions } from '#shared/contract/permissions.ts'
import { areas } from '../../commands/areas.ts'
import { commandFor } from '../../commands/command.ts'
import { operationsCommands, type OperationsMoves } from './operationsCommands.ts'
import type { Situation } from './situation.ts'

const granted = new Set(allPermissions)
const lane = consoleLane({ vehicle: consoleVehicle({ stage: 'waiting' }) })
const situation: Situation = {
  lane,
  intervention: consoleIntervention({ lane_id: lane.id }),
  progress: undefined,
  live: true,
  me: 'rini',
  now: 0,
  granted,
}

/** Hands that write down what they were asked to do. */
function hands() {
  const done: string[] = []
  const tell =
    (name: string) =>
    (what?: unknown): void =>
      void done.push(typeof what === 'string' || typeof what === 'number' ? `${name} ${what}` : name)
  const moves: OperationsMoves = {
    ask: tell('ask'),
    take: tell('take'),
    release: tell('release'),
    correct: tell('correct'),
    call: tell('call'),
    choose: tell('choose'),
    zoom: tell('zoom'),
    fullEvidence: tell('full evidence'),
    step: tell('step'),
    takeNth: tell('take nth'),
    show: tell('show'),
    silence: tell('silence'),
    undo: tell('undo'),
    openNews: tell('open news'),
    retry: tell('retry'),
    openWall: tell('wall'),
    openEvidence: tell('evidence window'),
    toggleLanguage: tell('language'),
    toggleTheme: tell('theme'),
    lock: tell('lock'),
    signOut: tell('sign out'),
  }
  return { commands: operationsCommands(moves), done }
}

/** The table of keys of the design. K of a focused item wins over K of the queue, where the arrows move too. */
const table: readonly (readonly [keys: string, does: string])[] = [
  ['Ctrl+k', 'show palette'],
  ['?', 'show shortcuts'],
  ['/', 'show palette'],
  ['Ctrl+z', 'undo'],
  ['Ctrl+b', 'open news'],
  ['s', 'silence'],
  ['Alt+l', 'language'],
  ['Ctrl+Shift+d', 'theme'],
  ['Ctrl+e', 'evidence window'],
  ['Ctrl+Shift+3', 'wall 3'],
  ['j', 'step 1'],
  ['ArrowDown', 'step 1'],
  ['ArrowUp', 'step -1'],
  ...Array.from({ length: 9 }, (_, at) => [String(at + 1), `take nth ${at + 1}`] as const),
  [' ', 'take'],
  ['Enter', 'full evidence'],
  ['o', 'ask open'],
  ['t', 'ask refuse'],
  ['k', 'correct'],
  ['p', 'call'],
  ['z', 'choose shelve'],
  ['m', 'choose mode'],
  ['h', 'choose history'],
  ['c', 'choose note'],
  ['v', 'zoom'],
  ['r', 'retry'],
]

describe('keys of the Operations screen', () => {
  it.each(table)('%s does: %s', (key, does) => {
    const { commands, done } = hands()
    const command = commandFor(commands, key, granted, true)
    expect(command?.when(situation)).toEqual({ can: true })
    command?.run(situation)
    expect(done).toEqual([does])
  })

  it('gives no key to two commands', () => {
    const keys = hands().commands.flatMap(({ key }) => key ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('lets bare characters be switched off, and nothing else', () => {
    const { commands } = hands()
    for (const [key] of table) expect(commandFor(commands, key, granted, false) === undefined).toBe(key.length === 1)
  })
})

it.each([
  ['o', 'operations'],
  ['w', 'wall'],
  ['a', 'activity'],
  ['t', 'tickets'],
  ['p', 'guard'],
  ['b', 'buffer'],
  ['m', 'load'],
  ['d', 'dashboard'],
  ['l', 'reports'],
  ['k', 'log'],
] as const)('G %s goes to %s', (key, area) => expect(areas[area].key).toBe(key))
