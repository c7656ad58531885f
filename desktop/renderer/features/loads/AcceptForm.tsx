import { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import { loadWords } from '#shared/words/console/loads.ts'
import { call } from '../../api/session.ts'
import { serverNow } from '../../live/connection.ts'
import { TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { MomentField } from '../../ui/form/MomentField.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { PhotosField } from '../../ui/form/PhotosField.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { numberText } from '../../ui/formats.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import type { Load } from './loadColumns.tsx'

interface AcceptFormProps {
  load: Load
  onSaved: (load: Load) => void
  onCancel: () => void
}

const labels = {
  qty: loadWords.qty,
  unit: loadWords.unit,
  started_at: loadWords.started,
  finished_at: loadWords.finished,
  photos: loadWords.photos,
}

/** What was counted. It is drawn from the balance of the customs document instead of what the ticket announced. */
export function AcceptForm({ load, onSaved, onCancel }: AcceptFormProps) {
  const say = useWords()
  const language = useLanguage()
  const plate = load.police_number
  const form = useForm<Load>({
    name: `accept ${load.id}`,
    schema: loadUnload.accept.body,
    start: {
      qty: '',
      unit: load.unit ?? '',
      started_at: load.entered_at,
      finished_at: new Date(serverNow()).toISOString(),
      photos: [],
    },
    version: null,
    labels,
    async send(body, idempotencyKey) {
      const given = { params: { id: load.id }, body: body as never, idempotencyKey }
      return (await call(loadUnload.accept, given)).data
    },
    onSaved(next) {
      toast('check', saying(loadWords.acceptedDone, { plate }))
      onSaved(next)
    },
  })
  const hint =
    load.qty === null ? null : say(loadWords.qtyHint, { qty: numberText(load.qty, language), unit: load.unit ?? '' })
  return (
    <FormView
      form={form}
      label={say(loadWords.acceptTitle, { plate })}
      submit={say(loadWords.accept)}
      onCancel={onCancel}
    >
      <NumberField
        form={form}
        name="qty"
        label={loadWords.qty}
        {...(hint !== null && { hint: { id: hint, en: hint } })}
      />
      <TextField form={form} name="unit" label={loadWords.unit} example="Kg" />
      <MomentField form={form} name="started_at" label={loadWords.started} />
      <MomentField form={form} name="finished_at" label={loadWords.finished} />
      <PhotosField form={form} name="photos" label={loadWords.photos} optional wide />
    </FormView>
  )
}
