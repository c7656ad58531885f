import { useState } from 'react'
import { gateIn } from '#shared/contract/autogate/gateIn.ts'
import { activityWords } from '#shared/words/console/activity.ts'
import { clockTime } from '../../ui/formats.ts'
import { RecordDrawer } from '../../ui/record/RecordDrawer.tsx'
import type { OpenRecord } from '../../ui/record/useRecord.ts'
import { useWords } from '../../ui/useWords.ts'
import { ActivityActions } from './ActivityActions.tsx'
import { ActivityLamp } from './activityColumns.tsx'
import { ActivityView } from './ActivityView.tsx'

/** The decision card of one vehicle, with what this person may do about it. */
export function ActivityDrawer({ record, onChanged }: { record: OpenRecord; onChanged: () => void }) {
  const say = useWords()
  const [explained, setExplained] = useState<string | null>(null)
  return (
    <RecordDrawer
      record={record}
      detail={gateIn.verification}
      createTitle={say(activityWords.title)}
      renderTitle={({ activity }) => (
        <>
          <ActivityLamp lamp={activity.lamp} say={say} />
          <span>{activity.lane.code}</span>
          <span className="mono faint">{clockTime(activity.decided_at)}</span>
        </>
      )}
      renderView={(card) => <ActivityView card={card} explained={explained === card.activity.id} />}
      renderActions={(card, reply) => (
        <ActivityActions
          card={card}
          onExplain={() => setExplained(explained === card.activity.id ? null : card.activity.id)}
          onChanged={() => {
            reply.reload()
            onChanged()
          }}
        />
      )}
    />
  )
}
