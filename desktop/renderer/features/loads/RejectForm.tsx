import { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import { loadWords } from '#shared/words/console/loads.ts'
import { call } from '../../api/session.ts'
import { TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { PhotosField } from '../../ui/form/PhotosField.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Load } from './loadColumns.tsx'

interface RejectFormProps {
  load: Load
  onSaved: (load: Load) => void
  onCancel: () => void
}

/** Why a load is not taken. Nothing is drawn from a balance. */
export function RejectForm({ load, onSaved, onCancel }: RejectFormProps) {
  const say = useWords()
  const plate = load.police_number
  const form = useForm<Load>({
    name: `reject ${load.id}`,
    schema: loadUnload.reject.body,
    start: { reason: '', photos: [] },
    version: null,
    labels: { reason: loadWords.reason, photos: loadWords.photos },
    async send(body, idempotencyKey) {
      const given = { params: { id: load.id }, body: body as never, idempotencyKey }
      return (await call(loadUnload.reject, given)).data
    },
    onSaved(next) {
      toast('octagon', saying(loadWords.rejectedDone, { plate }))
      onSaved(next)
    },
  })
  return (
    <FormView
      form={form}
      label={say(loadWords.rejectTitle, { plate })}
      submit={say(loadWords.reject)}
      onCancel={onCancel}
    >
      <TextField
        form={form}
        name="reason"
        label={loadWords.reason}
        example={say(loadWords.rejectExample)}
        rows={4}
        autoFocus
        wide
      />
      <PhotosField form={form} name="photos" label={loadWords.photos} optional wide />
    </FormView>
  )
}
