import { useState } from 'react'
import { recordWords } from '#shared/words/console/records.ts'
import { useCompanies } from '../../ui/form/CompanyField.tsx'
import { PickField } from '../../ui/form/PickField.tsx'
import type { Form } from '../../ui/form/useForm.ts'

/** Only tickets of one company, when one is picked. */
export function FilterCompany({ form }: { form: Form }) {
  const [search, setSearch] = useState('')
  const { choices, reading } = useCompanies(search)
  return (
    <PickField
      form={form}
      name="filter.company_id"
      label={recordWords.company}
      choices={choices}
      reading={reading}
      onSearch={setSearch}
      optional
      wide
    />
  )
}
