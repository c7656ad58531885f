import { logActivity } from '#shared/contract/autogate/logActivity.ts'
import { logWords } from '#shared/words/console/logs.ts'
import type { Language } from '#shared/words/sentence.ts'
import { useAddress } from '../../ui/address.ts'
import { Button } from '../../ui/Button.tsx'
import { clockTime, dateText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import { FilterChip } from '../../ui/list/FilterChip.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import type { RowOf } from '../../ui/list/useList.ts'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { actorText } from './actorText.ts'
import { actionText, entityText } from './codeText.ts'
import { LogView } from './LogView.tsx'

type Entry = RowOf<typeof logActivity.list>

const columns = (say: Words, language: Language): readonly Column<Entry>[] => [
  {
    name: 'at',
    label: logWords.at,
    width: 206,
    sort: 'at',
    render: ({ at }) => (
      <span className="mono">
        {dateText(at, language)} {clockTime(at)}
      </span>
    ),
  },
  { name: 'actor', label: logWords.actor, width: 200, render: (row) => actorText(row, say) },
  {
    name: 'action',
    label: logWords.action,
    width: 240,
    grow: true,
    render: ({ action }) => <span title={action}>{actionText(action, say)}</span>,
  },
  {
    name: 'entity',
    label: logWords.entity,
    width: 150,
    render: ({ entity }) => <span className="soft">{entityText(entity, say)}</span>,
  },
  {
    name: 'entityId',
    label: logWords.entityId,
    width: 300,
    render: ({ entity_id }) => <span className="mono faint">{entity_id}</span>,
  },
  { name: 'ip', label: logWords.ip, width: 130, render: ({ ip }) => <span className="mono">{ip}</span> },
]

const filterLabels = {
  entity: logWords.entity,
  entity_id: logWords.entityId,
  actor_id: logWords.actor,
  request_id: logWords.request,
} as const

const chipText = (name: keyof typeof filterLabels, value: string, say: Words): string =>
  name === 'entity' ? entityText(value, say) : value

/** Who did what, when and from where, with the row before and after. */
export function LogsScreen() {
  const say = useWords()
  const language = useLanguage()
  const { set } = useAddress()
  return (
    <RecordScreen
      name="logs"
      words={logWords}
      icon="clock"
      list={logActivity.list}
      detail={logActivity.detail}
      filters={['start_date', 'end_date', 'actor_id', 'action', 'entity', 'entity_id', 'request_id']}
      sort="-at"
      columns={columns(say, language)}
      write={null}
      renderFilters={(address) => (
        <>
          <PeriodFilter address={address} label={logWords.dates} />
          {(['entity', 'entity_id', 'actor_id', 'request_id'] as const).map(
            (name) =>
              address.filter(name) !== null && (
                <FilterChip
                  key={name}
                  label={say(filterLabels[name])}
                  value={chipText(name, address.filter(name) ?? '', say)}
                  onClear={() => address.setFilter({ [name]: null })}
                >
                  {() => null}
                </FilterChip>
              ),
          )}
        </>
      )}
      renderTitle={({ action }) => actionText(action, say)}
      renderView={(row) => <LogView row={row} />}
      renderActions={(row) =>
        row.entity_id !== null && (
          <Button icon="list" onClick={() => set({ entity: row.entity, entity_id: row.entity_id, id: null })}>
            {say(logWords.thisEntity)}
          </Button>
        )
      }
    />
  )
}
