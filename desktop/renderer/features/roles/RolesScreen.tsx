import { levels } from '#shared/contract/permissions.ts'
import { role } from '#shared/contract/autogate/role.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { roleWords } from '#shared/words/console/roles.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { PermissionMatrix } from './PermissionMatrix.tsx'
import { RoleForm } from './RoleForm.tsx'

const columns = (say: Words): readonly Column<RowOf<typeof role.list>>[] => [
  { name: 'name', label: recordWords.name, width: 220, grow: true, sort: 'name', render: ({ name }) => name },
  { name: 'level', label: roleWords.level, width: 150, sort: 'level', render: ({ level }) => say(roleWords[level]) },
  {
    name: 'holders',
    label: roleWords.holders,
    width: 130,
    align: 'right',
    render: ({ users_count: count }) => say(roleWords.holdersText, { count }),
  },
  {
    name: 'kind',
    label: roleWords.kind,
    width: 170,
    render: ({ is_system }) => <Tag>{say(is_system ? roleWords.system : roleWords.own)}</Tag>,
  },
]

/** Roles, and what each of them grants. */
export function RolesScreen() {
  const say = useWords()
  const language = useLanguage()
  return (
    <RecordScreen
      name="roles"
      words={roleWords}
      icon="key"
      list={role.list}
      detail={role.detail}
      filters={['level']}
      sort="name"
      columns={columns(say)}
      write="role.write"
      editable={({ is_system }) => !is_system}
      renderFilters={(address) => (
        <WordFilter address={address} name="level" label={roleWords.level} values={levels} words={roleWords} />
      )}
      renderTitle={({ name }) => name}
      renderView={(row) => (
        <>
          <DrawerSection>
            <Facts
              facts={[
                [say(roleWords.level), say(roleWords[row.level])],
                [say(roleWords.holders), say(roleWords.holdersText, { count: row.users_count })],
                [say(roleWords.kind), say(row.is_system ? roleWords.system : roleWords.own)],
                [say(recordWords.changedAt), momentText(row.updated_at, language)],
              ]}
            />
            {row.is_system && <p className="field-hint">{say(roleWords.systemText)}</p>}
          </DrawerSection>
          <DrawerSection title={say(roleWords.permissions)}>
            <PermissionMatrix granted={row.permissions} />
          </DrawerSection>
        </>
      )}
      renderForm={(row, { saved, cancel }) => (
        <RoleForm key={row?.id ?? 'new'} row={row} onSaved={saved} onCancel={cancel} />
      )}
      renderActions={(row, { removed }) =>
        !row.is_system && (
          <RemoveButton
            endpoint={role.delete}
            permission="role.delete"
            id={row.id}
            name={row.name}
            onRemoved={removed}
          />
        )
      }
    />
  )
}
