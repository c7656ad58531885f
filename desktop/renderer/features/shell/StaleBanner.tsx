import type { ReactNode } from 'react'
import { connectionWords } from '#shared/words/console/shell.ts'
import { useConnection } from '../../live/connection.ts'
import { Button } from '../../ui/Button.tsx'
import { clockTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useWords } from '../../ui/useWords.ts'
import './StaleBanner.css'

const causes = {
  network: connectionWords.causeNetwork,
  silence: connectionWords.causeSilence,
  server: connectionWords.causeServer,
  session: connectionWords.causeSession,
} as const

/** The server is lost: since when, why, and when the next try is. */
export function StaleBanner({ onRetry, children }: { onRetry: () => void; children?: ReactNode }) {
  const { grade, lostSince, cause, attempt, retryInSeconds } = useConnection((view) => view)
  const say = useWords()
  return (
    <div className="stale-banner" role="alert">
      <Icon name="disconnected" size={20} />
      <div className="clip">
        <b>{say(connectionWords.lostSince, { time: lostSince === null ? '' : clockTime(lostSince) })}</b>{' '}
        {cause !== null && say(causes[cause])} {say(connectionWords.frozen)}
      </div>
      <span className="push" />
      <span className="nowrap" aria-live="off">
        {grade === 'catching_up'
          ? say(connectionWords.catchingUpText)
          : retryInSeconds === null
            ? say(connectionWords.trying)
            : say(connectionWords.retryIn, { seconds: retryInSeconds })}
        {attempt > 0 && ` · ${say(connectionWords.attempt, { attempt })}`}
      </span>
      <Button icon="retry" keys="R" onClick={onRetry}>
        {say(connectionWords.retryNow)}
      </Button>
      {children}
    </div>
  )
}
