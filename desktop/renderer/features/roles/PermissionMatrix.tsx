import { permission } from '#shared/contract/autogate/permission.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { roleWords } from '#shared/words/console/roles.ts'
import { useMe } from '../../api/session.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'
import './PermissionMatrix.css'

export interface Grant {
  readonly module: string
  readonly action: string
}

const isSame = (one: Grant, other: Grant): boolean => one.module === other.module && one.action === other.action

interface PermissionMatrixProps {
  granted: readonly Grant[]
  /** Without it the matrix is only read. */
  onChange?: (granted: readonly Grant[]) => void
}

/** Every module and its actions; nobody grants what they do not hold themselves. */
export function PermissionMatrix({ granted, onChange }: PermissionMatrixProps) {
  const say = useWords()
  const me = useMe()
  const { data, problem, reload } = useReply(permission.grouped, { query: { per_page: 100 } })
  if (data === null)
    return problem === null ? (
      <Skeleton lines={8} label={say(listWords.loading)} />
    ) : (
      <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reload} />
    )
  return (
    <table className="permissions">
      <tbody>
        {data.map(({ module, name, permissions }) => {
          const held = permissions.filter(({ action }) => granted.some((one) => isSame(one, { module, action })))
          return (
            <tr key={module}>
              <th scope="row">
                {name}
                <small className="faint">
                  {say(roleWords.granted, { granted: held.length, all: permissions.length })}
                </small>
              </th>
              <td>
                {permissions.map(({ id, action, name: label }) => {
                  const grant = { module, action }
                  const on = granted.some((one) => isSame(one, grant))
                  const mine = me.permissions.includes(id)
                  return (
                    <span key={id} title={mine || onChange === undefined ? undefined : say(roleWords.notHeld)}>
                      <Checkbox
                        checked={on}
                        disabled={onChange === undefined || (!mine && !on)}
                        onChange={(next) =>
                          onChange?.(next ? [...granted, grant] : granted.filter((one) => !isSame(one, grant)))
                        }
                      >
                        {label}
                      </Checkbox>
                    </span>
                  )
                })}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
