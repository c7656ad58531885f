import { useState } from 'react'
import { laneConflict } from '#shared/contract/autogate/laneConflict.ts'
import { conflictKinds } from '#shared/domain/laneConflict.ts'
import { conflictKindWords, conflictWords } from '#shared/words/console/conflicts.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { GateFilter } from '../../ui/list/GateFilter.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { RecordScreen, type RecordMoves } from '../../ui/record/RecordScreen.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { conflictColumns, type Conflict } from './conflictColumns.tsx'
import { ConflictView } from './ConflictView.tsx'
import { ResolveDialog } from './ResolveDialog.tsx'

/** What lanes that were cut off decided otherwise than the server would have, until somebody says what became of it. */
export function ConflictsScreen() {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
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
        renderFilters={(address) => (
          <>
            <WordFilter
              address={address}
              name="state"
              label={conflictWords.state}
              values={['open', 'resolved'] as const}
              words={conflictWords}
            />
            <WordFilter
              address={address}
              name="kind"
              label={conflictWords.kind}
              values={conflictKinds}
              words={conflictKindWords}
            />
            <GateFilter address={address} />
            <PeriodFilter address={address} label={conflictWords.found} />
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
          onClose={() => {
            resolving.moves.reload()
            setResolving(null)
          }}
        />
      )}
    </>
  )
}
