import { useEffect, useRef } from 'react'
import { longestShelf } from '#shared/domain/shelving.ts'
import { alarmWords } from '#shared/words/console/alarms.ts'
import { queueWords } from '#shared/words/console/queue.ts'
import { useGates } from '../../live/operations.ts'
import type { Intervention } from '../../live/operationsChanges.ts'
import { Age } from '../../ui/Age.tsx'
import { shortTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { interventionTitle } from '../../ui/interventionTitle.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { PriorityGlyph } from '../../ui/PriorityGlyph.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useSecond } from '../../ui/ticker.ts'
import { useWords, type Words } from '../../ui/useWords.ts'
import { isChatter } from './queueGroups.ts'
import { slaOf } from './queueOrder.ts'
import './QueueItem.css'

interface QueueItemProps {
  item: Intervention
  /** How often its cause came within a minute. */
  times: number
  /** The digit that takes it, while it has one. */
  digit: number | null
  focused: boolean
  /** Whether Tab stops here. */
  reachable: boolean
  me: string
  frozen: boolean
  onFocus: (id: string) => void
  /** Enter on the item: its evidence on the full screen. */
  onOpen: (id: string) => void
}

/** One thing that needs an operator. Space on the one that is open takes it, as anywhere on the screen. */
export function QueueItem({ item, times, digit, focused, reachable, me, frozen, onFocus, onOpen }: QueueItemProps) {
  const say = useWords()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focused && document.activeElement?.closest('.queue-list') != null) button.current?.focus()
  }, [focused])
  const title = interventionTitle(item)
  const owner = ownerText(item, me, say)
  const gate = useGates().find(({ id }) => id === item.gate_id)
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="queue-item"
        data-space-commands={focused || undefined}
        tabIndex={reachable ? 0 : -1}
        data-priority={item.priority}
        data-frozen={frozen || undefined}
        aria-current={focused}
        onClick={() => onFocus(item.id)}
        onDoubleClick={() => onOpen(item.id)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onOpen(item.id)
        }}
      >
        <span className="row">
          <PriorityGlyph priority={item.priority} />
          <b className="queue-lane">{item.lane_code}</b>
          {item.plate !== null && <Plate number={item.plate} />}
          {isChatter(times) && <Tag>{say(alarmWords.times, { count: times })}</Tag>}
          <span className="push" />
          <span className="queue-age mono">{frozen ? '—' : <Age since={item.opened_at} waiting />}</span>
        </span>
        <span className="queue-title clip">{say(title.sentence, title.values)}</span>
        {isChatter(times) && (
          <span className="clip soft queue-chatter">
            {say(longestShelf(item.cause) > 5 ? alarmWords.offerShelve : alarmWords.timesText, { count: times })}
          </span>
        )}
        <span className="row faint queue-foot">
          <span className="clip">{item.company ?? gate?.name}</span>
          <span className="push" />
          {owner !== null ? (
            <span className="soft nowrap queue-owner">
              <Icon name={item.state === 'shelved' ? 'pause' : 'user'} size={13} />
              {owner}
            </span>
          ) : (
            digit !== null && <Kbd keys={String(digit)} />
          )}
        </span>
        {!frozen && <SlaBar item={item} />}
      </button>
    </li>
  )
}

function ownerText(item: Intervention, me: string, say: Words): string | null {
  if (item.state === 'shelved' && item.shelved_until !== null)
    return say(queueWords.shelvedUntil, { time: shortTime(item.shelved_until) })
  if (item.state === 'waiting_post')
    return item.owner === null
      ? say(queueWords.waitingPostNobody)
      : say(queueWords.waitingPost, { name: item.owner.name })
  if (item.owner === null) return null
  return item.owner.id === me ? say(queueWords.handledByMe) : say(queueWords.handledBy, { name: item.owner.name })
}

function SlaBar({ item }: { item: Intervention }) {
  const { part, hot, over } = slaOf(item, useSecond())
  const say = useWords()
  return (
    <>
      {over && <span className="sla-over">{say(alarmWords.toSupervisor)}</span>}
      <span className="sla" title={over ? say(queueWords.overdue) : undefined}>
        <i data-hot={hot || undefined} style={{ width: `${part * 100}%` }} />
      </span>
    </>
  )
}
