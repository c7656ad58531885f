import { useState } from 'react'
import { gate } from '#shared/contract/autogate/gate.ts'
import { laneConflict } from '#shared/contract/autogate/laneConflict.ts'
import { conflictKinds } from '#shared/domain/laneConflict.ts'
import { conflictKindWords, conflictWords } from '#shared/words/console/conflicts.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import { DateRange } from '../../ui/list/DateRange.tsx'
import { RecordScreen, type RecordMoves } from '../../ui/record/RecordScreen.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { conflictColumns, type Conflict } from './conflictColumns.tsx'
import { ConflictView } from './ConflictView.tsx'
import { ResolveDialog } from './ResolveDialog.tsx'

/** What lanes that were cut off decided otherwise than the server would have, until somebody says what became of it. */
export function ConflictsScreen() {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const gates = useReply(gate.list, me.permissions.includes('gate.read') ? { query: { per_page: 100 } } : null)
  const [resolving, setResolving] = useState<{ row: Conflict; moves: RecordMoves<Conflict> } | null>(null)
  return (
    <>
      <RecordScreen
        name="conflicts"
        words={conflictWords}
        icon="triangle"
        list={laneConflict.list}
        detail={laneConflict.detail}
        filters={['state', 'kind', 'gate_id', 'start_date', 'end_date']}
        sort="-found_at"
        columns={conflictColumns(say, language)}
        write={null}
        renderFilters={({ filter, setFilter }) => (
          <>
            <ChoiceFilter
              label={say(conflictWords.state)}
              choices={(['open', 'resolved'] as const).map((value) => ({ value, label: say(conflictWords[value]) }))}
              value={filter('state')}
              onChange={(state) => setFilter({ state })}
            />
            <ChoiceFilter
              label={say(conflictWords.kind)}
              choices={conflictKinds.map((value) => ({ value, label: say(conflictKindWords[value]) }))}
              value={filter('kind')}
              onChange={(kind) => setFilter({ kind })}
            />
            <ChoiceFilter
              label={say(conflictWords.gate)}
              choices={(gates.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={filter('gate_id')}
              onChange={(gate_id) => setFilter({ gate_id })}
            />
            <DateRange
              label={say(conflictWords.found)}
              from={filter('start_date')}
              until={filter('end_date')}
              onChange={(start_date, end_date) => setFilter({ start_date, end_date })}
            />
          </>
        )}
        renderTitle={({ police_number, access_number, lane }) => police_number ?? access_number ?? lane.code}
        renderView={(row) => <ConflictView row={row} />}
        renderActions={(row, moves) =>
          row.state === 'open' &&
          me.permissions.includes('conflict.resolve') && (
            <Button kind="primary" icon="check" onClick={() => setResolving({ row, moves })}>
              {say(conflictWords.resolve)}
            </Button>
          )
        }
      />
      {resolving !== null && (
        <ResolveDialog
          key={resolving.row.version}
          row={resolving.row}
          onResolved={resolving.moves.saved}
          onClose={() => setResolving(null)}
        />
      )}
    </>
  )
}
