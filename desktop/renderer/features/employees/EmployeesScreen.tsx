import { employee } from '#shared/contract/autogate/employee.ts'
import { employeeWords } from '#shared/words/console/employees.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Language } from '#shared/words/sentence.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { dayText, momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import type { RowOf } from '../../ui/list/useList.ts'
import { Picture } from '../../ui/Picture.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { EmployeeForm } from './EmployeeForm.tsx'
import './EmployeesScreen.css'

type Employee = RowOf<typeof employee.list>

const untilText = ({ access_valid_until: until }: Employee, say: Words, language: Language): string =>
  until === null ? say(employeeWords.noEnd) : dayText(until, language)

const columns = (say: Words, language: Language): readonly Column<Employee>[] => [
  { name: 'name', label: recordWords.name, width: 200, grow: true, sort: 'name', render: ({ name }) => name },
  { name: 'nik', label: employeeWords.nik, width: 170, render: ({ nik }) => <span className="mono">{nik}</span> },
  { name: 'company', label: recordWords.company, width: 220, render: ({ company }) => company.name },
  { name: 'position', label: employeeWords.position, width: 160, render: ({ position }) => position },
  {
    name: 'until',
    label: employeeWords.validUntil,
    width: 140,
    sort: 'access_valid_until',
    render: (row) => untilText(row, say, language),
  },
]

/** People of companies who may enter the zone. */
export function EmployeesScreen() {
  const say = useWords()
  const language = useLanguage()
  return (
    <RecordScreen
      name="employees"
      words={employeeWords}
      icon="people"
      list={employee.list}
      detail={employee.detail}
      filters={['company_id']}
      sort="name"
      columns={columns(say, language)}
      write="employee.write"
      renderFilters={(address) => <CompanyFilter address={address} />}
      renderTitle={({ name }) => name}
      renderView={(row) => (
        <DrawerSection>
          {row.photo !== null && <Picture className="employee-photo" src={row.photo.url} alt={row.name} />}
          <Facts
            facts={[
              [say(recordWords.company), row.company.name],
              [say(employeeWords.nik), row.nik],
              [say(employeeWords.position), row.position],
              [say(recordWords.phone), row.phone],
              [say(employeeWords.validUntil), untilText(row, say, language)],
              [say(recordWords.changedAt), momentText(row.updated_at, language)],
            ]}
          />
        </DrawerSection>
      )}
      renderForm={(row, { saved, cancel }) => (
        <EmployeeForm key={row?.id ?? 'new'} row={row} onSaved={saved} onCancel={cancel} />
      )}
      renderActions={(row, { removed }) => (
        <RemoveButton
          endpoint={employee.delete}
          permission="employee.delete"
          id={row.id}
          name={row.name}
          onRemoved={removed}
        />
      )}
    />
  )
}
