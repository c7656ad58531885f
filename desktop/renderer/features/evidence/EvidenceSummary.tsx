import { useActivity, useIntervention, useLane } from '../../live/operations.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { clockTime } from '../../ui/formats.ts'
import { Picture } from '../../ui/Picture.tsx'
import { useWords } from '../../ui/useWords.ts'
import { EvidenceFacts } from './EvidenceFacts.tsx'
import { evidenceOf } from './evidenceOf.ts'
import { PlateComparison } from './PlateComparison.tsx'
import { filmOf } from './shots.ts'
import { useVerification } from './useVerification.ts'
import './EvidenceSummary.css'

/** The evidence beside the reasons: one picture, the plates, three facts. */
export function EvidenceSummary({ laneId, interventionId }: { laneId: string; interventionId: string | null }) {
  const say = useWords()
  const lane = useLane(laneId)
  const item = useIntervention(interventionId)
  const activityId = item?.activity_id ?? lane?.vehicle?.activity_id ?? null
  const activity = useActivity(activityId)
  const { detail } = useVerification(activityId, item?.version ?? null)
  const evidence = evidenceOf(lane, activity, detail)
  if (evidence === null) return null
  return (
    <>
      <Picture className="summary-picture" src={filmOf(evidence.photos)[0]?.url ?? null} alt={lane?.code ?? ''}>
        <span className="osd shot-kind">{say(evidenceWords.photoAt, { time: clockTime(evidence.takenAt) })}</span>
      </Picture>
      <PlateComparison facts={evidence.plates} old={false} />
      {evidence.activity !== null && <EvidenceFacts activity={evidence.activity} detail={detail} most={3} />}
    </>
  )
}
