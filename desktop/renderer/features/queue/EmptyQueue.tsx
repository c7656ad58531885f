import { alarmWords } from '#shared/words/console/alarms.ts'
import { queueWords } from '#shared/words/console/queue.ts'
import { useClosedInterventions } from '../../live/operations.ts'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { shortTime } from '../../ui/formats.ts'
import { useWords } from '../../ui/useWords.ts'
import type { QueueFilter } from './queueOrder.ts'

/** What the queue says when a filter shows nothing. */
export function EmptyQueue({ filter }: { filter: QueueFilter }) {
  const say = useWords()
  const last = useClosedInterventions()[0]
  if (filter === 'shelved') return <EmptyFace icon="pause" title={say(queueWords.nothingShelved)} />
  if (filter === 'overdue') return <EmptyFace icon="clock" title={say(alarmWords.nothingOverdue)} />
  if (filter === 'closed') return <EmptyFace icon="clock" title={say(queueWords.nothingClosed)} />
  const text =
    last?.closed_at == null
      ? say(queueWords.nothingEver)
      : say(queueWords.nothingText, { lane: last.lane_code, time: shortTime(last.closed_at) })
  return <EmptyFace icon="check" title={say(queueWords.nothing)} text={text} />
}
