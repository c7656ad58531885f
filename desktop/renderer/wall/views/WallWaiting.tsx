import { wallWords } from '#shared/words/console/wall.ts'
import { Logo } from '../../ui/Logo.tsx'
import { useSecond } from '../../ui/ticker.ts'
import { clockTime } from '../../ui/formats.ts'
import { useWords } from '../../ui/useWords.ts'
import './WallWaiting.css'

/** Before the first picture: a wall is never blank, it says what it waits for. */
export function WallWaiting() {
  const say = useWords()
  const now = useSecond()
  return (
    <div className="wall-waiting">
      <Logo size={72} />
      <h1>{say(wallWords.connecting)}</h1>
      <p>{say(wallWords.connectingText)}</p>
      <time className="mono">{clockTime(now)}</time>
    </div>
  )
}
