import { useState } from 'react'
import { company } from '#shared/contract/autogate/company.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import type { Choice } from '../Select.tsx'
import { useReply } from '../useReply.ts'
import { PickField } from './PickField.tsx'
import type { Form } from './form.ts'

interface CompanyFieldProps {
  form: Form
  /** The path in the body. */
  name?: string
  known?: Choice | null
  optional?: boolean
  hint?: Sentence
  wide?: boolean
}

/** A company of the zone, found by name or code. */
export function CompanyField({ form, name = 'company_id', known = null, hint, ...looks }: CompanyFieldProps) {
  const [search, setSearch] = useState('')
  const { choices, reading } = useCompanies(search)
  return (
    <PickField
      form={form}
      name={name}
      label={recordWords.company}
      known={known}
      wide
      {...looks}
      choices={choices}
      reading={reading}
      onSearch={setSearch}
      {...(hint !== undefined && { hint })}
    />
  )
}

/** Companies by what is typed, for pickers and filters. */
export function useCompanies(search: string): { choices: readonly Choice[]; reading: boolean } {
  const { data, reading } = useReply(company.dropdown, { query: search === '' ? {} : { search } })
  return { choices: (data ?? []).map(({ id, name }) => ({ value: id, label: name })), reading }
}
