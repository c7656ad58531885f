import type { ReactNode } from 'react'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Said } from '../../ui/said.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Evidence } from './evidenceOf.ts'
import { EvidenceFacts, Timeline } from './EvidenceFacts.tsx'
import { PlateComparison } from './PlateComparison.tsx'
import { plateHint } from './plateHint.ts'
import type { Verification } from './useVerification.ts'

interface EvidenceBodyProps {
  evidence: Evidence
  detail: Verification | null
  problem: Said | null
  old: boolean
  correction: ReactNode
  onAgain: () => void
}

/** Plates, hint, facts and what happened. A part that is still loading or failed never hides the rest. */
export function EvidenceBody({ evidence, detail, problem, old, correction, onAgain }: EvidenceBodyProps) {
  const say = useWords()
  return (
    <div className="evidence-body">
      <PlateComparison facts={evidence.plates} old={old} />
      {correction}
      <Hint evidence={evidence} detail={detail} />
      {evidence.activity !== null && <EvidenceFacts activity={evidence.activity} detail={detail} />}
      {detail !== null && <Timeline rows={detail.timeline} />}
      {detail === null && problem === null && <Skeleton lines={6} label={say(evidenceWords.loading)} />}
      {detail === null && problem !== null && (
        <EmptyFace
          icon="octagon"
          title={say(evidenceWords.failed)}
          text={say(evidenceWords.failedText, { message: say(problem.sentence, problem.values) })}
        >
          <Button icon="retry" onClick={onAgain}>
            {say(shellWords.reload)}
          </Button>
        </EmptyFace>
      )}
    </div>
  )
}

function Hint({ evidence: { plates, activity }, detail }: { evidence: Evidence; detail: Verification | null }) {
  const say = useWords()
  const first = activity?.reasons[0]
  const plate = detail?.hint == null ? plateHint(plates.read, plates.expected) : null
  const aboutPlate = first === undefined || first.code === 'ok' || first.code.startsWith('plate.')
  const lines = [
    aboutPlate ? plate !== null && say(plate.sentence, plate.values) : first.message,
    detail?.hint,
    activity !== null && activity.outcome !== 'opened' ? first?.next_step : undefined,
  ].filter((line) => typeof line === 'string' && line !== '')
  if (lines.length === 0) return null
  return (
    <p className="evidence-hint">
      <Icon name="info" />
      <span>{lines.join(' ')}</span>
    </p>
  )
}
