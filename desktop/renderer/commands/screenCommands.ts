import { useEffect, useRef } from 'react'
import type { Permission } from '#shared/contract/permissions.ts'
import { useSession } from '../api/session.ts'
import { saying } from '../ui/said.ts'
import { toast } from '../ui/toasts.ts'
import { usePreferences } from '../ui/preferences.ts'
import { commandFor, isGranted, possible, type Command } from './command.ts'
import { useKeyLayer } from './keyLayers.ts'

/** A command of a screen that needs no situation: it knows what it acts on. */
export type ScreenCommand = Command<undefined>

interface Source {
  commands: readonly ScreenCommand[]
}

const sources = new Set<Source>()

/** Commands of a component while it is shown: their keys work, and palette and sheet list them. */
export function useScreenCommands(commands: readonly ScreenCommand[]): void {
  const own = useRef<Source>({ commands })
  const singleKeys = usePreferences((preferences) => preferences.singleKeys)
  useEffect(() => {
    own.current.commands = commands
  })
  useEffect(() => {
    const source = own.current
    sources.add(source)
    return () => void sources.delete(source)
  }, [])
  useKeyLayer((chord) => {
    const command = commandFor(commands, chord, grantedNow(), singleKeys)
    if (command === undefined) return false
    const availability = command.when(undefined)
    if (availability.can) command.run(undefined)
    else toast('lock', saying(availability.because))
    return true
  })
}

/** The commands that work now, for palette and sheet; those that the role does not grant are left out. */
export function screenCommandsNow(): readonly ScreenCommand[] {
  const granted = grantedNow()
  return [...sources].flatMap((source) => source.commands).filter((command) => isGranted(command, granted))
}

/** A {@link ScreenCommand} with what is usual: everybody may, at any time. */
export const screenCommand = (
  given: Pick<ScreenCommand, 'name' | 'label' | 'icon' | 'key'> &
    Partial<Pick<ScreenCommand, 'group' | 'permission' | 'when'>> & { readonly run: () => void },
): ScreenCommand => ({ group: 'list', permission: null, when: () => possible, ...given })

function grantedNow(): ReadonlySet<Permission> {
  const session = useSession.getState()
  return new Set(session.state === 'signed_in' ? session.user.permissions : [])
}
