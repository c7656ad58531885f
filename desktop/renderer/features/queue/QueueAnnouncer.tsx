import { useEffect, useRef, useState } from 'react'
import { queueWords } from '#shared/words/console/queue.ts'
import { useOperations } from '../../live/operations.ts'
import { interventionTitle } from '../../ui/interventionTitle.ts'
import { useWords } from '../../ui/useWords.ts'

/** Reads new items out: a first priority interrupts, a second one waits its turn, a third one is silent. */
export function QueueAnnouncer() {
  const say = useWords()
  const known = useRef<ReadonlySet<string> | null>(null)
  const [urgent, setUrgent] = useState('')
  const [polite, setPolite] = useState('')
  const open = useOperations(({ interventions }) => interventions.order.flatMap((id) => interventions.byId[id] ?? []))
  useEffect(() => {
    const fresh = known.current === null ? [] : open.filter(({ id }) => known.current?.has(id) === false)
    known.current = new Set(open.map(({ id }) => id))
    for (const item of fresh) {
      const { sentence, values } = interventionTitle(item)
      const text = say(queueWords.announceNew, {
        priority: item.priority,
        lane: item.lane_code,
        reason: say(sentence, values),
      })
      if (item.priority === 1) setUrgent(text)
      if (item.priority === 2) setPolite(text)
    }
  }, [open])
  return (
    <>
      <div className="unseen" aria-live="assertive">
        {urgent}
      </div>
      <div className="unseen" aria-live="polite">
        {polite}
      </div>
    </>
  )
}
