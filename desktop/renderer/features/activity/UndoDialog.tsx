import { gateIn } from '#shared/contract/autogate/gateIn.ts'
import { undoReasons } from '#shared/domain/undo.ts'
import { activityWords, undoReasonWords } from '#shared/words/console/activity.ts'
import { call } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { shortTime } from '../../ui/formats.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { plateOf } from '../../ui/plateOf.ts'
import type { Card } from './ActivityView.tsx'

interface UndoDialogProps {
  card: Card
  until: string
  onUndone: () => void
  onClose: () => void
}

/** Takes a wrong check-in back, with the reason that stays in the log. */
export function UndoDialog({ card, until, onUndone, onClose }: UndoDialogProps) {
  const say = useWords()
  const { id } = card.activity
  const plate = plateOf(card.activity) ?? '–'
  const form = useForm({
    name: `undo ${id}`,
    schema: gateIn.undo.body,
    start: { reason_code: 'not_entered', note: '' },
    version: null,
    labels: { reason_code: activityWords.undoReason, note: activityWords.undoNote },
    send: (body, idempotencyKey) => call(gateIn.undo, { params: { id }, body: body as never, idempotencyKey }),
    onSaved() {
      toast('undo', saying(activityWords.undoDone, { plate }))
      onUndone()
      onClose()
    },
  })
  const title = say(activityWords.undoTitle, { plate })
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="soft">{say(activityWords.undoText, { time: shortTime(until) })}</p>
      <FormView form={form} label={title} submit={say(activityWords.undo)} onCancel={onClose}>
        <SelectField
          form={form}
          name="reason_code"
          label={activityWords.undoReason}
          choices={undoReasons.map((value) => ({ value, label: say(undoReasonWords[value]) }))}
          wide
        />
        <TextField form={form} name="note" label={activityWords.undoNote} rows={3} wide />
      </FormView>
    </Dialog>
  )
}
