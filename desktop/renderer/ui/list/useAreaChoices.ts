import { area } from '#shared/contract/autogate/area.ts'
import { useMe } from '../../api/session.ts'
import { useReply } from '../useReply.ts'

interface AreaChoice {
  readonly value: string
  readonly label: string
}

/** The areas to choose from; null for those whose role does not read them. */
export function useAreaChoices(): readonly AreaChoice[] | null {
  const may = useMe().permissions.includes('area.read')
  const { data } = useReply(area.list, may ? { query: { per_page: 100 } } : null)
  return may ? (data ?? []).map(({ id, name }) => ({ value: id, label: name })) : null
}
