import type { WallIntervention, WallStream } from '#shared/contract/wall.ts'
import { boardWords } from '#shared/words/console/board.ts'
import { useWords } from '../../ui/useWords.ts'
import { gridPage } from '../core/gridPage.ts'
import { usePicture } from '../core/store.ts'
import { CameraTile } from './CameraTile.tsx'
import './CameraGrid.css'

interface Props {
  hot: WallIntervention | null
  gateId: string | null
  now: number
  lost: boolean
}

const noStreams: Readonly<Record<string, WallStream>> = {}

/** Three by three cameras; the lane that needs an operator takes four of the places. */
export function CameraGrid({ hot, gateId, now, lost }: Props) {
  const say = useWords()
  const lanes = usePicture((picture) => picture.lanes)
  const streams = usePicture(({ pulse }) => pulse?.streams ?? noStreams)
  const hotLane = hot === null ? undefined : lanes.find(({ id }) => id === hot.lane_id)
  const page = gridPage(lanes, { hot: hotLane?.id ?? null, gateId: hot?.gate_id ?? gateId, now })
  const more = hotLane === undefined ? [] : gridPage(lanes, { hot: hotLane.id, gateId: null, now })
  const others = page.length >= 5 ? page : [...page, ...more.filter(({ id }) => page.every((lane) => lane.id !== id))]
  const shown = hotLane === undefined ? page : others.slice(0, 5)
  if (lanes.length === 0) return <p className="wall-none wall-none-large">{say(boardWords.noLanesText)}</p>
  return (
    <div
      className="wall-grid"
      data-columns={hotLane === undefined && shown.length <= 4 ? Math.ceil(shown.length / 2) : 3}
    >
      {hotLane !== undefined && hot !== null && (
        <CameraTile
          key={`hot ${hotLane.id}`}
          lane={hotLane}
          stream={streams[hotLane.id]}
          hot={hot}
          now={now}
          lost={lost}
        />
      )}
      {shown.map((lane) => (
        <CameraTile key={lane.id} lane={lane} stream={streams[lane.id]} hot={null} now={now} lost={lost} />
      ))}
    </div>
  )
}
