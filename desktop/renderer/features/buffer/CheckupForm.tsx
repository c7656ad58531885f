import { bufferZone } from '#shared/contract/autogate/bufferZone.ts'
import { bufferWords } from '#shared/words/console/buffer.ts'
import { call } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { PhotosField } from '../../ui/form/PhotosField.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Stay } from './stays.ts'

interface CheckupFormProps {
  stay: Stay
  onSaved: (stay: Stay) => void
  onCancel: () => void
}

/** Whoever says that something is not right says what it is. */
const withFinding = bufferZone.checkup.body.refine(
  ({ documents_ok, seal_ok, plate_ok, notes }) => (documents_ok && seal_ok && plate_ok) || notes !== undefined,
  { path: ['notes'], error: 'required' },
)

/** What a person found at a vehicle. Nothing is ticked beforehand: each tick is an answer. */
export function CheckupForm({ stay, onSaved, onCancel }: CheckupFormProps) {
  const say = useWords()
  const plate = stay.ticket.police_number
  const form = useForm({
    name: `checkup ${stay.id}`,
    schema: withFinding,
    start: {
      gate_activity_id: stay.gate_activity_id,
      documents_ok: false,
      seal_ok: false,
      plate_ok: false,
      notes: '',
      photos: [],
    },
    version: null,
    labels: {
      documents_ok: bufferWords.documentsOk,
      seal_ok: bufferWords.sealOk,
      plate_ok: bufferWords.plateOk,
      notes: bufferWords.notes,
      photos: bufferWords.photos,
    },
    async send(body, idempotencyKey) {
      const { data } = await call(bufferZone.checkup, { body: body as never, idempotencyKey })
      return data
    },
    onSaved(saved) {
      toast('check', saying(bufferWords.checkupSaved, { plate }))
      onSaved(saved)
    },
  })
  return (
    <FormView
      form={form}
      label={say(bufferWords.checkupTitle, { plate })}
      submit={say(bufferWords.checkupSave)}
      onCancel={onCancel}
    >
      <div className="form-field" data-wide>
        <Button icon="check" onClick={() => form.setAll({ documents_ok: true, seal_ok: true, plate_ok: true })}>
          {say(bufferWords.allFine)}
        </Button>
      </div>
      <CheckField form={form} name="documents_ok" label={bufferWords.documentsOk} />
      <CheckField form={form} name="seal_ok" label={bufferWords.sealOk} />
      <CheckField form={form} name="plate_ok" label={bufferWords.plateOk} />
      <TextField
        form={form}
        name="notes"
        label={bufferWords.notes}
        hint={bufferWords.notesHint}
        rows={3}
        optional
        wide
      />
      <PhotosField form={form} name="photos" label={bufferWords.photos} optional wide />
    </FormView>
  )
}
