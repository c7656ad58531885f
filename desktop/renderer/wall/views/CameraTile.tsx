import type { WallIntervention, WallLane, WallStream } from '#shared/contract/wall.ts'
import { stopwatch } from '../../ui/formats.ts'
import { Lamp } from '../../ui/Lamp.tsx'
import { lensWords } from '../../ui/laneLens.ts'
import { PriorityGlyph } from '../../ui/PriorityGlyph.tsx'
import { useWords } from '../../ui/useWords.ts'
import { CameraPicture } from '../camera/CameraPicture.tsx'
import { interventionText, laneLamp, laneText } from '../core/laneView.ts'
import { WallPlate } from './WallPlate.tsx'
import './CameraTile.css'

interface Props {
  lane: WallLane
  stream: WallStream | undefined
  /** The intervention that makes this the big picture. */
  hot: WallIntervention | null
  now: number
  lost: boolean
}

/** One camera with its lane, plate and state in the caption. */
export function CameraTile({ lane, stream, hot, now, lost }: Props) {
  const say = useWords()
  const large = hot !== null
  const { sentence, values } = hot === null ? laneText(lane) : interventionText(hot)
  const lens = laneLamp(lane, lost)
  const plate = hot?.plate ?? lane.vehicle?.plate ?? null
  const old = lost || lane.connection !== 'online'
  return (
    <article className="wall-tile" data-hot={hot?.priority} data-stale={old || undefined}>
      <CameraPicture lane={lane} stream={stream} large={large} now={now} lost={lost} />
      <footer className="wall-caption">
        {hot !== null && <PriorityGlyph priority={hot.priority} size={34} />}
        <b>{lane.code}</b>
        {plate !== null && <WallPlate number={plate} />}
        <span className="clip">{say(sentence, values)}</span>
        <span className="push" />
        {hot === null ? (
          <Lamp lens={lens} label={say(lensWords[lens])} />
        ) : (
          <b className="mono">{stopwatch(now - Date.parse(hot.opened_at))}</b>
        )}
      </footer>
    </article>
  )
}
