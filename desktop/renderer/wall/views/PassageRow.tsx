import type { WallPassage } from '#shared/contract/wall.ts'
import { boardWords } from '#shared/words/console/board.ts'
import { wallWords } from '#shared/words/console/wall.ts'
import { clockTime } from '../../ui/formats.ts'
import { Lamp, type Lens } from '../../ui/Lamp.tsx'
import { lensWords } from '../../ui/laneLens.ts'
import { useWords } from '../../ui/useWords.ts'
import { reasonTitle } from '../core/laneView.ts'
import { WallPlate } from './WallPlate.tsx'
import './PassageRow.css'

/** One vehicle: when, which, where, and what became of it. */
export function PassageRow({ passage, lost }: { passage: WallPassage; lost: boolean }) {
  const say = useWords()
  const { lamp, outcome, direction, reason, company } = passage
  const way = direction === 'in' ? wallWords.in : wallWords.out
  const said =
    outcome === 'refused'
      ? `${say(boardWords.turnedAway)} · ${say(reasonTitle(reason))}`
      : say(outcome === 'waiting' ? reasonTitle(reason) : way)
  const lens: Lens = lost || lamp === 'off' || lamp === 'unknown' ? 'none' : lamp
  const tone = lost ? undefined : outcome === 'refused' ? 'crit' : outcome === 'waiting' ? 'warn' : undefined
  return (
    <div className="wall-passage" data-tone={tone}>
      <time className="mono">{clockTime(passage.at)}</time>
      <span className="row">
        <WallPlate number={passage.plate} />
        <b>{passage.lane}</b>
      </span>
      <Lamp lens={lens} label={say(lensWords[lens])} />
      <small className="clip">{company === null ? said : `${said} · ${company}`}</small>
    </div>
  )
}
