import { connectionWords } from '#shared/words/console/shell.ts'
import { wallWords } from '#shared/words/console/wall.ts'
import { useConnection } from '../../live/connection.ts'
import { clockTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useWords } from '../../ui/useWords.ts'
import './StaleCover.css'

/** The server is lost: since when, and when the next try is. Colour and lamps are withdrawn meanwhile. */
export function StaleCover() {
  const { lostSince, attempt, retryInSeconds } = useConnection((view) => view)
  const say = useWords()
  return (
    <div className="wall-stale" role="alert">
      <Icon name="disconnected" size={28} />
      <b>{say(wallWords.lost, { time: lostSince === null ? '' : clockTime(lostSince) })}</b>
      <span className="clip">{say(wallWords.lostText)}</span>
      <span className="push" />
      <span className="nowrap">
        {retryInSeconds === null
          ? say(connectionWords.trying)
          : say(connectionWords.retryIn, { seconds: retryInSeconds })}
        {attempt > 0 && ` · ${say(connectionWords.attempt, { attempt })}`}
      </span>
    </div>
  )
}
