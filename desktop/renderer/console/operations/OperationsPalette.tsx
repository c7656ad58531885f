import { useMe } from '../../api/session.ts'
import { useFocus } from '../../commands/focus.ts'
import { useVerification } from '../../features/evidence/useVerification.ts'
import { Palette } from '../../features/palette/Palette.tsx'
import { operationsNow, useLane } from '../../live/operations.ts'
import { useLanguage } from '../../ui/useWords.ts'
import { screenEntries } from '../navigation/screenEntries.ts'
import { useFoundEntries } from '../navigation/useFoundEntries.ts'
import { useGo } from '../navigation/useGo.ts'
import { closeDialog } from './dialog.ts'
import { focusLane } from './focusLane.ts'
import { relatedEntries, standingEntries } from './laneEntries.ts'
import { nextLane } from './nextLane.ts'
import type { OperationsCommand } from './operationsCommands.ts'
import { paletteEntries } from './paletteEntries.ts'

/** The palette of the Operations screen: commands of lanes, what belongs to the lane in focus, screens, and the rest. */
export function OperationsPalette({ commands }: { commands: readonly OperationsCommand[] }) {
  const user = useMe()
  const language = useLanguage()
  const { open: screens, go } = useGo()
  const { laneId } = useFocus()
  const lane = useLane(laneId)
  const { detail } = useVerification(lane?.vehicle?.activity_id ?? null, null)
  const found = useFoundEntries()
  const now = operationsNow()
  const open = (path: string, query: string) =>
    screens.some((screen) => screen.path === path) ? () => go(`${path}?${query}`) : null
  return (
    <Palette
      entries={[
        ...paletteEntries(commands, user, laneId, language),
        ...relatedEntries(lane, detail?.activity, { language, open }),
        ...standingEntries(now, { language, turnTo: focusLane }),
        ...screenEntries(screens, go, language),
      ]}
      {...found}
      context={{
        lane: lane?.code ?? null,
        onNext() {
          const next = nextLane(operationsNow(), laneId)
          if (next !== null) focusLane(next)
        },
      }}
      onClose={closeDialog}
    />
  )
}
