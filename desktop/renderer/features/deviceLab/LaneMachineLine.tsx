import { labWords } from '#shared/words/console/deviceLab.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { duration } from '../../ui/formats.ts'
import { Tag } from '../../ui/Tag.tsx'
import { useSecond } from '../../ui/ticker.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

/** How the lane's machine would do without the server: the age of what it knows, and what it still has to tell. */
export function LaneMachineLine({ machine }: { machine: NonNullable<Lane['machine']> | null }) {
  const say = useWords()
  const language = useLanguage()
  const now = useSecond()
  if (machine === null) return null
  const { offline, snapshot_at: at, pending, synced, quarantined } = machine
  return (
    <>
      {offline && <Tag tone="warn">{say(labWords.alone)}</Tag>}
      <span className="faint nowrap">
        {[
          at === null ? null : say(labWords.snapshot, { age: duration(now - Date.parse(at), language) }),
          say(labWords.pending, { count: pending, synced }),
          quarantined === 0 ? null : say(labWords.quarantined, { count: quarantined }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </>
  )
}
