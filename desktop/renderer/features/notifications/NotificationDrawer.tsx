import { useEffect, useEffectEvent } from 'react'
import { notification } from '#shared/contract/autogate/notification.ts'
import { notificationPageWords } from '#shared/words/console/notifications.ts'
import { call } from '../../api/session.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { momentText } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { RowOf } from '../../ui/list/useList.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { subjectPath } from './subjectPath.ts'

type Notification = RowOf<typeof notification.list>

interface NotificationDrawerProps {
  row: Notification
  onRead: (row: Notification) => void
  onClose: () => void
}

/** One notification. Whoever sees it has read it. */
export function NotificationDrawer({ row, onRead, onClose }: NotificationDrawerProps) {
  const say = useWords()
  const language = useLanguage()
  const path = subjectPath(row)
  const mark = useEffectEvent(() => {
    if (row.read_at !== null) return
    call(notification.read, { params: { id: row.id } }).then(
      ({ data }) => onRead(data),
      () => {},
    )
  })
  useEffect(() => mark(), [])
  return (
    <Drawer
      label={row.title}
      head={row.title}
      onClose={onClose}
      foot={
        path === null ? undefined : (
          <a className="button button-primary" href={`#${path}`}>
            <Icon name="right" />
            {say(notificationPageWords.open)}
          </a>
        )
      }
    >
      <DrawerSection>
        <p>{row.message}</p>
        <p className="field-hint">{momentText(row.created_at, language)}</p>
      </DrawerSection>
    </Drawer>
  )
}
