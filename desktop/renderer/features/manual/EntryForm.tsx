import { gate } from '#shared/contract/autogate/gate.ts'
import { manualMode } from '#shared/contract/autogate/manualMode.ts'
import { directions } from '#shared/domain/lane.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { manualWords } from '#shared/words/console/manual.ts'
import { call } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { MomentField } from '../../ui/form/MomentField.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Slip } from './SlipRow.tsx'

interface EntryFormProps {
  slip: Slip
  gateId: string
  onSaved: () => void
  onClose: () => void
}

const labels = {
  lane_id: manualWords.lane,
  direction: manualWords.direction,
  police_number: manualWords.plate,
  written_at: manualWords.writtenAt,
  access_number: manualWords.accessNumber,
  driver_name: manualWords.driver,
  note: manualWords.note,
}

/** What stands on a paper slip, typed in afterwards; the answer says whether the ticket moved. */
export function EntryForm({ slip, gateId, onSaved, onClose }: EntryFormProps) {
  const say = useWords()
  const { name } = slip
  const lanes = useReply(gate.lanes, { params: { id: gateId } })
  const form = useForm({
    name: `slip ${slip.id}`,
    schema: manualMode.enter.body,
    start: {
      lane_id: '',
      direction: 'in',
      police_number: '',
      written_at: slip.issued_at,
      access_number: '',
      driver_name: '',
      note: '',
    },
    version: null,
    labels,
    async send(body, idempotencyKey) {
      return (await call(manualMode.enter, { params: { id: slip.id }, body: body as never, idempotencyKey })).data
    },
    onSaved({ ticket_moved, reasons }) {
      const [reason] = reasons
      if (ticket_moved) toast('check', saying(manualWords.enteredTicket, { name }))
      else if (reason === undefined) toast('check', saying(manualWords.enteredDone, { name }))
      else toast('info', saying(manualWords.ticketStayed, { name, reason }))
      onSaved()
      onClose()
    },
  })
  const title = say(manualWords.enterTitle, { name })
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="soft">{say(manualWords.enterText)}</p>
      <FormView form={form} label={title} submit={say(manualWords.enter)} onCancel={onClose}>
        <TextField form={form} name="police_number" label={labels.police_number} example="W 8814 UE" autoFocus />
        <MomentField form={form} name="written_at" label={labels.written_at} />
        <SelectField
          form={form}
          name="lane_id"
          label={labels.lane_id}
          empty="–"
          choices={(lanes.data ?? []).map(({ id, code }) => ({ value: id, label: code }))}
        />
        <SelectField
          form={form}
          name="direction"
          label={labels.direction}
          choices={directions.map((value) => ({ value, label: say(evidenceWords[value]) }))}
        />
        <TextField form={form} name="access_number" label={labels.access_number} example="TKT-33471185" optional />
        <TextField form={form} name="driver_name" label={labels.driver_name} optional />
        <TextField form={form} name="note" label={labels.note} rows={2} optional wide />
      </FormView>
    </Dialog>
  )
}
