import { watchlist } from '#shared/contract/autogate/watchlist.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { watchActions, watchKinds } from '#shared/domain/watchlist.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { watchActionNames, watchKindNames, watchWords } from '#shared/words/console/watchlist.ts'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { MomentField } from '../../ui/form/MomentField.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import { useWords } from '../../ui/useWords.ts'

type Entry = ReplyData<typeof watchlist.detail>

interface WatchFormProps {
  row: Entry | null
  onSaved: (saved: Entry) => void
  onCancel: () => void
}

const labels = {
  kind: watchWords.kind,
  police_number: watchWords.plate,
  sim_number: watchWords.simNumber,
  driver_name: watchWords.driverName,
  company_id: recordWords.company,
  action: watchWords.action,
  note: watchWords.note,
  valid_from: watchWords.from,
  valid_until: watchWords.until,
}

const valuesOf = ({ action, note, valid_from, valid_until }: Entry) => ({
  action,
  note,
  valid_from: valid_from ?? '',
  valid_until: valid_until ?? '',
})

/** What belongs to the other kinds, when one is chosen. */
const others = { police_number: '', sim_number: '', driver_name: '', company_id: '' }

/** Watches somebody, or changes until when and how. */
export function WatchForm({ row, onSaved, onCancel }: WatchFormProps) {
  const say = useWords()
  const form = useRecordForm({
    subject: 'watchlist',
    row,
    create: watchlist.create,
    update: watchlist.update,
    detail: watchlist.detail,
    blank: { kind: 'plate', ...others, action: 'inspect', note: '', valid_from: '', valid_until: '' },
    valuesOf,
    labels,
    nameOf: ({ police_number, company, driver }) => police_number ?? company?.name ?? driver?.sim_number ?? '',
    onSaved,
  })
  const kind = form.value('kind')
  return (
    <FormView form={form} label={say(watchWords.title)} onCancel={onCancel}>
      {row === null ? (
        <>
          <div className="form-field" data-wide>
            <label htmlFor="watch-kind">{say(watchWords.kind)}</label>
            <select
              id="watch-kind"
              className="input"
              value={String(kind)}
              onChange={({ target }) => form.setAll({ ...others, kind: target.value })}
            >
              {watchKinds.map((value) => (
                <option key={value} value={value}>
                  {say(watchKindNames[value])}
                </option>
              ))}
            </select>
          </div>
          {kind === 'plate' && (
            <TextField form={form} name="police_number" label={watchWords.plate} example="W 8814 UE" autoFocus wide />
          )}
          {kind === 'driver' && (
            <>
              <TextField form={form} name="sim_number" label={watchWords.simNumber} example="9568204132886" autoFocus />
              <TextField form={form} name="driver_name" label={watchWords.driverName} optional />
            </>
          )}
          {kind === 'company' && <CompanyField form={form} />}
        </>
      ) : (
        <p className="faint form-field" data-wide>
          {say(watchWords.fixed)}
        </p>
      )}
      <SelectField
        form={form}
        name="action"
        label={watchWords.action}
        hint={watchWords.actionHint}
        choices={watchActions.map((value) => ({ value, label: say(watchActionNames[value]) }))}
        wide
      />
      <TextField form={form} name="note" label={watchWords.note} example={say(watchWords.noteExample)} rows={3} wide />
      <MomentField form={form} name="valid_from" label={watchWords.from} optional />
      <MomentField form={form} name="valid_until" label={watchWords.until} hint={watchWords.untilHint} optional />
    </FormView>
  )
}
