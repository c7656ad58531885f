import { connectionWords, shellWords } from '#shared/words/console/shell.ts'
import { useConnection } from '../../live/connection.ts'
import { stopwatch } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useWords, type Words } from '../../ui/useWords.ts'
import type { ConnectionView } from '../../live/connection.ts'

const driftAllowed = 2_000

/** The line to the server in words: never a colour alone, and no toast for what stands here. */
export function ConnectionBadge() {
  const view = useConnection((whole) => whole)
  const say = useWords()
  const lost = view.grade === 'lost' || view.grade === 'ended'
  const drift = Math.abs(view.clockOffsetMs ?? 0)
  return (
    <>
      {drift > driftAllowed && (
        <span className="stat tone-warn" role="status">
          <Icon name="clock" />
          {say(shellWords.clockDrift, { seconds: Math.round(drift / 1000) })}
        </span>
      )}
      <span className="stat" data-lost={lost || undefined} data-grade={view.grade}>
        <Icon name={lost ? 'disconnected' : 'connected'} />
        {badgeText(view, say)}
      </span>
    </>
  )
}

function badgeText({ grade, roundTripMs, silentSeconds, lostSince }: ConnectionView, say: Words): string {
  switch (grade) {
    case 'live':
      return roundTripMs === null
        ? say(connectionWords.liveUnmeasured)
        : say(connectionWords.live, { ms: Math.round(roundTripMs) })
    case 'slow':
      return silentSeconds >= 3
        ? say(connectionWords.slow, { seconds: silentSeconds })
        : say(connectionWords.slowAnswer, { ms: Math.round(roundTripMs ?? 0) })
    case 'connecting':
      return say(connectionWords.connecting)
    case 'catching_up':
      return say(connectionWords.catchingUp)
    case 'lost':
      return say(connectionWords.lost, { time: stopwatch(Date.now() - (lostSince ?? Date.now())) })
    case 'ended':
      return say(connectionWords.ended)
  }
}
