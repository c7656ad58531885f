import { useEffect, useRef, useState } from 'react'
import { queueWords } from '#shared/words/console/queue.ts'
import { useOperations } from '../../live/operations.ts'
import type { Intervention } from '../../live/operationsChanges.ts'
import { interventionTitle } from '../../ui/interventionTitle.ts'
import { useWords } from '../../ui/useWords.ts'

/** Reads new items out: a first priority interrupts, a second one waits its turn, a third one is silent. */
export function QueueAnnouncer() {
  const say = useWords()
  const known = useRef<ReadonlySet<string> | null>(null)
  const [news, setNews] = useState<Readonly<Partial<Record<1 | 2 | 3, Intervention>>>>({})
  const open = useOperations(({ interventions }) => interventions.order.flatMap((id) => interventions.byId[id] ?? []))
  useEffect(() => {
    const before = known.current
    known.current = new Set(open.map(({ id }) => id))
    const fresh = before === null ? [] : open.filter(({ id }) => !before.has(id))
    if (fresh.length === 0) return
    const timer = setTimeout(() =>
      setNews((told) => ({ ...told, ...Object.fromEntries(fresh.map((item) => [item.priority, item])) })),
    )
    return () => clearTimeout(timer)
  }, [open])

  function text(item: Intervention | undefined): string {
    if (item === undefined) return ''
    const { sentence, values } = interventionTitle(item)
    const { priority, lane_code: lane } = item
    return say(queueWords.announceNew, { priority, lane, reason: say(sentence, values) })
  }

  return (
    <>
      <div className="unseen" aria-live="assertive">
        {text(news[1])}
      </div>
      <div className="unseen" aria-live="polite">
        {text(news[2])}
      </div>
    </>
  )
}
