import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { intervention as endpoints } from '#shared/contract/autogate/intervention.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { alarmWords } from '#shared/words/console/alarms.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { BoardDialog } from '../../features/decide/BoardDialog.tsx'
import { useIntervention, useLane } from '../../live/operations.ts'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useReply, type Reply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'
import { closeDialog, type OnLane } from './dialog.ts'
import { InterventionRow, PassageRow } from './HistoryRows.tsx'
import './HistoryDialog.css'

/** What this vehicle did before, and what this lane needed people for, with their notes. */
export function HistoryDialog({ laneId, interventionId }: OnLane) {
  const say = useWords()
  const lane = useLane(laneId)
  const plate = useIntervention(interventionId)?.plate ?? lane?.vehicle?.plate ?? null
  const passages = useReply(
    gateActivity.list,
    plate === null ? null : { query: { search: displayPlate(plate), per_page: 10 } },
  )
  const items = useReply(endpoints.history, { params: { id: laneId }, query: { per_page: 20 } })
  useKeyLayer((chord) => {
    if (chord !== 'Escape' && chord !== 'h') return false
    closeDialog()
    return true
  }, true)
  return (
    <BoardDialog
      title={say(alarmWords.historyOf, { lane: lane?.code ?? '' })}
      icon="clock"
      head={<span className="push" />}
      onClose={closeDialog}
    >
      <div className="history">
        <section>
          <h3>{say(alarmWords.ofVehicle, { plate: plate === null ? '–' : displayPlate(plate) })}</h3>
          {plate === null ? (
            <p className="faint">{say(alarmWords.noVehicle)}</p>
          ) : (
            <Rows reply={passages} empty={say(alarmWords.noPassages)} render={(row) => <PassageRow row={row} />} />
          )}
        </section>
        <section>
          <h3>{say(alarmWords.ofLane)}</h3>
          <Rows reply={items} empty={say(alarmWords.noInterventions)} render={(row) => <InterventionRow row={row} />} />
        </section>
      </div>
    </BoardDialog>
  )
}

interface RowsProps<Row> {
  reply: Reply<readonly Row[]>
  empty: string
  render: (row: Row) => React.ReactNode
}

function Rows<Row extends { readonly id: string }>({ reply, empty, render }: RowsProps<Row>) {
  const say = useWords()
  if (reply.data === null && reply.problem !== null)
    return <ErrorFace title={say(alarmWords.historyFailed)} problem={reply.problem} onRetry={reply.reload} />
  if (reply.data === null) return <Skeleton lines={6} label={say(alarmWords.historyLoading)} />
  if (reply.data.length === 0) return <p className="faint">{empty}</p>
  return (
    <ol>
      {reply.data.map((row) => (
        <li key={row.id}>{render(row)}</li>
      ))}
    </ol>
  )
}
