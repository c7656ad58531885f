import { titleOfReason } from '#shared/words/interventionReasons.ts'
import { queueWords } from '#shared/words/console/queue.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import type { Intervention } from '../../live/operationsChanges.ts'
import { clockTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useWords, type Words } from '../../ui/useWords.ts'

/** An intervention that is over: what was done, why, by whom and when. */
export function ClosedRow({ item }: { item: Intervention }) {
  const say = useWords()
  const refused = item.outcome?.action === 'refused'
  const outcome = outcomeText(item, say)
  return (
    <li className="closed-row" title={item.outcome?.note ?? undefined}>
      <span className={refused ? 'tone-crit' : 'tone-ok'}>
        <Icon name={refused ? 'cross' : 'check'} size={14} />
      </span>
      <b>{item.lane_code}</b>
      <span className="clip">{item.plate === null ? '' : displayPlate(item.plate)}</span>
      <span className="mono faint">{item.closed_at === null ? '' : clockTime(item.closed_at)}</span>
      <span className="soft clip closed-what" title={outcome}>
        {outcome}
      </span>
      <span className="faint clip closed-who">{item.owner?.name.split(' ')[0]}</span>
    </li>
  )
}

function outcomeText({ outcome }: Intervention, say: Words): string {
  if (outcome === null) return say(queueWords.dismissed)
  const done = say(queueWords[outcome.action])
  const title = titleOfReason(outcome.reason)
  const reason = title === null ? (outcome.note ?? outcome.reason) : say(title)
  return reason === null ? done : say(queueWords.because, { outcome: done, reason })
}
