import { useState } from 'react'
import { tourWords } from '#shared/words/console/tour.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/useWords.ts'
import { hasSeenTour, markTourSeen } from './seenTours.ts'
import './Tour.css'

interface Step {
  readonly title: Sentence
  readonly text: Sentence
}

const everybody: readonly Step[] = [
  { title: tourWords.rail, text: tourWords.railText },
  { title: tourWords.find, text: tourWords.findText },
]
const operators: readonly Step[] = [{ title: tourWords.queue, text: tourWords.queueText }]
const last: Step = { title: tourWords.keys, text: tourWords.keysText }

/** Shown once to each person: a card in the corner that keeps no key and no click from anybody. */
export function Tour() {
  const say = useWords()
  const me = useMe()
  const [at, setAt] = useState(() => (hasSeenTour(me.id) ? null : 0))
  if (at === null) return null
  const steps = [...everybody, ...(me.permissions.includes('lane.intervene') ? operators : []), last]
  const step = steps[at] ?? last
  const ends = at >= steps.length - 1

  function leave(): void {
    markTourSeen(me.id)
    setAt(null)
  }

  return (
    <aside className="tour" aria-label={say(tourWords.title)}>
      <span className="faint">{say(tourWords.step, { step: at + 1, steps: steps.length })}</span>
      <h2>{say(step.title)}</h2>
      <p className="soft">{say(step.text)}</p>
      <div className="row">
        {!ends && (
          <Button kind="ghost" onClick={leave}>
            {say(tourWords.skip)}
          </Button>
        )}
        <span className="push" />
        <Button kind="primary" onClick={() => (ends ? leave() : setAt(at + 1))}>
          {say(ends ? tourWords.done : tourWords.next)}
        </Button>
      </div>
    </aside>
  )
}
