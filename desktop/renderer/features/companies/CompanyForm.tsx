import { company, companyStatuses, companyTypes } from '#shared/contract/autogate/company.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { companyWords } from '#shared/words/console/companies.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FileField } from '../../ui/form/FileField.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { companyStatusWords, companyTypeWords } from './companyTexts.ts'

type Company = ReplyData<typeof company.detail>

const labels = {
  name: recordWords.name,
  code: recordWords.code,
  type: companyWords.type,
  status: recordWords.status,
  npwp: companyWords.npwp,
  nib: companyWords.nib,
  pic_name: companyWords.pic,
  phone: recordWords.phone,
  email: recordWords.email,
  address: recordWords.address,
  quota_vehicle: companyWords.quota,
  logo_path: companyWords.logo,
}

const blank = { type: 'tenant', status: 'active', quota_vehicle: 0 }

const valuesOf = (row: Company) => ({
  name: row.name,
  code: row.code,
  type: row.type,
  status: row.status,
  npwp: row.npwp ?? '',
  nib: row.nib ?? '',
  pic_name: row.pic_name ?? '',
  phone: row.phone ?? '',
  email: row.email ?? '',
  address: row.address ?? '',
  quota_vehicle: row.quota_vehicle,
  logo_path: row.logo?.path ?? '',
})

interface CompanyFormProps {
  row: Company | null
  onSaved: (saved: Company) => void
  onCancel: () => void
}

/** Makes or changes a company. */
export function CompanyForm({ row, onSaved, onCancel }: CompanyFormProps) {
  const say = useWords()
  const form = useRecordForm({
    subject: 'company',
    row,
    create: company.create,
    update: company.update,
    detail: company.detail,
    blank,
    valuesOf,
    labels,
    nameOf: ({ name }) => name,
    onSaved,
  })
  return (
    <FormView form={form} label={say(companyWords.title)} onCancel={onCancel}>
      <TextField form={form} name="name" label={recordWords.name} example="PT Garda Smelter Nusantara" autoFocus wide />
      <TextField form={form} name="code" label={recordWords.code} example="GSN" />
      <SelectField
        form={form}
        name="type"
        label={companyWords.type}
        choices={companyTypes.map((type) => ({ value: type, label: say(companyTypeWords[type]) }))}
      />
      <SelectField
        form={form}
        name="status"
        label={recordWords.status}
        hint={companyWords.suspendHint}
        choices={companyStatuses.map((status) => ({ value: status, label: say(companyStatusWords[status]) }))}
      />
      <NumberField
        form={form}
        name="quota_vehicle"
        label={companyWords.quota}
        hint={companyWords.quotaHint}
        example="0"
        optional
      />
      <TextField form={form} name="npwp" label={companyWords.npwp} example="01.234.567.8-901.000" optional />
      <TextField form={form} name="nib" label={companyWords.nib} example="9120001234567" optional />
      <h3>{say(companyWords.reach)}</h3>
      <TextField form={form} name="pic_name" label={companyWords.pic} example="Ratna Dewi" optional />
      <TextField form={form} name="phone" label={recordWords.phone} type="tel" example="031 398 1234" optional />
      <TextField
        form={form}
        name="email"
        label={recordWords.email}
        type="email"
        example="kantor@example.com"
        optional
        wide
      />
      <TextField form={form} name="address" label={recordWords.address} rows={2} optional wide />
      <FileField
        form={form}
        name="logo_path"
        label={companyWords.logo}
        kind="photo"
        storedUrl={row?.logo?.url ?? null}
        optional
        wide
      />
    </FormView>
  )
}
