import { useId, useState } from 'react'
import { lane as lanes } from '#shared/contract/autogate/lane.ts'
import { parsePlate } from '#shared/domain/plate.ts'
import { matchPlates } from '#shared/domain/plateMatch.ts'
import { activityWords } from '#shared/words/console/activity.ts'
import { formWords } from '#shared/words/console/forms.ts'
import { decision, intervene } from '../../api/intervene.ts'
import { call } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { describedBy, Field } from '../../ui/Field.tsx'
import { PlateDiff } from '../../ui/PlateDiff.tsx'
import { markPlates } from '../../ui/plateMarks.ts'
import { problemOf, type Problem } from '../../ui/problem.ts'
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
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const title = say(activityWords.correctTitle, { lane: card.activity.lane.code })

  async function commit(): Promise<void> {
    if (busy) return
    if (parsePlate(plate) === null) return setFault(say(activityWords.correctExample))
    setBusy(true)
    setProblem(null)
    try {
      const laneId = card.activity.lane.id
      const { data: lane } = await call(lanes.detail, { params: { id: laneId } })
      const { version } = lane
      await intervene(decision(laneId, { action: 'correct_plate', version, intervention_id: interventionId, plate }))
      toast('check', saying(activityWords.corrected, { plate }))
      onCorrected()
      onClose()
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button kind="ghost" keys="Esc" onClick={onClose}>
            {say(formWords.cancel)}
          </Button>
          <Button kind="primary" keys="Enter" aria-busy={busy} onClick={() => void commit()}>
            {say(activityWords.correctDo)}
          </Button>
        </>
      }
    >
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
          onKeyDown={({ key }) => key === 'Enter' && void commit()}
        />
      </Field>
      {expected !== null &&
        (matchPlates(plate, expected).same ? (
          <p className="tone-ok">{say(activityWords.sameAsTicket)}</p>
        ) : (
          <div className="activity-plates">
            <PlateDiff characters={markPlates(plate, expected)[0]} />
            <PlateDiff characters={markPlates(plate, expected)[1]} />
          </div>
        ))}
      {problem !== null && (
        <p className="field-fault" role="alert">
          {say(problem.said.sentence, problem.said.values)}
        </p>
      )}
    </Dialog>
  )
}
