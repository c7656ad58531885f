import type { laneConflict } from '#shared/contract/autogate/laneConflict.ts'
import type { ConflictKind } from '#shared/domain/laneConflict.ts'
import { conflictKindWords, conflictWords } from '#shared/words/console/conflicts.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import type { Language } from '#shared/words/sentence.ts'
import { clockTime, dateText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { Plate } from '../../ui/Plate.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { Tag, type TagTone } from '../../ui/Tag.tsx'
import type { Words } from '../../ui/useWords.ts'

export type Conflict = RowOf<typeof laneConflict.list>

const tones: Readonly<Record<ConflictKind, TagTone>> = {
  used_twice: 'crit',
  wrongly_opened: 'crit',
  wrongly_stopped: 'warn',
}

export function KindTag({ kind, say }: { kind: ConflictKind; say: Words }) {
  return <Tag tone={tones[kind]}>{say(conflictKindWords[kind])}</Tag>
}

export const conflictColumns = (say: Words, language: Language): readonly Column<Conflict>[] => {
  const moment = (at: string) => (
    <span className="mono">
      <span className="faint">{dateText(at, language)}</span> {clockTime(at)}
    </span>
  )
  return [
    {
      name: 'decided',
      label: conflictWords.decided,
      width: 196,
      sort: 'decided_at',
      render: ({ decided_at }) => moment(decided_at),
    },
    {
      name: 'kind',
      label: conflictWords.kind,
      width: 230,
      render: ({ kind }) => <KindTag kind={kind} say={say} />,
    },
    { name: 'lane', label: conflictWords.lane, width: 90, render: ({ lane }) => <b className="strong">{lane.code}</b> },
    {
      name: 'direction',
      label: conflictWords.direction,
      width: 80,
      render: ({ direction }) => <span className="soft">{say(evidenceWords[direction])}</span>,
    },
    {
      name: 'plate',
      label: conflictWords.plate,
      width: 126,
      render: ({ police_number }) =>
        police_number === null ? <span className="faint">–</span> : <Plate number={police_number} />,
    },
    {
      name: 'ticket',
      label: conflictWords.ticket,
      width: 140,
      render: ({ access_number }) => <span className="mono soft">{access_number ?? '–'}</span>,
    },
    {
      name: 'reason',
      label: conflictWords.serverSays,
      width: 240,
      grow: true,
      render: ({ server_reasons: [reason] }) => reason?.message ?? '–',
    },
    {
      name: 'found',
      label: conflictWords.found,
      width: 196,
      sort: 'found_at',
      render: ({ found_at }) => moment(found_at),
    },
    {
      name: 'state',
      label: conflictWords.state,
      width: 120,
      render: ({ state }) => (
        <StateMark shape={state === 'open' ? 'warn' : 'past'}>{say(conflictWords[state])}</StateMark>
      ),
    },
  ]
}
