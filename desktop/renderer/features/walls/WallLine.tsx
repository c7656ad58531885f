import type { WallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import { wallDisplayWords } from '#shared/words/console/wallDisplays.ts'
import type { z } from 'zod'
import { StateMark } from '../../ui/StateMark.tsx'
import { useWords } from '../../ui/useWords.ts'

/** Whether a display hangs somewhere and follows. */
export function WallLine({ row }: { row: Pick<z.infer<typeof WallDisplay>, 'active' | 'connected' | 'seen_at'> }) {
  const say = useWords()
  if (!row.active) return <StateMark shape="past">{say(wallDisplayWords.revoked)}</StateMark>
  if (row.connected) return <StateMark shape="full">{say(wallDisplayWords.follows)}</StateMark>
  return (
    <StateMark shape={row.seen_at === null ? 'open' : 'warn'}>
      {say(row.seen_at === null ? wallDisplayWords.never : wallDisplayWords.away)}
    </StateMark>
  )
}
