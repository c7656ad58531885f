import { employee } from '#shared/contract/autogate/employee.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { employeeWords } from '#shared/words/console/employees.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { useMe } from '../../api/session.ts'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { TextField } from '../../ui/form/fields.tsx'
import { FileField } from '../../ui/form/FileField.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import { useWords } from '../../ui/useWords.ts'

type Employee = ReplyData<typeof employee.detail>

const labels = {
  company_id: recordWords.company,
  name: recordWords.name,
  nik: employeeWords.nik,
  position: employeeWords.position,
  phone: recordWords.phone,
  access_valid_until: employeeWords.validUntil,
  photo_path: employeeWords.photo,
}

/** The NIK is shown masked, so its field begins empty: it is sent only when a new one is typed. */
const valuesOf = (row: Employee) => ({
  name: row.name,
  nik: '',
  position: row.position ?? '',
  phone: row.phone ?? '',
  access_valid_until: row.access_valid_until ?? '',
  photo_path: row.photo?.path ?? '',
})

interface EmployeeFormProps {
  row: Employee | null
  onSaved: (saved: Employee) => void
  onCancel: () => void
}

/** Makes or changes an employee. */
export function EmployeeForm({ row, onSaved, onCancel }: EmployeeFormProps) {
  const say = useWords()
  const me = useMe()
  const form = useRecordForm({
    subject: 'employee',
    row,
    create: employee.create,
    update: employee.update,
    detail: employee.detail,
    blank: {},
    valuesOf,
    labels,
    nameOf: ({ name }) => name,
    onSaved,
  })
  return (
    <FormView form={form} label={say(employeeWords.title)} onCancel={onCancel}>
      {row === null && me.company === null && <CompanyField form={form} />}
      <TextField form={form} name="name" label={recordWords.name} example="Agus Triyono" autoFocus wide />
      <TextField
        form={form}
        name="nik"
        label={employeeWords.nik}
        hint={employeeWords.nikHint}
        example={row?.nik ?? '3525011203900007'}
        optional={row !== null}
      />
      <TextField form={form} name="position" label={employeeWords.position} example="Pengawas gudang" optional />
      <TextField form={form} name="phone" label={recordWords.phone} type="tel" example="0812 3456 7890" optional />
      <DayField form={form} name="access_valid_until" label={employeeWords.validUntil} optional />
      <FileField
        form={form}
        name="photo_path"
        label={employeeWords.photo}
        kind="photo"
        storedUrl={row?.photo?.url ?? null}
        optional
        wide
      />
    </FormView>
  )
}
