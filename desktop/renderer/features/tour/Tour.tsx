import { useState } from 'react'
import { tourWords } from '#shared/words/console/tour.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { useMe } from '../../api/session.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
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

/** Shown once to each person: a card in the corner that takes nothing but an Escape that nobody else wants. */
export function Tour() {
  const me = useMe()
  const [shown, setShown] = useState(() => !hasSeenTour(me.id))
  if (!shown) return null

  function leave(): void {
    markTourSeen(me.id)
    setShown(false)
  }

  return <TourCard operator={me.permissions.includes('lane.intervene')} onLeave={leave} />
}

function TourCard({ operator, onLeave }: { operator: boolean; onLeave: () => void }) {
  const say = useWords()
  const [at, setAt] = useState(0)
  const steps = [...everybody, ...(operator ? operators : []), last]
  const step = steps[at] ?? last
  const ends = at >= steps.length - 1
  useKeyLayer((chord) => {
    if (chord !== 'Escape') return false
    onLeave()
    return true
  })
  return (
    <aside className="tour" aria-label={say(tourWords.title)}>
      <span className="faint">{say(tourWords.step, { step: at + 1, steps: steps.length })}</span>
      <h2>{say(step.title)}</h2>
      <p className="soft">{say(step.text)}</p>
      <div className="row">
        {!ends && (
          <Button kind="ghost" keys="Esc" onClick={onLeave}>
            {say(tourWords.skip)}
          </Button>
        )}
        <span className="push" />
        <Button kind="primary" keys={ends ? 'Esc' : undefined} onClick={() => (ends ? onLeave() : setAt(at + 1))}>
          {say(ends ? tourWords.done : tourWords.next)}
        </Button>
      </div>
    </aside>
  )
}
