import { useId, useState } from 'react'
import { lane as lanes } from '#shared/contract/autogate/lane.ts'
import { parsePlate } from '#shared/domain/plate.ts'
import { matchPlates } from '#shared/domain/plateMatch.ts'
import { activityWords } from '#shared/words/console/activity.ts'
import { decision, intervene } from '../../api/intervene.ts'
import { call } from '../../api/session.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { describedBy, Field } from '../../ui/Field.tsx'
import { PlateDiff } from '../../ui/PlateDiff.tsx'
import { markPlates } from '../../ui/plateMarks.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Card } from './ActivityView.tsx'

interface CorrectPlateProps {
  card: Card
  interventionId: string
  onCorrected: () => void
  onClose: () => void
}

/** The plate as a person reads it, compared while it is typed; the rules run again with it. */
export function CorrectPlate({ card, interventionId, onCorrected, onClose }: CorrectPlateProps) {
  const say = useWords()
  const id = useId()
  const expected = card.plate.expected?.text ?? null
  const [plate, setPlate] = useState(card.plate.read?.text ?? '')
  const [fault, setFault] = useState<string | null>(null)

  function check(): boolean {
    const isPlate = parsePlate(plate) !== null
    setFault(isPlate ? null : say(activityWords.correctExample))
    return isPlate
  }

  async function commit(): Promise<void> {
    const laneId = card.activity.lane.id
    const { data: lane } = await call(lanes.detail, { params: { id: laneId } })
    const { version } = lane
    await intervene(decision(laneId, { action: 'correct_plate', version, intervention_id: interventionId, plate }))
    toast('check', saying(activityWords.corrected, { plate }))
    onCorrected()
  }

  return (
    <AskDialog
      title={say(activityWords.correctTitle, { lane: card.activity.lane.code })}
      action={say(activityWords.correctDo)}
      kind="primary"
      keys="Enter"
      check={check}
      act={commit}
      onClose={onClose}
    >
      {(act) => (
        <>
          <Field id={id} label={say(activityWords.correctField)} fault={fault}>
            <input
              id={id}
              className="input mono"
              data-autofocus
              value={plate}
              maxLength={15}
              spellCheck={false}
              autoComplete="off"
              aria-invalid={fault !== null}
              aria-describedby={describedBy(id, fault)}
              onFocus={({ target }) => target.select()}
              onChange={({ target }) => {
                setPlate(target.value.toUpperCase())
                setFault(null)
              }}
              onKeyDown={({ key }) => key === 'Enter' && act()}
            />
          </Field>
          {expected !== null && <Compared plate={plate} expected={expected} />}
        </>
      )}
    </AskDialog>
  )
}

function Compared({ plate, expected }: { plate: string; expected: string }) {
  const say = useWords()
  if (matchPlates(plate, expected).same) return <p className="tone-ok">{say(activityWords.sameAsTicket)}</p>
  const [typed, wanted] = markPlates(plate, expected)
  return (
    <div className="activity-plates">
      <PlateDiff characters={typed} />
      <PlateDiff characters={wanted} />
    </div>
  )
}
