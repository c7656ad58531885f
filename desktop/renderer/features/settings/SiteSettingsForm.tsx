import { siteSettings } from '#shared/contract/autogate/siteSettings.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { floodNumbers } from '#shared/domain/alarmFlood.ts'
import { tripLimit } from '#shared/domain/tripLimit.ts'
import { siteSettingsWords } from '#shared/words/console/siteSettings.ts'
import { call } from '../../api/session.ts'
import { boundsHint } from '../../ui/form/boundsHint.ts'
import { FormView } from '../../ui/form/FormView.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { ShiftsField } from './ShiftsField.tsx'

type Row = ReplyData<typeof siteSettings.read>

const labels = {
  'flood.more_than': siteSettingsWords.moreThan,
  'flood.minutes': siteSettingsWords.minutes,
  shifts: siteSettingsWords.shifts,
  trip_limit_minutes: siteSettingsWords.tripLimit,
}

const valuesOf = ({ flood, shifts, trip_limit_minutes }: Row) => ({
  'flood.more_than': flood.more_than,
  'flood.minutes': flood.minutes,
  shifts,
  trip_limit_minutes,
})

/** The settings of the site, changed under the version that was read. */
export function SiteSettingsForm({ row, onSaved }: { row: Row; onSaved: (saved: Row) => void }) {
  const say = useWords()
  const form = useForm({
    name: 'site settings',
    schema: siteSettings.update.body,
    start: valuesOf(row),
    version: row.version,
    labels,
    send: async (body) => (await call(siteSettings.update, { body })).data,
    async stored() {
      const { data } = await call(siteSettings.read, {})
      return { values: valuesOf(data), version: data.version }
    },
    onSaved(saved) {
      toast('check', saying(siteSettingsWords.saved))
      onSaved(saved)
    },
  })
  return (
    <FormView form={form} label={say(siteSettingsWords.title)} onCancel={form.startOver}>
      <h3>{say(siteSettingsWords.flood)}</h3>
      <p className="field-hint form-field" data-wide>
        {say(siteSettingsWords.floodText)}
      </p>
      <NumberField
        form={form}
        name="flood.more_than"
        label={siteSettingsWords.moreThan}
        hint={boundsHint(floodNumbers.more_than)}
      />
      <NumberField
        form={form}
        name="flood.minutes"
        label={siteSettingsWords.minutes}
        hint={boundsHint(floodNumbers.minutes)}
      />
      <ShiftsField
        form={form}
        name="shifts"
        label={siteSettingsWords.shifts}
        hint={siteSettingsWords.shiftsText}
        wide
      />
      <NumberField
        form={form}
        name="trip_limit_minutes"
        label={siteSettingsWords.tripLimit}
        hint={boundsHint(tripLimit)}
      />
    </FormView>
  )
}
