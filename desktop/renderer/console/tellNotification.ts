import type { z } from 'zod'
import type { Notification } from '#shared/contract/autogate/notification.ts'
import { notificationPageWords } from '#shared/words/console/notifications.ts'
import { subjectPath } from '../features/notifications/subjectPath.ts'
import { asIs, saying } from '../ui/said.ts'
import { toast } from '../ui/toasts.ts'

/** One line for what just became known to this person, with the way to what it is about. */
export function tellNotification(notification: z.infer<typeof Notification>): void {
  const path = subjectPath(notification)
  const said = asIs(notification.title)
  if (path === null) return toast('bell', said)
  const run = (): void => void (location.hash = `#${path}`)
  toast('bell', said, { action: { label: saying(notificationPageWords.open), icon: 'right', keys: 'Ctrl+b', run } })
}
