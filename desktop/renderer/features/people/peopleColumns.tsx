import type { user } from '#shared/contract/autogate/user.ts'
import { peopleWords } from '#shared/words/console/people.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Language } from '#shared/words/sentence.ts'
import { momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import type { Words } from '../../ui/useWords.ts'

export type Person = RowOf<typeof user.list>

export function PersonState({ row, say }: { row: Person; say: Words }) {
  if (row.status === 'inactive') return <StateMark shape="past">{say(peopleWords.inactive)}</StateMark>
  const verified = row.email_verified_at !== null
  return (
    <StateMark shape={verified ? 'full' : 'open'}>{say(verified ? peopleWords.active : peopleWords.invited)}</StateMark>
  )
}

export const peopleColumns = (say: Words, language: Language): readonly Column<Person>[] => [
  { name: 'name', label: recordWords.name, width: 190, grow: true, sort: 'name', render: ({ name }) => name },
  { name: 'email', label: recordWords.email, width: 280, sort: 'email', render: ({ email }) => email },
  { name: 'role', label: peopleWords.role, width: 170, render: ({ role }) => role.name },
  {
    name: 'company',
    label: recordWords.company,
    width: 210,
    render: ({ company }) => company?.name ?? <span className="faint">{say(recordWords.wholeZone)}</span>,
  },
  {
    name: 'login',
    label: peopleWords.lastLogin,
    width: 170,
    sort: 'last_login_at',
    render: (row) =>
      row.last_login_at === null ? (
        <span className="faint">{say(peopleWords.never)}</span>
      ) : (
        momentText(row.last_login_at, language)
      ),
  },
  { name: 'status', label: recordWords.status, width: 120, render: (row) => <PersonState row={row} say={say} /> },
]
