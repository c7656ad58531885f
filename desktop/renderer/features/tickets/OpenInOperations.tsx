import { useNavigate } from 'react-router'
import { plateKey } from '#shared/domain/plate.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { useMe } from '../../api/session.ts'
import { focusOn } from '../../commands/focus.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { useOperations } from '../../live/operations.ts'
import type { Intervention } from '../../live/operationsChanges.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useWords } from '../../ui/useWords.ts'

/** What is open at a lane about this vehicle; undefined while nothing is, and for those who do not see the lanes. */
function useOpenItem(policeNumber: string): Intervention | undefined {
  const key = plateKey(policeNumber)
  return useOperations(({ interventions }) =>
    interventions.order
      .flatMap((id) => interventions.byId[id] ?? [])
      .find(({ plate, closed_at }) => plate !== null && closed_at === null && plateKey(plate) === key),
  )
}

/** Beside the number: the lane where the vehicle waits for somebody. */
export function LaneTag({ policeNumber }: { policeNumber: string }) {
  const say = useWords()
  const item = useOpenItem(policeNumber)
  if (item === undefined) return null
  return (
    <Tag tone={item.priority === 1 ? 'crit' : 'warn'}>
      <Icon name="triangle" size={12} />
      {say(ticketWords.needsAction, { lane: item.lane_code })}
    </Tag>
  )
}

/** Goes to the lane where the vehicle waits; Enter does it too. */
export function OpenInOperations({ policeNumber }: { policeNumber: string }) {
  const say = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const item = useOpenItem(policeNumber)
  const shown = item !== undefined && me.company === null && me.permissions.includes('gate.read')

  function open(): void {
    if (item === undefined) return
    focusOn(item.lane_id, item.id)
    void navigate('/operations')
  }

  useScreenCommands(
    shown
      ? [
          screenCommand({
            name: 'ticket.operations',
            label: ticketWords.openInOperations,
            icon: 'operations',
            key: 'Enter',
            run: open,
          }),
        ]
      : [],
  )
  if (!shown) return null
  return (
    <Button kind="primary" icon="operations" keys="Enter" onClick={open}>
      {say(ticketWords.openInOperations)}
    </Button>
  )
}
