import { connectionWords } from '#shared/words/console/shell.ts'
import type { ConnectionView } from '../live/connection.ts'
import { stopwatch } from './formats.ts'
import type { Words } from './useWords.ts'

/** How the line to the server stands, in words. */
export function lineText({ grade, roundTripMs, silentSeconds, lostSince }: ConnectionView, say: Words): string {
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
