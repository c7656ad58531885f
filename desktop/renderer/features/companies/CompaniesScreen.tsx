import { company, companyStatuses, companyTypes } from '#shared/contract/autogate/company.ts'
import { companyWords } from '#shared/words/console/companies.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useWords, type Words } from '../../ui/useWords.ts'
import { CompanyForm } from './CompanyForm.tsx'
import { companyStatusWords, companyTypeWords } from './companyTexts.ts'
import { CompanyView } from './CompanyView.tsx'

const columns = (say: Words): readonly Column<RowOf<typeof company.list>>[] => [
  { name: 'name', label: recordWords.name, width: 220, grow: true, sort: 'name', render: ({ name }) => name },
  {
    name: 'code',
    label: recordWords.code,
    width: 110,
    sort: 'code',
    render: ({ code }) => <span className="mono">{code}</span>,
  },
  { name: 'type', label: companyWords.type, width: 120, render: ({ type }) => say(companyTypeWords[type]) },
  { name: 'pic', label: companyWords.pic, width: 180, render: (row) => row.pic_name },
  { name: 'phone', label: recordWords.phone, width: 150, render: (row) => row.phone },
  {
    name: 'status',
    label: recordWords.status,
    width: 140,
    render: ({ status }) => (
      <StateMark shape={status === 'active' ? 'full' : 'crit'}>{say(companyStatusWords[status])}</StateMark>
    ),
  },
]

/** Tenants, hauliers and ports. */
export function CompaniesScreen() {
  const say = useWords()
  return (
    <RecordScreen
      name="companies"
      words={companyWords}
      icon="building"
      list={company.list}
      detail={company.detail}
      filters={['type', 'status']}
      sort="name"
      columns={columns(say)}
      write="company.write"
      renderFilters={(address) => (
        <>
          <WordFilter
            address={address}
            name="type"
            label={companyWords.type}
            values={companyTypes}
            words={companyTypeWords}
          />
          <WordFilter
            address={address}
            name="status"
            label={recordWords.status}
            values={companyStatuses}
            words={companyStatusWords}
          />
        </>
      )}
      renderTitle={({ name }) => name}
      renderView={(row) => <CompanyView row={row} />}
      renderForm={(row, { saved, cancel }) => (
        <CompanyForm key={row?.id ?? 'new'} row={row} onSaved={saved} onCancel={cancel} />
      )}
      renderActions={(row, { removed }) => (
        <RemoveButton
          endpoint={company.delete}
          permission="company.delete"
          id={row.id}
          name={row.name}
          onRemoved={removed}
        />
      )}
    />
  )
}
