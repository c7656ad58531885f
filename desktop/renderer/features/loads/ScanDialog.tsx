import { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import { loadWords } from '#shared/words/console/loads.ts'
import { call } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Load } from './loadColumns.tsx'

/** The vehicle of a scanned or typed ticket; the server says why it cannot be loaded. */
export function ScanDialog({ onFound, onClose }: { onFound: (load: Load) => void; onClose: () => void }) {
  const say = useWords()
  const form = useForm<Load>({
    name: 'load scan',
    schema: loadUnload.validateQr.body,
    start: { code: '' },
    version: null,
    labels: { code: loadWords.scanField },
    async send(body) {
      const { data } = await call(loadUnload.validateQr, { body: body as never })
      return data
    },
    onSaved: onFound,
  })
  const title = say(loadWords.scanTitle)
  return (
    <Dialog title={title} onClose={onClose}>
      <FormView form={form} label={title} submit={say(loadWords.scanDo)} onCancel={onClose}>
        <TextField form={form} name="code" label={loadWords.scanField} example="TKT-33471185" autoFocus wide />
      </FormView>
    </Dialog>
  )
}
