import { building, buildingStatuses } from '#shared/contract/autogate/building.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { buildingWords } from '#shared/words/console/places.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { useMe } from '../../api/session.ts'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { CheckField, SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import type { Choice } from '../../ui/Select.tsx'
import { useWords } from '../../ui/useWords.ts'
import { OpeningHoursField } from './OpeningHoursField.tsx'

type Building = ReplyData<typeof building.detail>

const labels = {
  name: recordWords.name,
  code: recordWords.code,
  area_id: buildingWords.area,
  company_id: recordWords.company,
  address: recordWords.address,
  capacity: buildingWords.capacity,
  latitude: buildingWords.latitude,
  longitude: buildingWords.longitude,
  is_port_bms: buildingWords.port,
  status: recordWords.status,
  opening_hours: buildingWords.hours,
}

const blank = { status: 'active', capacity: 0, is_port_bms: false }

const valuesOf = (row: Building) => ({
  name: row.name,
  code: row.code,
  area_id: row.area.id,
  company_id: row.company?.id ?? '',
  address: row.address ?? '',
  capacity: row.capacity,
  latitude: row.latitude ?? '',
  longitude: row.longitude ?? '',
  is_port_bms: row.is_port_bms,
  status: row.status,
  opening_hours: row.opening_hours,
})

interface BuildingFormProps {
  row: Building | null
  areas: readonly Choice[]
  onSaved: (saved: Building) => void
  onCancel: () => void
}

/** Makes or changes a destination. */
export function BuildingForm({ row, areas, onSaved, onCancel }: BuildingFormProps) {
  const say = useWords()
  const me = useMe()
  const form = useRecordForm({
    subject: 'building',
    row,
    create: building.create,
    update: building.update,
    detail: building.detail,
    blank,
    valuesOf,
    labels,
    nameOf: ({ name }) => name,
    onSaved,
  })
  const known = row === null || row.company === null ? null : { value: row.company.id, label: row.company.name }
  return (
    <FormView form={form} label={say(buildingWords.title)} onCancel={onCancel}>
      <TextField form={form} name="name" label={recordWords.name} example="Gudang B2" autoFocus />
      <TextField form={form} name="code" label={recordWords.code} example="GD-B2" />
      <SelectField form={form} name="area_id" label={buildingWords.area} choices={areas} empty="–" />
      <SelectField
        form={form}
        name="status"
        label={recordWords.status}
        choices={buildingStatuses.map((status) => ({ value: status, label: say(buildingWords[status]) }))}
      />
      {me.company === null && <CompanyField form={form} known={known} optional hint={buildingWords.companyHint} />}
      <TextField form={form} name="address" label={recordWords.address} example="Jl. Manyar Raya B2" optional wide />
      <NumberField
        form={form}
        name="capacity"
        label={buildingWords.capacity}
        hint={buildingWords.capacityHint}
        example="0"
        optional
      />
      <span />
      <NumberField form={form} name="latitude" label={buildingWords.latitude} example="-7.1234" degrees optional />
      <NumberField form={form} name="longitude" label={buildingWords.longitude} example="112.6543" degrees optional />
      <CheckField form={form} name="is_port_bms" label={buildingWords.port} />
      <OpeningHoursField form={form} />
    </FormView>
  )
}
