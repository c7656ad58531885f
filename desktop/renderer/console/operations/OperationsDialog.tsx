import { mayShelve, shelvedUntil } from '#shared/domain/shelving.ts'
import { alarmWords } from '#shared/words/console/alarms.ts'
import { decideWords } from '#shared/words/console/decide.ts'
import type { User } from '../../api/session.ts'
import { ChoiceDialog } from '../../features/decide/ChoiceDialog.tsx'
import { shiftPlanNow, useIntervention, useLane } from '../../live/operations.ts'
import { serverNow } from '../../live/connection.ts'
import { shortTime } from '../../ui/formats.ts'
import { useWords } from '../../ui/useWords.ts'
import { closeDialog, openDialog, useDialog, type OnLane } from './dialog.ts'
import { DecisionDialog } from './DecisionDialog.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'

const modes = [
  ['auto', decideWords.modeAuto, decideWords.modeAutoText],
  ['manual', decideWords.modeManual, decideWords.modeManualText],
  ['takeover', decideWords.modeTakeover, decideWords.modeTakeoverText],
  ['closed', decideWords.modeClosed, decideWords.modeClosedText],
] as const

/** The dialog that lies over the board, if one does; palette and sheet are the screen's own. */
export function OperationsDialog({ user, onDone }: { user: User; onDone: () => void }) {
  const open = useDialog((state) => state.open)
  if (open === null || open.kind === 'palette' || open.kind === 'shortcuts') return null
  if (open.kind === 'reason')
    return <DecisionDialog key={JSON.stringify(open)} request={open} user={user} onDone={onDone} />
  switch (open.kind) {
    case 'mode':
      return <ModeDialog {...open} />
    case 'shelve':
      return <ShelveDialog {...open} />
    case 'history':
      return <HistoryDialog {...open} />
    case 'note':
      return <NoteDialog {...open} />
  }
}

function ModeDialog({ laneId, interventionId }: OnLane) {
  const say = useWords()
  const lane = useLane(laneId)
  if (lane === undefined) return null
  return (
    <ChoiceDialog
      title={say(decideWords.chooseMode, { lane: lane.code })}
      icon="lock"
      choices={modes.map(([value, title, text]) => ({
        value,
        title: say(title),
        text: say(text),
        current: lane.mode === value ? say(decideWords.modeNow) : undefined,
      }))}
      onChoose={(mode) => openDialog({ kind: 'reason', action: 'set_mode', laneId, interventionId, mode })}
      onClose={closeDialog}
    />
  )
}

function ShelveDialog({ laneId, interventionId }: OnLane) {
  const say = useWords()
  const lane = useLane(laneId)
  const item = useIntervention(interventionId)
  if (lane === undefined || item === undefined) return null
  const now = new Date(serverNow())
  return (
    <ChoiceDialog
      title={say(decideWords.chooseTime, { lane: lane.code })}
      icon="pause"
      choices={([5, 15, 60, 'shift'] as const)
        .filter((shelf) => mayShelve(item.cause, shelf))
        .map((shelf) => ({
          value: shelf,
          title: shelf === 'shift' ? say(alarmWords.endOfShift) : say(decideWords.minutes, { minutes: shelf }),
          text: say(decideWords.untilTime, { time: shortTime(shelvedUntil(shelf, now, shiftPlanNow()).getTime()) }),
        }))}
      onChoose={(minutes) => openDialog({ kind: 'reason', action: 'shelve', laneId, interventionId, minutes })}
      onClose={closeDialog}
    />
  )
}
