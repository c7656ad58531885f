import { memo } from 'react'
import { boardWords } from '#shared/words/console/board.ts'
import { useBarrierProgress } from '../../commands/progress.ts'
import { useOldSince } from '../../ui/useOldSince.ts'
import { useInterventionOfLane, useLane } from '../../live/operations.ts'
import { Age } from '../../ui/Age.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Lamp } from '../../ui/Lamp.tsx'
import { lensWords } from '../../ui/laneLens.ts'
import { Picture } from '../../ui/Picture.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { PriorityGlyph } from '../../ui/PriorityGlyph.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useWords } from '../../ui/useWords.ts'
import { LaneSketch } from './LaneSketch.tsx'
import { TileProgress } from './TileProgress.tsx'
import { tileView, type TileView } from './tileView.ts'
import './LaneTile.css'

const barrierIcons = { up: 'barrierUp', down: 'barrierDown', unknown: 'barrierUnknown' } as const

interface LaneTileProps {
  laneId: string
  selected: boolean
  /** Whether Tab stops here: one tile of the grid does. */
  reachable: boolean
  onSelect: (laneId: string) => void
}

/** One lane on the board. It never moves, and only asks for colour when it needs a person. */
export const LaneTile = memo(function LaneTile({ laneId, selected, reachable, onSelect }: LaneTileProps) {
  const lane = useLane(laneId)
  const intervention = useInterventionOfLane(laneId)
  const progress = useBarrierProgress(laneId)
  const serverLost = useOldSince() !== null
  const say = useWords()
  if (lane === undefined) return null
  const view = tileView({ lane, intervention, progress, serverLost })
  const status = say(view.status.sentence, view.status.values)
  return (
    <button
      type="button"
      role="gridcell"
      className="tile"
      data-tone={view.tone}
      data-stale={view.stale || undefined}
      data-lane={lane.code}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onSelect(laneId)}
    >
      <span className="tile-head">
        <b>{lane.code}</b>
        {view.tag !== null && <Tag tone={view.tag.tone}>{say(view.tag.said.sentence)}</Tag>}
        <span className="push" />
        {view.priority !== null && <PriorityGlyph priority={view.priority} size={17} />}
        <Lamp lens={view.lens} label={say(lensWords[view.lens])} />
      </span>
      <TileBody view={view} code={lane.code} />
      <span className="tile-foot">
        <Icon name={barrierIcons[view.barrier]} />
        {view.progress === null ? (
          <>
            <span className="clip">{status}</span>
            <span className="push" />
            {view.age !== null && (
              <span className="tile-age mono">
                <Age since={view.age.since} waiting={view.age.waiting} />
              </span>
            )}
          </>
        ) : (
          <TileProgress progress={view.progress} />
        )}
      </span>
    </button>
  )
})

function TileBody({ view, code }: { view: TileView; code: string }) {
  const say = useWords()
  const [first, second] = view.lines
  const calm = view.stale || view.priority === null
  return (
    <span className="tile-body">
      <Picture
        className="tile-picture"
        src={view.photo}
        alt={code}
        grey={calm}
        {...(view.empty ? { empty: <LaneSketch barrier={view.stale ? 'unknown' : view.barrier} /> } : {})}
      />
      <span className="tile-facts">
        {view.plate !== null && <Plate number={view.plate} />}
        {view.photo !== null && view.plate === null && <span>{say(boardWords.plateUnread)}</span>}
        {first !== null && <span className="two-lines">{say(first.sentence, first.values)}</span>}
        {second !== null && <span className="clip faint">{say(second.sentence, second.values)}</span>}
      </span>
    </span>
  )
}
