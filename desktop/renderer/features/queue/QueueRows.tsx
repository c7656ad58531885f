import { alarmWords } from '#shared/words/console/alarms.ts'
import type { Intervention } from '../../live/operationsChanges.ts'
import { interventionTitle } from '../../ui/interventionTitle.ts'
import { useWords } from '../../ui/useWords.ts'
import { QueueItem } from './QueueItem.tsx'
import type { QueueRow } from './queueGroups.ts'

interface QueueRowsProps {
  /** Rows in the order of the screen; in a flood one list for each cause. */
  groups: readonly (readonly QueueRow<Intervention>[])[]
  flooded: boolean
  digitOf: (id: string) => number | null
  focusedId: string | null
  /** The one item at which Tab stops; null when it stops at each. */
  reachableId: string | null
  me: string
  frozen: boolean
  onFocus: (id: string) => void
  onOpen: (id: string) => void
}

/** The items; in a flood under the name of their cause. */
export function QueueRows(props: QueueRowsProps) {
  const { groups, flooded, digitOf, focusedId, reachableId, me, frozen, onFocus, onOpen } = props
  return groups.map((rows) => {
    const first = rows[0]?.item
    return [
      flooded && first !== undefined && (
        <CauseHead key={`cause ${first.reason.code}`} item={first} count={rows.length} />
      ),
      ...rows.map(({ item, times }) => (
        <QueueItem
          key={item.id}
          item={item}
          times={times}
          digit={digitOf(item.id)}
          focused={item.id === focusedId}
          reachable={reachableId === null || item.id === reachableId}
          me={me}
          frozen={frozen}
          onFocus={onFocus}
          onOpen={onOpen}
        />
      )),
    ]
  })
}

function CauseHead({ item, count }: { item: Intervention; count: number }) {
  const say = useWords()
  const { sentence, values } = interventionTitle(item)
  return <li className="queue-cause faint">{say(alarmWords.groupCount, { title: say(sentence, values), count })}</li>
}
