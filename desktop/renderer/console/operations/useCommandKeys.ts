import { useRef } from 'react'
import { commandFor } from '../../commands/command.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { usePreferences } from '../../ui/preferences.ts'
import type { OperationsCommand } from './operationsCommands.ts'
import type { Situation } from './situation.ts'

/** Milliseconds after a decision in which no key acts on a lane: a double press must not open the next barrier. */
const restMs = 300

/** Lets keys run commands. `rest` is called after a decision. */
export function useCommandKeys(commands: readonly OperationsCommand[], situation: Situation): { rest: () => void } {
  const restUntil = useRef(0)
  const singleKeys = usePreferences((preferences) => preferences.singleKeys)
  useKeyLayer((chord) => {
    const command = commandFor(commands, chord, situation.granted, singleKeys)
    if (command === undefined) return false
    if (command.group === 'intervention' && performance.now() < restUntil.current) return true
    const availability = command.when(situation)
    if (availability.can) command.run(situation)
    else toast('lock', saying(availability.because))
    return true
  })
  return { rest: () => void (restUntil.current = performance.now() + restMs) }
}
