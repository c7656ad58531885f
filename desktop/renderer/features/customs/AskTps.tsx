import { tpsOnline } from '#shared/contract/autogate/tpsOnline.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { call } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'

const labels = {
  kd_dok: customsWords.askCode,
  no_dok: customsWords.askNumber,
  tgl_dok: customsWords.askDay,
  npwp: customsWords.askTaxNumber,
}

/** Asks TPS Online for one document that it has not told of by itself. */
export function AskTps({ onClose }: { onClose: () => void }) {
  const say = useWords()
  const form = useForm({
    name: 'tps question',
    schema: tpsOnline.ask.body,
    start: { kd_dok: '', no_dok: '', tgl_dok: '', npwp: '' },
    version: null,
    labels,
    send: (body, idempotencyKey) => call(tpsOnline.ask, { body: body as never, idempotencyKey }),
    onSaved() {
      toast('check', saying(customsWords.asked))
      onClose()
    },
  })
  const title = say(customsWords.askTitle)
  return (
    <Dialog title={title} onClose={onClose}>
      <FormView form={form} label={title} submit={say(customsWords.ask)} onCancel={onClose}>
        <TextField form={form} name="kd_dok" label={labels.kd_dok} example="1" inputMode="numeric" autoFocus />
        <TextField form={form} name="no_dok" label={labels.no_dok} example="000435-26" />
        <DayField form={form} name="tgl_dok" label={labels.tgl_dok} />
        <TextField form={form} name="npwp" label={labels.npwp} inputMode="numeric" optional />
      </FormView>
    </Dialog>
  )
}
