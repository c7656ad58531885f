import { z } from 'zod'
import { manualMode } from '#shared/contract/autogate/manualMode.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { manualReasons } from '#shared/domain/manualMode.ts'
import { manualReasonNames, manualWords } from '#shared/words/console/manual.ts'
import { call } from '../../api/session.ts'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import type { Choice } from '../../ui/Select.tsx'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'

type Period = ReplyData<typeof manualMode.period>

interface StartFormProps {
  gates: readonly Choice[]
  onSaved: (period: Period) => void
  onCancel: () => void
}

/** The gate stands in the path: here it is a field like the others. */
const startOfGate = manualMode.start.body.extend({ gate_id: z.string().min(1) })

/** Takes a gate out of automatic mode. */
export function StartForm({ gates, onSaved, onCancel }: StartFormProps) {
  const say = useWords()
  const form = useForm<Period>({
    name: 'manual new',
    schema: startOfGate,
    start: { gate_id: '', reason_code: '', note: '' },
    version: null,
    labels: { gate_id: manualWords.gate, reason_code: manualWords.reason, note: manualWords.note },
    async send({ gate_id, ...body }, idempotencyKey) {
      const given = { params: { id: String(gate_id) }, body: body as never, idempotencyKey }
      return (await call(manualMode.start, given)).data
    },
    onSaved(period) {
      toast('pen', saying(manualWords.started, { gate: period.gate.name }))
      onSaved(period)
    },
  })
  return (
    <FormView form={form} label={say(manualWords.start)} submit={say(manualWords.start)} onCancel={onCancel}>
      <p className="soft form-field" data-wide>
        {say(manualWords.startText)}
      </p>
      <SelectField form={form} name="gate_id" label={manualWords.gate} choices={gates} empty="–" wide />
      <SelectField
        form={form}
        name="reason_code"
        label={manualWords.reason}
        empty="–"
        choices={manualReasons.map((value) => ({ value, label: say(manualReasonNames[value]) }))}
        wide
      />
      <TextField
        form={form}
        name="note"
        label={manualWords.note}
        example={say(manualWords.noteExample)}
        rows={3}
        wide
      />
    </FormView>
  )
}
