import type { z } from 'zod'
import type { Notification } from '#shared/contract/autogate/notification.ts'
import { notificationWords } from '#shared/words/notifications.ts'
import { titleOfReason } from '#shared/words/interventionReasons.ts'
import { say, type Language, type Values } from '#shared/words/sentence.ts'
import { readableValues } from '#shared/words/siteTimeWords.ts'
import type { NotificationRow } from '../queries/notificationRows.ts'

export function presentNotification(row: NotificationRow, language: Language): z.infer<typeof Notification> {
  const { title, message } = notificationWords[row.kind]
  const values = withReason(row.detail ?? {}, language)
  return {
    id: row.id,
    kind: row.kind,
    title: say(title, language, values),
    message: say(message, language, readableValues(values, language)),
    entity: row.entity,
    entity_id: row.entity_id,
    access_number: typeof values['access_number'] === 'string' ? values['access_number'] : null,
    read_at: row.read_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  }
}

/** A reason is stored as the code of an operator's reason, or as what somebody wrote. */
function withReason(values: Values, language: Language): Values {
  const why = values['why']
  const title = typeof why === 'string' ? titleOfReason(why) : null
  return title === null ? values : { ...values, why: say(title, language) }
}
