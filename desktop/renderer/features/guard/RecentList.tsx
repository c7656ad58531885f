import { useEffect, useEffectEvent } from 'react'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { shortTime } from '../../ui/formats.ts'
import { Lamp, type Lens } from '../../ui/Lamp.tsx'
import { lensWords } from '../../ui/laneLens.ts'
import { Plate } from '../../ui/Plate.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'
import { plateOf } from '../../ui/plateOf.ts'

const shown = 7

/** The last vehicles of this lane, read anew with every vehicle. */
export function RecentList({ lane }: { lane: Lane }) {
  const say = useWords()
  const { data, reload } = useReply(gateActivity.list, { query: { lane_id: lane.id, per_page: shown } })
  const mark = `${lane.vehicle?.activity_id ?? ''} ${lane.vehicle?.stage ?? ''}`
  const again = useEffectEvent(reload)
  useEffect(() => again(), [mark])
  return (
    <section className="guard-recent">
      <h2>{say(guardWords.recent)}</h2>
      {data?.length === 0 && <p className="soft">{say(guardWords.noRecent)}</p>}
      {data?.map((row) => {
        const lens: Lens = row.lamp === 'off' || row.lamp === 'unknown' ? 'none' : row.lamp
        const plate = plateOf(row) ?? ''
        return (
          <div key={row.id} className="guard-recent-row">
            <time className="mono">{shortTime(row.decided_at)}</time>
            <Plate number={plate} />
            <span className="clip">
              {row.outcome === 'opened' ? (row.company?.name ?? '') : (row.reasons[0]?.message ?? '')}
            </span>
            <Lamp lens={lens} label={say(lensWords[lens])} />
          </div>
        )
      })}
    </section>
  )
}
