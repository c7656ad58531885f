import { bypass } from '#shared/contract/autogate/bypass.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { bypassCategories } from '#shared/domain/bypass.ts'
import { bypassCategoryNames } from '#shared/words/bypassCategories.ts'
import { bypassWords, watchWords } from '#shared/words/console/watchlist.ts'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { MomentField } from '../../ui/form/MomentField.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import { useWords } from '../../ui/useWords.ts'

type Row = ReplyData<typeof bypass.detail>

interface BypassFormProps {
  row: Row | null
  onSaved: (saved: Row) => void
  onCancel: () => void
}

const labels = {
  police_number: bypassWords.plate,
  category: bypassWords.category,
  note: bypassWords.note,
  valid_from: watchWords.from,
  valid_until: bypassWords.until,
}

const valuesOf = ({ category, note, valid_from, valid_until }: Row) => ({ category, note, valid_from, valid_until })

/** Lets a vehicle pass without a ticket for a time, or changes for how long. */
export function BypassForm({ row, onSaved, onCancel }: BypassFormProps) {
  const say = useWords()
  const form = useRecordForm({
    subject: 'bypass',
    row,
    create: bypass.create,
    update: bypass.update,
    detail: bypass.detail,
    blank: { police_number: '', category: 'ambulance', note: '', valid_from: '', valid_until: '' },
    valuesOf,
    labels,
    nameOf: ({ police_number }) => police_number,
    onSaved,
  })
  return (
    <FormView form={form} label={say(bypassWords.title)} onCancel={onCancel}>
      {row === null && (
        <TextField form={form} name="police_number" label={bypassWords.plate} example="W 1180 AM" autoFocus wide />
      )}
      <SelectField
        form={form}
        name="category"
        label={bypassWords.category}
        choices={bypassCategories.map((value) => ({ value, label: say(bypassCategoryNames[value]) }))}
        wide
      />
      <TextField
        form={form}
        name="note"
        label={bypassWords.note}
        example={say(bypassWords.noteExample)}
        rows={3}
        wide
      />
      <MomentField form={form} name="valid_from" label={watchWords.from} optional />
      <MomentField form={form} name="valid_until" label={bypassWords.until} hint={bypassWords.untilHint} />
    </FormView>
  )
}
