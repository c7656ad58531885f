import { useEffect, useState } from 'react'
import { isFlood, recentCount } from '#shared/domain/alarmFlood.ts'
import { alarmWords } from '#shared/words/console/alarms.ts'
import { queueWords } from '#shared/words/console/queue.ts'
import { useOldSince } from '../../ui/useOldSince.ts'
import { useAlarmFlood, useClosedInterventions, useOperations } from '../../live/operations.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useSecond } from '../../ui/ticker.ts'
import { useWords } from '../../ui/useWords.ts'
import { ClosedRow } from './ClosedRow.tsx'
import { EmptyQueue } from './EmptyQueue.tsx'
import { byCause, queueRows } from './queueGroups.ts'
import { filteredQueue, isOverdue, type QueueFilter } from './queueOrder.ts'
import { QueueRows } from './QueueRows.tsx'
import { showQueue } from './shownQueue.ts'
import { useSteadyOrder } from './useSteadyOrder.ts'
import './QueuePanel.css'

interface QueuePanelProps {
  focusedId: string | null
  /** The id of the signed-in user. */
  me: string
  onFocus: (interventionId: string) => void
  onOpen: (interventionId: string) => void
}

/** Everything that needs an operator, the most urgent first, and what was settled lately. */
export function QueuePanel({ focusedId, me, onFocus, onOpen }: QueuePanelProps) {
  const say = useWords()
  const [filter, setFilter] = useState<QueueFilter>('active')
  const open = useOperations(({ interventions }) => interventions.order.flatMap((id) => interventions.byId[id] ?? []))
  const closed = useClosedInterventions()
  const frozen = useOldSince() !== null
  const now = useSecond()
  const known = [...open, ...closed]
  const flood = useAlarmFlood()
  const flooded = isFlood(known, flood, now)
  const wanted = queueRows(filteredQueue(open, filter, now), known)
  const groups = flooded ? byCause(wanted) : [wanted]
  const { order, hold } = useSteadyOrder(groups.flat().map(({ item }) => item.id))
  const held = order.flatMap((id) => wanted.find(({ item }) => item.id === id) ?? [])
  const shown = flooded ? byCause(held) : [held]
  const ids = shown.flat().map(({ item }) => item.id)
  const active = filteredQueue(open, 'active', now).length
  const overdue = open.filter((item) => isOverdue(item, now)).length
  useShown(filter === 'active' ? ids : null)
  const digitOf = (id: string): number | null => {
    const at = ids.indexOf(id)
    return filter === 'active' && at < 9 ? at + 1 : null
  }
  const chip = (name: QueueFilter, text: string) => (
    <Chip on={filter === name} onPress={() => setFilter(name)}>
      {text}
    </Chip>
  )
  return (
    <section className="queue" aria-label={say(queueWords.title)}>
      <header className="panel-head">
        {say(queueWords.title)}
        <Tag>{frozen ? say(queueWords.frozen) : say(queueWords.activeCount, { count: active })}</Tag>
        <span className="push" />
        <span className="queue-rate faint">
          {say(queueWords.rate, { count: recentCount(known, flood, now), minutes: flood.minutes })}
        </span>
      </header>
      <div className="queue-filters">
        {chip('active', say(queueWords.active, { count: active }))}
        {(overdue > 0 || filter === 'overdue') && chip('overdue', say(alarmWords.overdue, { count: overdue }))}
        {chip('shelved', say(queueWords.shelved, { count: open.length - active }))}
        {chip('closed', say(queueWords.closed, { count: closed.length }))}
      </div>
      {flooded && (
        <p className="queue-flood" role="status">
          <Icon name="info" />
          {say(alarmWords.flood)}
        </p>
      )}
      <ol className="queue-list" onPointerMove={hold}>
        <QueueRows
          groups={shown}
          flooded={flooded}
          digitOf={digitOf}
          focusedId={focusedId}
          reachableId={filter === 'active' ? (ids.find((id) => id === focusedId) ?? ids[0] ?? null) : null}
          me={me}
          frozen={frozen}
          onFocus={onFocus}
          onOpen={onOpen}
        />
        {filter === 'closed' && closed.map((item) => <ClosedRow key={item.id} item={item} />)}
      </ol>
      {ids.length === 0 && (filter !== 'closed' || closed.length === 0) && <EmptyQueue filter={filter} />}
      {filter === 'active' && closed.length > 0 && (
        <footer className="queue-recent">
          <h3 className="faint">{say(queueWords.recently)}</h3>
          <ol>
            {closed.slice(0, 5).map((item) => (
              <ClosedRow key={item.id} item={item} />
            ))}
          </ol>
        </footer>
      )}
    </section>
  )
}

function useShown(ids: readonly string[] | null): void {
  const key = ids?.join(' ') ?? null
  useEffect(() => {
    showQueue(key === null ? null : key.split(' ').filter((id) => id !== ''))
    return () => showQueue(null)
  }, [key])
}
