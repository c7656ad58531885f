import { bufferZone } from '#shared/contract/autogate/bufferZone.ts'
import { bufferWords } from '#shared/words/console/buffer.ts'
import { call } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Stay } from './stays.ts'

/** Calls a vehicle to proceed; the boards in the zone show it at once. */
export function CallDialog({
  stay,
  onCalled,
  onClose,
}: {
  stay: Stay
  onCalled: (stay: Stay) => void
  onClose: () => void
}) {
  const say = useWords()
  const plate = stay.ticket.police_number
  const form = useForm({
    name: `call ${stay.id}`,
    schema: bufferZone.call.body,
    start: { to: stay.call?.to ?? '' },
    version: null,
    labels: { to: bufferWords.callTo },
    async send(body, idempotencyKey) {
      const params = { gate_activity_id: stay.gate_activity_id }
      const { data } = await call(bufferZone.call, { params, body, idempotencyKey })
      return data
    },
    onSaved(called) {
      toast('bell', saying(bufferWords.calledDone, { plate }))
      onCalled(called)
      onClose()
    },
  })
  const title = say(bufferWords.callTitle, { plate })
  return (
    <Dialog title={title} onClose={onClose}>
      <FormView form={form} label={title} submit={say(bufferWords.callDo)} onCancel={onClose}>
        <TextField
          form={form}
          name="to"
          label={bufferWords.callTo}
          hint={bufferWords.callToHint}
          example="Gudang B2"
          optional
          autoFocus
          wide
        />
      </FormView>
    </Dialog>
  )
}
