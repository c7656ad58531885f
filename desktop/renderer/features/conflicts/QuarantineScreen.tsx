import { laneConflict } from '#shared/contract/autogate/laneConflict.ts'
import { conflictWords, quarantineWords } from '#shared/words/console/conflicts.ts'
import type { Language } from '#shared/words/sentence.ts'
import { clockTime, dateText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import { useList, type RowOf } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'

type Entry = RowOf<typeof laneConflict.quarantine>

const kinds = {
  decision: quarantineWords.decision,
  passage: quarantineWords.passage,
  print: quarantineWords.print,
  emergency: quarantineWords.emergency,
  photo: quarantineWords.photo,
  pulse: quarantineWords.pulse,
}

const columns = (say: Words, language: Language): readonly Column<Entry>[] => {
  const moment = (at: string) => (
    <span className="mono">
      <span className="faint">{dateText(at, language)}</span> {clockTime(at)}
    </span>
  )
  return [
    {
      name: 'received',
      label: quarantineWords.received,
      width: 196,
      sort: 'received_at',
      render: ({ received_at }) => moment(received_at),
    },
    { name: 'lane', label: conflictWords.lane, width: 90, render: ({ lane }) => <b className="strong">{lane.code}</b> },
    { name: 'at', label: quarantineWords.at, width: 196, render: ({ at }) => moment(at) },
    {
      name: 'kind',
      label: quarantineWords.entry,
      width: 160,
      render: ({ kind }) => (kind in kinds ? say(kinds[kind as keyof typeof kinds]) : kind),
    },
    { name: 'reason', label: quarantineWords.reason, width: 320, grow: true, render: ({ message }) => message },
    {
      name: 'code',
      label: quarantineWords.code,
      width: 190,
      render: ({ code }) => <code className="mono">{code}</code>,
    },
  ]
}

/** Entries of lanes' journals that could not be taken: nothing that a lane did is thrown away. */
export function QuarantineScreen() {
  const say = useWords()
  const language = useLanguage()
  const address = useListAddress(['start_date', 'end_date'], '-received_at')
  const list = useList(laneConflict.quarantine, address.query)
  return (
    <ListScreen
      title={say(quarantineWords.title)}
      address={address}
      list={list}
      counted={(total, count) => say(quarantineWords.counted, { total, count })}
      filters={<PeriodFilter address={address} label={quarantineWords.received} />}
    >
      <ListTable
        name="quarantine"
        label={say(quarantineWords.title)}
        columns={columns(say, language)}
        list={list}
        address={address}
        empty={{ icon: 'box', title: say(quarantineWords.empty), text: say(quarantineWords.emptyText) }}
      />
    </ListScreen>
  )
}
