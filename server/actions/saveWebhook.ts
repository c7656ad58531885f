import { v7 } from 'uuid'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { webhooks } from '#shared/contract/partner/webhooks.ts'
import { secretOverlapHours } from '#shared/domain/webhookEvents.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import { webhookSecretPurpose } from '../documents/sealPurposes.ts'
import { drawWebhookSecret } from '../documents/webhookSignature.ts'
import type { Ports } from '../ports.ts'
import { findWebhook, type WebhookRow } from '../queries/webhookRows.ts'
import { lockOwned } from './lockOwned.ts'
import { ownCompany } from './ownCompany.ts'
import { refuseFields } from './refuseFields.ts'
import { withoutUndefined } from './withoutUndefined.ts'

type Tools = Pick<Ports, 'seals' | 'webhooks'>

/** A webhook and the secret that its owner is told this once. */
export interface WebhookWithSecret {
  readonly webhook: WebhookRow
  readonly secret: string
}

export async function createWebhook(
  work: Work,
  { company_id, ...input }: BodyOf<typeof webhooks.create>,
  tools: Tools,
  language: Language,
): Promise<WebhookWithSecret> {
  const { sql, now, actor } = work
  requireAllowed(input.url, tools, language)
  const companyId = await ownCompany(work, company_id, language)
  const secret = drawWebhookSecret()
  const id = v7()
  await insertRow(sql, 'webhooks', {
    id,
    company_id: companyId,
    ...input,
    secret: tools.seals.seal(secret, webhookSecretPurpose),
    status: 'active',
    created_by: `${actor.kind}:${actor.id}`,
    created_at: now,
    updated_at: now,
    version: 1,
  })
  const webhook = await stored(sql, id)
  work.record({ action: 'webhook.create', entity: 'webhook', entityId: id, after: webhook })
  return { webhook, secret }
}

export async function updateWebhook(
  work: Work,
  id: string,
  { version, ...input }: BodyOf<typeof webhooks.update>,
  tools: Tools,
  language: Language,
): Promise<WebhookRow> {
  const before = await lockWebhook(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  if (input.url !== undefined) requireAllowed(input.url, tools, language)
  const revived = input.status === 'active' && before.status !== 'active'
  await updateRow(work.sql, 'webhooks', id, work.now, {
    ...withoutUndefined(input),
    ...(revived && { failing_since: null }),
  })
  const after = await stored(work.sql, id)
  work.record({ action: 'webhook.update', entity: 'webhook', entityId: id, before, after })
  return after
}

/** A new secret; the old one signs beside it for a day. */
export async function rotateWebhookSecret(work: Work, id: string, { seals }: Tools): Promise<WebhookWithSecret> {
  const { sql, now } = work
  const before = await lockWebhook(work, id)
  const secret = drawWebhookSecret()
  await sql.run('UPDATE webhooks SET previous_secret = secret, previous_until = ? WHERE id = ?', [
    new Date(now.getTime() + secretOverlapHours * 3_600_000),
    id,
  ])
  await updateRow(sql, 'webhooks', id, now, { secret: seals.seal(secret, webhookSecretPurpose) })
  const webhook = await stored(sql, id)
  work.record({ action: 'webhook.rotate_secret', entity: 'webhook', entityId: id, before, after: webhook })
  return { webhook, secret }
}

/** Takes a webhook away with what it has not told yet. */
export async function deleteWebhook(work: Work, id: string): Promise<void> {
  const { sql, now } = work
  const before = await lockWebhook(work, id)
  await updateRow(sql, 'webhooks', id, now, { deleted_at: now, status: 'disabled' })
  await sql.run(
    "UPDATE webhook_deliveries SET state = 'failed', last_error = ? WHERE webhook_id = ? AND state = 'queued'",
    ['The webhook was deleted', id],
  )
  work.record({ action: 'webhook.delete', entity: 'webhook', entityId: id, before })
}

/** The webhook, locked, for its own company or the zone. */
export const lockWebhook = (work: Work, id: string): Promise<WebhookRow> =>
  lockOwned(work, 'webhooks', id, (sql) => findWebhook(sql, id))

async function stored(sql: Sql, id: string): Promise<WebhookRow> {
  const row = await findWebhook(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}

function requireAllowed(url: string, { webhooks }: Tools, language: Language): void {
  if (!webhooks.isAllowed(url)) refuseFields([{ path: 'url', code: 'webhook_url' }], language)
}
