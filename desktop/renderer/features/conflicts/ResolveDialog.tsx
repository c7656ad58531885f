import { laneConflict } from '#shared/contract/autogate/laneConflict.ts'
import { conflictResolutions } from '#shared/domain/laneConflict.ts'
import { conflictResolutionWords, conflictWords } from '#shared/words/console/conflicts.ts'
import { call } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Conflict } from './conflictColumns.tsx'

interface ResolveDialogProps {
  row: Conflict
  onResolved: (row: Conflict) => void
  onClose: () => void
}

/** Says what became of a conflict; it stays in the log. */
export function ResolveDialog({ row, onResolved, onClose }: ResolveDialogProps) {
  const say = useWords()
  const { id, version } = row
  const form = useForm({
    name: `conflict ${id}`,
    schema: laneConflict.resolve.body,
    start: { code: 'vehicle_known', note: '', version },
    version: null,
    labels: { code: conflictWords.outcome, note: conflictWords.note },
    send: (body, idempotencyKey) =>
      call(laneConflict.resolve, { params: { id }, body: { ...body, version } as never, idempotencyKey }),
    onSaved({ data }) {
      toast('check', saying(conflictWords.done))
      onResolved(data)
      onClose()
    },
  })
  const title = say(conflictWords.resolveTitle, { plate: row.police_number ?? row.access_number ?? row.lane.code })
  return (
    <Dialog title={title} onClose={onClose}>
      <FormView form={form} label={title} submit={say(conflictWords.resolveDo)} onCancel={onClose}>
        <SelectField
          form={form}
          name="code"
          label={conflictWords.outcome}
          choices={conflictResolutions.map((value) => ({ value, label: say(conflictResolutionWords[value]) }))}
          wide
        />
        <TextField
          form={form}
          name="note"
          label={conflictWords.note}
          example={say(conflictWords.noteExample)}
          rows={3}
          wide
        />
      </FormView>
    </Dialog>
  )
}
