import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { company } from '#shared/contract/autogate/company.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { useMe } from '../../api/session.ts'
import { useCompanies } from '../form/CompanyField.tsx'
import type { Choice } from '../Select.tsx'
import { useReply } from '../useReply.ts'
import { useWords } from '../useWords.ts'
import { FilterChip } from './FilterChip.tsx'
import type { ListAddress } from './useListAddress.ts'

/** A filter over companies, for people of the zone: a tenant sees its own anyway. */
export function CompanyFilter({ address }: { address: Pick<ListAddress, 'filter' | 'setFilter'> }) {
  const say = useWords()
  const me = useMe()
  const may = me.company === null && me.permissions.includes('company.read')
  const value = address.filter('company_id')
  const [picked, setPicked] = useState<Choice | null>(null)
  const known = value === null || picked?.value === value
  const read = useReply(company.detail, known || !may ? null : { params: { id: value } })
  if (!may) return null
  const name = known ? picked?.label : read.data?.name
  return (
    <FilterChip
      label={say(recordWords.company)}
      value={value === null ? null : (name ?? '…')}
      onClear={() => address.setFilter({ company_id: null })}
    >
      {(close) => (
        <Companies
          onPick={(choice) => {
            setPicked(choice)
            address.setFilter({ company_id: choice.value })
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

function Companies({ onPick }: { onPick: (choice: Choice) => void }) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 200)
  const { choices } = useCompanies(search)
  return (
    <>
      <input
        className="input"
        autoFocus
        value={typed}
        placeholder={say(listWords.search)}
        aria-label={say(recordWords.company)}
        onChange={({ target }) => setTyped(target.value)}
      />
      {choices.map((choice) => (
        <button key={choice.value} type="button" className="filter-option" onClick={() => onPick(choice)}>
          {choice.label}
        </button>
      ))}
    </>
  )
}
