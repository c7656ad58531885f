import { shellWords } from '#shared/words/console/shell.ts'
import { useConnection } from '../../live/connection.ts'
import { Icon } from '../../ui/Icon.tsx'
import { lineText } from '../../ui/lineText.ts'
import { useWords } from '../../ui/useWords.ts'

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
        {lineText(view, say)}
      </span>
    </>
  )
}
