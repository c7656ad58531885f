import { alarmWords } from '#shared/words/console/alarms.ts'
import { decideWords } from '#shared/words/console/decide.ts'
import { useOperations } from '../../live/operations.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { Button } from '../../ui/Button.tsx'
import { shortTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSecond } from '../../ui/ticker.ts'
import { useWords } from '../../ui/useWords.ts'
import { openDialog } from './dialog.ts'
import { renewalsDue } from './renewalsDue.ts'

const modeWords = {
  auto: decideWords.modeAuto,
  manual: decideWords.modeManual,
  takeover: decideWords.modeTakeover,
  closed: decideWords.modeClosed,
} as const

/** A lane that does not work by itself is nobody's by forgetfulness: whoever set its mode is asked again in time. */
export function ModeRenewals({ me }: { me: string }) {
  const say = useWords()
  const now = useSecond()
  const lanes = useOperations((operations) => operations.lanes.order.flatMap((id) => operations.lanes.byId[id] ?? []))
  const due = renewalsDue(lanes, me, now)
  const ask = (lane: Lane, mode: Lane['mode']): void =>
    openDialog({ kind: 'reason', action: 'set_mode', laneId: lane.id, interventionId: null, mode })
  return due.map(({ lane, until, over }) => (
    <div key={lane.id} className="board-notice" data-tone="mode">
      <Icon name="lock" />
      {say(over ? alarmWords.modeRanOut : alarmWords.renewMode, {
        lane: lane.code,
        mode: say(modeWords[lane.mode]),
        time: shortTime(until),
      })}
      <span className="push" />
      <Button onClick={() => ask(lane, 'auto')}>{say(alarmWords.toAuto)}</Button>
      <Button kind="primary" onClick={() => ask(lane, lane.mode)}>
        {say(alarmWords.renew)}
      </Button>
    </div>
  ))
}
