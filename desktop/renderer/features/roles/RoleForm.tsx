import { role } from '#shared/contract/autogate/role.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { roleWords } from '#shared/words/console/roles.ts'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'
import { PermissionMatrix, type Grant } from './PermissionMatrix.tsx'

type Role = ReplyData<typeof role.detail>

const labels = { name: recordWords.name, level: roleWords.level, permissions: roleWords.permissions }

const inOrder = (grants: readonly Grant[]): Grant[] =>
  [...grants].sort((one, other) => `${one.module}.${one.action}`.localeCompare(`${other.module}.${other.action}`))

const valuesOf = (row: Role) => ({ name: row.name, level: row.level, permissions: inOrder(row.permissions) })

interface RoleFormProps {
  row: Role | null
  onSaved: (saved: Role) => void
  onCancel: () => void
}

/** Makes or changes a role and its permissions. */
export function RoleForm({ row, onSaved, onCancel }: RoleFormProps) {
  const say = useWords()
  const levels = useReply(role.levels, {})
  const form = useRecordForm({
    subject: 'role',
    row,
    create: role.create,
    update: role.update,
    detail: role.detail,
    blank: { permissions: [] },
    valuesOf,
    labels,
    nameOf: ({ name }) => name,
    onSaved,
  })
  const fault = form.fault('permissions')
  const granted = form.value('permissions')
  return (
    <FormView form={form} label={say(roleWords.title)} onCancel={onCancel}>
      <TextField form={form} name="name" label={recordWords.name} example="Operator malam" autoFocus />
      <SelectField
        form={form}
        name="level"
        label={roleWords.level}
        empty="–"
        choices={(levels.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <h3>{say(roleWords.permissions)}</h3>
      <div className="form-field" data-wide>
        <PermissionMatrix
          granted={Array.isArray(granted) ? (granted as Grant[]) : []}
          onChange={(next) => form.set('permissions', inOrder(next))}
        />
        {fault !== null && (
          <p className="field-fault" role="alert">
            {fault}
          </p>
        )}
      </div>
    </FormView>
  )
}
