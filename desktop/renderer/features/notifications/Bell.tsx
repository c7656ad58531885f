import { useClickOutside } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { notification } from '#shared/contract/autogate/notification.ts'
import { notificationPageWords } from '#shared/words/console/notifications.ts'
import { call } from '../../api/session.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { showUnread, useUnread } from '../../live/unread.ts'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { momentText } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import './Bell.css'

/** How many notifications are not read, and the three newest. */
export function Bell() {
  const say = useWords()
  const { count, round } = useUnread()
  const [open, setOpen] = useState(false)
  const box = useClickOutside<HTMLDivElement>(() => setOpen(false))
  useEffect(() => {
    call(notification.latest, {}).then(
      ({ data }) => showUnread(data.unread),
      () => {},
    )
  }, [round])
  const said = say(notificationPageWords.unread, { count: count ?? 0 })
  return (
    <div ref={box} className="bell">
      <button
        type="button"
        className="stat"
        title={said}
        aria-label={said}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="bell" />
        {count ?? 0}
      </button>
      {open && <Latest round={round} onClose={() => setOpen(false)} />}
    </div>
  )
}

function Latest({ round, onClose }: { round: number; onClose: () => void }) {
  const say = useWords()
  const language = useLanguage()
  const { data, reload } = useReply(notification.latest, {})
  const [seen, setSeen] = useState(round)
  if (seen !== round) {
    setSeen(round)
    reload()
  }
  useKeyLayer((chord) => {
    if (chord !== 'Escape') return false
    onClose()
    return true
  })
  return (
    <div className="bell-menu">
      {data?.notifications.map((one) => (
        <a
          key={one.id}
          href={`#/notifications?id=${one.id}`}
          data-unread={one.read_at === null || undefined}
          onClick={onClose}
        >
          <b>{one.title}</b>
          <span>{one.message}</span>
          <small className="faint">{momentText(one.created_at, language)}</small>
        </a>
      ))}
      {data?.notifications.length === 0 && (
        <EmptyFace icon="bell" title={say(notificationPageWords.empty)} text={say(notificationPageWords.emptyText)} />
      )}
      <a href="#/notifications" className="bell-all" onClick={onClose}>
        {say(notificationPageWords.all)}
      </a>
    </div>
  )
}
