import { gate, gateStatuses } from '#shared/contract/autogate/gate.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { gateWords } from '#shared/words/console/gates.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import type { Choice } from '../../ui/Select.tsx'
import { useWords } from '../../ui/useWords.ts'

type GateRow = ReplyData<typeof gate.detail>

interface GateFormProps {
  row: GateRow | null
  areas: readonly Choice[]
  onSaved: (saved: GateRow) => void
  onCancel: () => void
}

const labels = {
  name: recordWords.name,
  code: recordWords.code,
  area_id: gateWords.area,
  position: gateWords.position,
  status: recordWords.status,
}

const valuesOf = (row: GateRow) => ({
  name: row.name,
  code: row.code,
  area_id: row.area.id,
  position: row.position,
  status: row.status,
})

/** Makes or changes a gate; its policy has a form of its own, because it has versions. */
export function GateForm({ row, areas, onSaved, onCancel }: GateFormProps) {
  const say = useWords()
  const form = useRecordForm({
    subject: 'gate',
    row,
    create: gate.create,
    update: gate.update,
    detail: gate.detail,
    blank: { name: '', code: '', area_id: '', position: '', status: 'active' },
    valuesOf,
    labels,
    nameOf: ({ name }) => name,
    onSaved,
  })
  return (
    <FormView form={form} label={say(gateWords.title)} onCancel={onCancel}>
      <TextField form={form} name="name" label={recordWords.name} example="Gerbang Utama Masuk" autoFocus wide />
      <TextField form={form} name="code" label={recordWords.code} example="GU-IN" />
      <SelectField form={form} name="area_id" label={gateWords.area} choices={areas} empty="–" />
      <NumberField form={form} name="position" label={gateWords.position} hint={gateWords.positionHint} optional />
      <SelectField
        form={form}
        name="status"
        label={recordWords.status}
        choices={gateStatuses.map((value) => ({ value, label: say(gateWords[value]) }))}
      />
    </FormView>
  )
}
