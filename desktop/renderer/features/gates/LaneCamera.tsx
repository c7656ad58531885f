import { wallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { streamKinds } from '#shared/domain/wallViews.ts'
import { laneCameraWords } from '#shared/words/console/wallDisplays.ts'
import { call } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { ReplyPart } from '../../ui/ReplyPart.tsx'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'

type Stream = ReplyData<typeof wallDisplay.stream>

interface LaneCameraProps {
  lane: { readonly id: string; readonly code: string }
  onClose: () => void
}

/** Where the live picture of a lane on the walls comes from. */
export function LaneCamera({ lane, onClose }: LaneCameraProps) {
  const say = useWords()
  const stream = useReply(wallDisplay.stream, { params: { id: lane.id } })
  return (
    <Dialog title={say(laneCameraWords.edit, { lane: lane.code })} onClose={onClose}>
      <p className="soft">{say(laneCameraWords.hint)}</p>
      <ReplyPart reply={stream} lines={3}>
        {(row) => <StreamForm lane={lane} row={row} onClose={onClose} />}
      </ReplyPart>
    </Dialog>
  )
}

const labels = { kind: laneCameraWords.kind, url: laneCameraWords.url }

function StreamForm({ lane, row, onClose }: LaneCameraProps & { row: Stream }) {
  const say = useWords()
  const form = useForm<Stream>({
    name: `stream ${lane.id}`,
    schema: wallDisplay.setStream.body,
    start: { kind: row.kind, url: row.url ?? '' },
    version: null,
    labels,
    toBody: ({ kind, url }) => ({ kind, url: kind === 'none' || url === '' ? null : url }),
    send: async (body) => (await call(wallDisplay.setStream, { params: { id: lane.id }, body: body as never })).data,
    onSaved() {
      toast('check', saying(laneCameraWords.saved, { lane: lane.code }))
      onClose()
    },
  })
  return (
    <FormView form={form} label={say(laneCameraWords.edit, { lane: lane.code })} onCancel={onClose}>
      <SelectField
        form={form}
        name="kind"
        label={laneCameraWords.kind}
        choices={streamKinds.map((kind) => ({ value: kind, label: say(laneCameraWords[kind]) }))}
        wide
      />
      {form.value('kind') !== 'none' && (
        <TextField form={form} name="url" label={laneCameraWords.url} example="/cameras/in-03" wide />
      )}
    </FormView>
  )
}
