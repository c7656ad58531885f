import { notification } from '#shared/contract/autogate/notification.ts'
import { notificationPageWords } from '#shared/words/console/notifications.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Language } from '#shared/words/sentence.ts'
import { call } from '../../api/session.ts'
import { useUnread } from '../../live/unread.ts'
import { useAddress } from '../../ui/address.ts'
import { Button } from '../../ui/Button.tsx'
import { momentText } from '../../ui/formats.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import type { Column } from '../../ui/list/column.ts'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { useList, type RowOf } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { problemOf } from '../../ui/problem.ts'
import { ListedDrawer } from '../../ui/record/ListedDrawer.tsx'
import { useListedRow } from '../../ui/record/useListedRow.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { toast } from '../../ui/toasts.ts'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { NotificationDrawer } from './NotificationDrawer.tsx'

type Notification = RowOf<typeof notification.list>

const columns = (say: Words, language: Language): readonly Column<Notification>[] => [
  {
    name: 'at',
    label: notificationPageWords.at,
    width: 180,
    sort: 'created_at',
    render: ({ created_at }) => <span className="mono">{momentText(created_at, language)}</span>,
  },
  {
    name: 'title',
    label: notificationPageWords.what,
    width: 260,
    render: ({ title, read_at }) => <span className={read_at === null ? 'strong' : 'soft'}>{title}</span>,
  },
  {
    name: 'message',
    label: notificationPageWords.message,
    width: 320,
    grow: true,
    render: ({ message }) => <span className="soft">{message}</span>,
  },
  {
    name: 'read',
    label: recordWords.status,
    width: 150,
    render: ({ read_at }) => (
      <StateMark shape={read_at === null ? 'full' : 'past'}>
        {say(read_at === null ? notificationPageWords.onlyUnread : notificationPageWords.read)}
      </StateMark>
    ),
  },
]

/** What the person should know; opening one marks it as read. */
export function NotificationsScreen() {
  const say = useWords()
  const language = useLanguage()
  const { get, set } = useAddress()
  const unread = useUnread(({ count }) => count)
  const address = useListAddress(['unread'], '-created_at')
  const list = useList(notification.list, address.query)

  async function readAll(): Promise<void> {
    try {
      await call(notification.readAll, {})
      list.reload()
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
  }

  const openId = get('id')
  const listed = useListedRow(notification.list, list, openId)
  const close = () => set({ id: null })
  return (
    <ListScreen
      title={say(notificationPageWords.title)}
      address={address}
      list={list}
      counted={(total, count) => say(notificationPageWords.counted, { total, count })}
      actions={
        <Button icon="check" onClick={() => void readAll()}>
          {say(notificationPageWords.readAll)}
          {unread === null || unread === 0 ? '' : ` (${unread})`}
        </Button>
      }
      filters={
        <ChoiceFilter
          label={say(recordWords.status)}
          choices={[
            { value: 'true', label: say(notificationPageWords.onlyUnread) },
            { value: 'false', label: say(notificationPageWords.read) },
          ]}
          value={address.filter('unread')}
          onChange={(value) => address.setFilter({ unread: value })}
        />
      }
      drawer={
        <ListedDrawer id={openId} listed={listed} onClose={close}>
          {(row) => <NotificationDrawer key={row.id} row={row} onRead={list.replace} onClose={close} />}
        </ListedDrawer>
      }
    >
      <ListTable
        name="notifications"
        label={say(notificationPageWords.title)}
        columns={columns(say, language)}
        list={list}
        address={address}
        empty={{ icon: 'bell', title: say(notificationPageWords.empty), text: say(notificationPageWords.emptyText) }}
      />
    </ListScreen>
  )
}
