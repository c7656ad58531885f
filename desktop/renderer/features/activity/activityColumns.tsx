import type { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { Outcome } from '#shared/domain/lane.ts'
import { activityWords, outcomeWords } from '#shared/words/console/activity.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Language } from '#shared/words/sentence.ts'
import { clockTime, dateText } from '../../ui/formats.ts'
import { Lamp, type Lens } from '../../ui/Lamp.tsx'
import { lensWords } from '../../ui/laneLens.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { Plate } from '../../ui/Plate.tsx'
import { StateMark, type StateShape } from '../../ui/StateMark.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { plateOf } from '../../ui/plateOf.ts'
import type { Words } from '../../ui/useWords.ts'

export type ActivityRow = RowOf<typeof gateActivity.list>

const shapes: Readonly<Record<Outcome, StateShape>> = {
  opened: 'full',
  refused: 'crit',
  waiting: 'warn',
  undone: 'past',
}

const lensOf = (lamp: ActivityRow['lamp']): Lens => (lamp === 'off' || lamp === 'unknown' ? 'none' : lamp)

export function ActivityLamp({ lamp, say }: { lamp: ActivityRow['lamp']; say: Words }) {
  const lens = lensOf(lamp)
  return <Lamp lens={lens} label={say(lensWords[lens])} />
}

export function OutcomeMark({ outcome, say }: { outcome: Outcome; say: Words }) {
  return <StateMark shape={shapes[outcome]}>{say(outcomeWords[outcome])}</StateMark>
}

export const activityColumns = (say: Words, language: Language): readonly Column<ActivityRow>[] => [
  {
    name: 'at',
    label: activityWords.time,
    width: 196,
    sort: 'decided_at',
    render: ({ decided_at }) => (
      <span className="mono">
        <span className="faint">{dateText(decided_at, language)}</span> {clockTime(decided_at)}
      </span>
    ),
  },
  { name: 'lane', label: activityWords.lane, width: 90, render: ({ lane }) => <b className="strong">{lane.code}</b> },
  {
    name: 'direction',
    label: activityWords.direction,
    width: 80,
    render: ({ direction }) => <span className="soft">{say(evidenceWords[direction])}</span>,
  },
  {
    name: 'plate',
    label: activityWords.plate,
    width: 126,
    render(row) {
      const plate = plateOf(row)
      return plate === null ? <span className="faint">{say(activityWords.noPlate)}</span> : <Plate number={plate} />
    },
  },
  {
    name: 'company',
    label: recordWords.company,
    width: 210,
    render: ({ company }) => company?.name ?? <span className="faint">–</span>,
  },
  {
    name: 'ticket',
    label: activityWords.ticket,
    width: 130,
    render: ({ access_number }) => <span className="mono soft">{access_number ?? '–'}</span>,
  },
  {
    name: 'lamp',
    label: activityWords.lamp,
    width: 76,
    render: ({ lamp }) => <ActivityLamp lamp={lamp} say={say} />,
  },
  {
    name: 'outcome',
    label: activityWords.outcome,
    width: 160,
    render: (row) => (
      <span className="row">
        <OutcomeMark outcome={row.outcome} say={say} />
        {row.offline && <Tag>{say(activityWords.offline)}</Tag>}
      </span>
    ),
  },
  {
    name: 'reason',
    label: activityWords.reason,
    width: 240,
    grow: true,
    render: ({ reasons, lamp }) => <span className={lamp === 'green' ? 'faint' : ''}>{reasons[0]?.message}</span>,
  },
]
