import { useState } from 'react'
import { queueWords } from '#shared/words/console/queue.ts'
import { useOldSince } from '../../ui/useOldSince.ts'
import { useClosedInterventions, useOperations } from '../../live/operations.ts'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { shortTime } from '../../ui/formats.ts'
import { Tag } from '../../ui/Tag.tsx'
import { useSecond } from '../../ui/ticker.ts'
import { useWords } from '../../ui/useWords.ts'
import { ClosedRow } from './ClosedRow.tsx'
import { QueueItem } from './QueueItem.tsx'
import { filteredQueue, recentCount, type QueueFilter } from './queueOrder.ts'
import { useSteadyOrder } from './useSteadyOrder.ts'
import './QueuePanel.css'

interface QueuePanelProps {
  focusedId: string | null
  /** The id of the signed-in user. */
  me: string
  onFocus: (interventionId: string) => void
}

/** Everything that needs an operator, the most urgent first, and what was settled lately. */
export function QueuePanel({ focusedId, me, onFocus }: QueuePanelProps) {
  const say = useWords()
  const [filter, setFilter] = useState<QueueFilter>('active')
  const open = useOperations(({ interventions }) => interventions.order.flatMap((id) => interventions.byId[id] ?? []))
  const closed = useClosedInterventions()
  const frozen = useOldSince() !== null
  const recent = recentCount([...open, ...closed], useSecond())
  const { order, hold } = useSteadyOrder(filteredQueue(open, filter).map(({ id }) => id))
  const active = filteredQueue(open, 'active').length
  const shelved = open.length - active
  const items = order.flatMap((id) => open.find((item) => item.id === id) ?? [])
  return (
    <section className="queue" aria-label={say(queueWords.title)}>
      <header className="panel-head">
        {say(queueWords.title)}
        <Tag>{frozen ? say(queueWords.frozen) : say(queueWords.activeCount, { count: active })}</Tag>
        <span className="push" />
        <span className="queue-rate faint">{say(queueWords.rate, { count: recent })}</span>
      </header>
      <div className="queue-filters">
        <Chip on={filter === 'active'} onPress={() => setFilter('active')}>
          {say(queueWords.active, { count: active })}
        </Chip>
        <Chip on={filter === 'shelved'} onPress={() => setFilter('shelved')}>
          {say(queueWords.shelved, { count: shelved })}
        </Chip>
        <Chip on={filter === 'closed'} onPress={() => setFilter('closed')}>
          {say(queueWords.closed, { count: closed.length })}
        </Chip>
      </div>
      <ol className="queue-list" onPointerMove={hold}>
        {items.map((item, at) => (
          <QueueItem
            key={item.id}
            item={item}
            digit={filter === 'active' && at < 9 ? at + 1 : null}
            focused={item.id === focusedId}
            me={me}
            frozen={frozen}
            onFocus={onFocus}
          />
        ))}
        {filter === 'closed' && closed.map((item) => <ClosedRow key={item.id} item={item} />)}
      </ol>
      {items.length === 0 && (filter !== 'closed' || closed.length === 0) && <Nothing filter={filter} />}
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

function Nothing({ filter }: { filter: QueueFilter }) {
  const say = useWords()
  const last = useClosedInterventions()[0]
  if (filter === 'shelved') return <EmptyFace icon="pause" title={say(queueWords.nothingShelved)} />
  if (filter === 'closed') return <EmptyFace icon="clock" title={say(queueWords.nothingClosed)} />
  const text =
    last?.closed_at == null
      ? say(queueWords.nothingEver)
      : say(queueWords.nothingText, { lane: last.lane_code, time: shortTime(last.closed_at) })
  return <EmptyFace icon="check" title={say(queueWords.nothing)} text={text} />
}
