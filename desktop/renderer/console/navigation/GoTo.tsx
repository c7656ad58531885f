import { useEffect, useState } from 'react'
import { navigationWords } from '#shared/words/console/navigation.ts'
import { areas } from '../../commands/areas.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { usePreferences } from '../../ui/preferences.ts'
import { useWords } from '../../ui/useWords.ts'
import { useGo } from './useGo.ts'
import './GoTo.css'

/** Milliseconds that G waits for its letter. */
const patience = 2_500

/** G, then the letter of an area. What is possible is shown while it waits. */
export function GoTo() {
  const [waiting, setWaiting] = useState(false)
  const singleKeys = usePreferences((preferences) => preferences.singleKeys)
  useKeyLayer((chord) => {
    if (chord !== 'g' || !singleKeys) return false
    setWaiting(true)
    return true
  })
  return waiting ? <Letters onDone={() => setWaiting(false)} /> : null
}

function Letters({ onDone }: { onDone: () => void }) {
  const say = useWords()
  const { doors, go } = useGo()
  useEffect(() => {
    const timer = setTimeout(onDone, patience)
    return () => clearTimeout(timer)
  })
  useKeyLayer((chord) => {
    onDone()
    const door = doors.find(({ area }) => areas[area].key === chord)
    if (door !== undefined) go(door.screen.path)
    return true
  }, true)
  return (
    <div className="go-to" role="status" aria-label={say(navigationWords.goHint)}>
      {doors.map(({ area }) => (
        <span key={area} className="row">
          <Kbd keys={(areas[area].key ?? '').toUpperCase()} />
          <Icon name={areas[area].icon} />
          {say(areas[area].label)}
        </span>
      ))}
    </div>
  )
}
