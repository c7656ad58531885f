import { useWords } from '../../ui/useWords.ts'
import { boardWords } from '#shared/words/console/board.ts'
import { Lamp } from '../../ui/Lamp.tsx'
import { lensWords } from '../../ui/laneLens.ts'
import { laneLamp, laneText } from '../core/laneView.ts'
import { usePicture } from '../core/store.ts'
import { WallPlate } from './WallPlate.tsx'
import './ActivityView.css'

/** Every lane as a row of words: for a wall far from the cameras. */
export function ActivityView({ gateId, lost }: { gateId: string | null; lost: boolean }) {
  const say = useWords()
  const lanes = usePicture((picture) => picture.lanes).filter((lane) => gateId === null || lane.gate_id === gateId)
  if (lanes.length === 0) return <p className="wall-none wall-none-large">{say(boardWords.noLanes)}</p>
  return (
    <div className="wall-lanes">
      {lanes.slice(0, 24).map((lane) => {
        const lens = laneLamp(lane, lost)
        const { sentence, values } = laneText(lane)
        return (
          <div key={lane.id} className="wall-lane">
            <b>{lane.code}</b>
            <Lamp lens={lens} label={say(lensWords[lens])} />
            <span className="clip">{say(sentence, values)}</span>
            {lane.vehicle !== null && <WallPlate number={lane.vehicle.plate} />}
            <small className="clip">{lane.vehicle?.company ?? ''}</small>
          </div>
        )
      })}
    </div>
  )
}
