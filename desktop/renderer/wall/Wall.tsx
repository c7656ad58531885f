import { useEffect, useState } from 'react'
import { useOldSince } from '../ui/useOldSince.ts'
import { useSecond } from '../ui/ticker.ts'
import { hotspot, urgent } from './core/hotspot.ts'
import { forward, startRotation, turn } from './core/rotation.ts'
import { shiftAt } from './core/reload.ts'
import { usePicture } from './core/store.ts'
import { useControls } from './useControls.ts'
import { usePrefetch } from './usePrefetch.ts'
import { RotationFooter } from './views/RotationFooter.tsx'
import { StaleCover } from './views/StaleCover.tsx'
import { WallControls } from './views/WallControls.tsx'
import { WallHeader } from './views/WallHeader.tsx'
import { WallStage } from './views/WallStage.tsx'
import { WallWaiting } from './views/WallWaiting.tsx'
import './Wall.css'

const noViews: readonly never[] = []

/** A display of its own: header, the view of the moment, footer. Nothing on it can be pressed but the controls behind Esc. */
export function Wall({ onForget }: { onForget: () => void }) {
  const now = useSecond()
  const ready = usePicture(({ site, pulse }) => site !== null && pulse !== null)
  const views = usePicture(({ pulse }) => pulse?.display.views ?? noViews)
  const interventions = usePicture((picture) => picture.interventions)
  const [rotation, setRotation] = useState(() => startRotation(now))
  const [paused, setPaused] = useState(false)
  const lost = useOldSince() !== null
  const waiting = urgent(interventions, views)
  const hot = lost ? null : hotspot(waiting, now)
  const controls = useControls()
  const turned = turn(rotation, views, now, hot !== null || paused)
  useEffect(() => setRotation(turned), [turned])
  usePrefetch(turned, views, now)

  if (!ready) return <WallWaiting />
  const [x, y] = shiftAt(now)
  return (
    <div
      className="wall"
      data-stale={lost || undefined}
      data-controls={controls || undefined}
      style={{ transform: `translate(${x}px, ${y}px)` }}
    >
      <WallHeader now={now} waiting={waiting.length} />
      {lost && <StaleCover />}
      <WallStage view={views[turned.index] ?? null} hot={hot} now={now} lost={lost} />
      <RotationFooter rotation={turned} views={views} hot={hot} paused={paused} now={now} />
      {controls && (
        <WallControls
          paused={paused}
          onPause={() => setPaused(!paused)}
          onForward={() => setRotation(forward(turned, views, now))}
          onForget={onForget}
        />
      )}
    </div>
  )
}
