import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { useMe } from '../../api/session.ts'
import { useCompanies } from '../form/CompanyField.tsx'
import { useWords } from '../useWords.ts'
import { FilterChip } from './FilterChip.tsx'

/** A filter over companies, for people of the zone: a tenant sees its own anyway. */
export function CompanyFilter({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const say = useWords()
  const me = useMe()
  const [name, setName] = useState<string | null>(null)
  if (me.company !== null || !me.permissions.includes('company.read')) return null
  return (
    <FilterChip
      label={say(recordWords.company)}
      value={value === null ? null : (name ?? '…')}
      onClear={() => {
        setName(null)
        onChange(null)
      }}
    >
      {(close) => (
        <Companies
          onPick={(id, label) => {
            setName(label)
            onChange(id)
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

function Companies({ onPick }: { onPick: (id: string, label: string) => void }) {
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
      {choices.map(({ value, label }) => (
        <button key={value} type="button" className="filter-option" onClick={() => onPick(value, label)}>
          {label}
        </button>
      ))}
    </>
  )
}
