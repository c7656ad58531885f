import { useState, type ReactNode } from 'react'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { useOldSince } from '../../ui/useOldSince.ts'
import { useActivity, useGates, useIntervention, useLane } from '../../live/operations.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { Age } from '../../ui/Age.tsx'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { clockTime } from '../../ui/formats.ts'
import { Lamp } from '../../ui/Lamp.tsx'
import { laneLens, lensWords } from '../../ui/laneLens.ts'
import { PriorityGlyph } from '../../ui/PriorityGlyph.tsx'
import { useWords } from '../../ui/useWords.ts'
import { CameraShots } from './CameraShots.tsx'
import { DeviceList } from './DeviceList.tsx'
import { EvidenceBody } from './EvidenceBody.tsx'
import { evidenceOf } from './evidenceOf.ts'
import { useVerification } from './useVerification.ts'
import './EvidencePanel.css'

interface EvidencePanelProps {
  laneId: string | null
  interventionId: string | null
  /** The activity to show; without one, that of the item or of the vehicle in the lane. */
  shownActivityId?: string
  /** The plate is shown in the place of the large picture. */
  zoomed?: boolean
  /** The plate field, while a plate is being corrected. */
  correction?: ReactNode
  /** The buttons under the evidence. */
  children?: ReactNode
}

const directions = { in: evidenceWords.in, out: evidenceWords.out, both: evidenceWords.both } as const

/** Everything about one vehicle in one lane: pictures, plates, ticket, checks and what happened. */
export function EvidencePanel({
  laneId,
  interventionId,
  shownActivityId,
  zoomed = false,
  correction,
  children,
}: EvidencePanelProps) {
  const say = useWords()
  const lane = useLane(laneId)
  const item = useIntervention(interventionId)
  const old = useOldSince() !== null
  const activityId = shownActivityId ?? item?.activity_id ?? lane?.vehicle?.activity_id ?? null
  const activity = useActivity(activityId)
  const { detail, problem, again } = useVerification(activityId, item?.version ?? null)
  const evidence = evidenceOf(lane, activity, detail)
  const [shot, setShot] = useState<{ of: string | null; at: number }>({ of: null, at: 0 })
  if (lane === undefined)
    return (
      <section className="evidence" aria-label={say(evidenceWords.panel)}>
        <EmptyFace icon="camera" title={say(evidenceWords.noLane)} text={say(evidenceWords.noLaneText)} />
      </section>
    )
  return (
    <section className="evidence" aria-label={say(evidenceWords.panel)}>
      <EvidenceHead lane={lane} priority={item?.priority ?? null} since={item?.opened_at ?? null} />
      <div className="evidence-scroll">
        {evidence === null ? (
          <>
            <EmptyFace
              icon="barrier"
              title={say(evidenceWords.noVehicle, { lane: lane.code })}
              text={say(evidenceWords.noVehicleText)}
            />
            <DeviceList devices={lane.devices} />
          </>
        ) : (
          <>
            <CameraShots
              photos={evidence.photos}
              laneCode={lane.code}
              takenAt={evidence.takenAt}
              old={old}
              zoomed={zoomed}
              selected={shot.of === activityId ? shot.at : 0}
              onSelect={(at) => setShot({ of: activityId, at })}
            />
            <EvidenceBody
              evidence={evidence}
              detail={detail}
              problem={problem}
              old={old}
              correction={correction}
              onAgain={again}
            />
          </>
        )}
      </div>
      {children}
    </section>
  )
}

interface EvidenceHeadProps {
  lane: Lane
  priority: 1 | 2 | 3 | null
  since: string | null
}

function EvidenceHead({ lane, priority, since }: EvidenceHeadProps) {
  const say = useWords()
  const gate = useGates().find(({ id }) => id === lane.gate_id)
  const lostSince = useOldSince()
  const lens = lostSince !== null || lane.connection !== 'online' ? 'none' : laneLens(lane)
  return (
    <header className="panel-head" data-old={lostSince === null ? undefined : true}>
      {priority !== null && <PriorityGlyph priority={priority} />}
      {lane.code}
      <span className="evidence-place clip">
        {gate?.name} · {say(directions[lane.direction])}
      </span>
      <span className="push" />
      <Lamp lens={lens} label={say(lensWords[lens])} />
      <span className="mono">
        {lostSince !== null ? clockTime(lostSince) : since !== null && <Age since={since} waiting />}
      </span>
    </header>
  )
}
