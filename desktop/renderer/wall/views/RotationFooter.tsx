import type { WallView } from '#shared/contract/autogate/wallDisplay.ts'
import type { WallIntervention } from '#shared/contract/wall.ts'
import { connectionWords } from '#shared/words/console/shell.ts'
import { wallViewNames, wallWords } from '#shared/words/console/wall.ts'
import { useConnection } from '../../live/connection.ts'
import { duration } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { progressOf, type Rotation } from '../core/rotation.ts'
import { usePicture } from '../core/store.ts'
import { useSiteState } from '../core/siteState.ts'
import './RotationFooter.css'

interface Props {
  rotation: Rotation
  views: readonly WallView[]
  hot: WallIntervention | null
  paused: boolean
  now: number
}

/** Which view is on and what comes next, how old the data is, and the state of the site in one line. */
export function RotationFooter({ rotation, views, hot, paused, now }: Props) {
  const say = useWords()
  const language = useLanguage()
  const gates = usePicture((picture) => picture.gates)
  const { grade, silentSeconds } = useConnection((view) => view)
  const view = views[rotation.index]
  const next = views[(rotation.index + 1) % Math.max(1, views.length)]
  const nameOf = (shown: WallView): string => {
    const gate = gates.find(({ id }) => id === shown.gate_id)
    return gate === undefined ? say(wallViewNames[shown.view]) : `${say(wallViewNames[shown.view])} ${gate.name}`
  }
  const state = useSiteState()
  const holding = hot !== null ? say(wallWords.held, { lane: hot.lane_code }) : paused ? say(wallWords.paused) : null
  const coming = views.length > 1 && next !== undefined ? say(wallWords.next, { view: nameOf(next) }) : null
  return (
    <footer className="wall-foot">
      <b>{say(wallWords.screenOf, { n: rotation.index + 1, of: Math.max(1, views.length) })}</b>
      {view !== undefined && <span className="nowrap">{nameOf(view)}</span>}
      {views.length > 1 && (
        <span className="wall-progress">
          <i style={{ width: `${progressOf(rotation, view?.seconds ?? 20, now) * 100}%` }} />
        </span>
      )}
      <span className="clip">{[holding, coming].filter((part) => part !== null).join(' · ')}</span>
      <span className="push" />
      <span className="row nowrap" data-old={grade !== 'live' || undefined}>
        <Icon name={grade === 'lost' ? 'disconnected' : 'connected'} size={18} />
        {grade === 'live' ? say(connectionWords.liveUnmeasured) : say(connectionWords.slow, { seconds: silentSeconds })}
        {' · '}
        {say(wallWords.dataAge, { age: duration(silentSeconds * 1_000, language) })}
      </span>
      <span className="nowrap">{state}</span>
    </footer>
  )
}
