import { lane as lanes } from '#shared/contract/autogate/lane.ts'
import { laneDirections } from '#shared/domain/lane.ts'
import { gateWords, laneDirectionWords } from '#shared/words/console/gates.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { call } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { LaneRow } from './LaneList.tsx'

interface LaneFormProps {
  gateId: string
  row: LaneRow | null
  onSaved: () => void
  onClose: () => void
}

const labels = {
  code: recordWords.code,
  name: recordWords.name,
  direction: gateWords.direction,
  position: gateWords.position,
}

const valuesOf = ({ code, name, direction, position }: LaneRow) => ({ code, name, direction, position })

/** Makes or changes a lane. */
export function LaneForm({ gateId, row, onSaved, onClose }: LaneFormProps) {
  const say = useWords()
  const form = useForm<LaneRow>({
    name: `lane ${row?.id ?? `new ${gateId}`}`,
    schema: row === null ? lanes.create.body : lanes.update.body,
    start: row === null ? { code: '', name: '', direction: 'in', position: '' } : valuesOf(row),
    version: row?.version ?? null,
    labels,
    async send(body, idempotencyKey) {
      const given = { params: { id: row?.id ?? gateId }, body: body as never, idempotencyKey }
      return (row === null ? await call(lanes.create, given) : await call(lanes.update, given)).data
    },
    onSaved(saved) {
      toast('check', saying(gateWords.laneSaved, { lane: saved.code }))
      onSaved()
      onClose()
    },
    ...(row !== null && {
      async stored() {
        const { data } = await call(lanes.detail, { params: { id: row.id } })
        return { values: valuesOf(data), version: data.version }
      },
    }),
  })
  const title = row === null ? say(gateWords.laneAdd) : say(gateWords.laneEdit, { lane: row.code })
  return (
    <Dialog title={title} onClose={onClose}>
      {row === null && <p className="soft">{say(gateWords.laneHint)}</p>}
      <FormView form={form} label={title} onCancel={onClose}>
        <TextField form={form} name="code" label={recordWords.code} example="IN-07" autoFocus />
        <SelectField
          form={form}
          name="direction"
          label={gateWords.direction}
          choices={laneDirections.map((value) => ({ value, label: say(laneDirectionWords[value]) }))}
        />
        <TextField form={form} name="name" label={recordWords.name} example="Masuk 7" />
        <NumberField form={form} name="position" label={gateWords.position} hint={gateWords.positionHint} optional />
      </FormView>
    </Dialog>
  )
}
