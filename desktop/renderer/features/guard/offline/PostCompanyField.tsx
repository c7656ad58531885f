import { useEffect, useState } from 'react'
import { guardWords } from '#shared/words/console/guard.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { useCompanies } from '../../../ui/form/CompanyField.tsx'
import { PickField } from '../../../ui/form/PickField.tsx'
import type { Form } from '../../../ui/form/form.ts'
import { companiesNamed, knownCompanies, learnCompanies } from './knownCompanies.ts'

/** The company that is visited: asked of the server, or found among those that this post knows while it is away. */
export function PostCompanyField({ form, lost }: { form: Form; lost: boolean }) {
  const [search, setSearch] = useState('')
  const { choices, reading } = useCompanies(search)
  useEffect(() => learnCompanies(choices), [choices])
  return (
    <PickField
      form={form}
      name="company_id"
      label={recordWords.company}
      wide
      choices={lost ? companiesNamed(knownCompanies(), search) : choices}
      reading={reading && !lost}
      onSearch={setSearch}
      known={knownCompanies().find(({ value }) => value === form.value('company_id')) ?? null}
      {...(lost && { hint: guardWords.companiesKnown })}
    />
  )
}
