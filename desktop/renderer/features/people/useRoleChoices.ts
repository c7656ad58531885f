import { role } from '#shared/contract/autogate/role.ts'
import type { Choice } from '../../ui/Select.tsx'
import { useReply } from '../../ui/useReply.ts'
import { groupOf, type PeopleGroup } from './peopleKinds.ts'

/** The roles that may be given to people of a group. */
export function useRoleChoices(group: PeopleGroup): readonly Choice[] {
  const { data } = useReply(role.dropdown, { query: {} })
  return (data ?? [])
    .filter(({ level }) => groupOf(level) === group)
    .map(({ id, name }) => ({ value: id, label: name }))
}
