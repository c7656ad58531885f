import { Refusal } from '#shared/contract/errors.ts'
import { webhooks } from '#shared/contract/partner/webhooks.ts'
import { replayDelivery } from '../actions/replayDelivery.ts'
import { createWebhook, deleteWebhook, rotateWebhookSecret, updateWebhook } from '../actions/saveWebhook.ts'
import { testWebhook } from '../actions/testWebhook.ts'
import type { Reading } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { presentAttempt, presentDelivery, presentWebhook } from '../presenters/webhook.ts'
import { attemptsOf, findDeliveries, findDelivery, findWebhook, findWebhooks } from '../queries/webhookRows.ts'

function requireSeen<Row extends { company_id: string | null }>({ actor }: Reading, row: Row | null): Row {
  if (row === null || !seesRowOf(actor, row.company_id)) throw new Refusal('row.not_found')
  return row
}

export const webhooksHandlers = handle(webhooks, {
  async list({ query }, { sql, actor }) {
    const { rows, total } = await findWebhooks(sql, actor, query)
    return { rows: rows.map(presentWebhook), total }
  },
  async detail({ params }, reading) {
    return presentWebhook(requireSeen(reading, await findWebhook(reading.sql, params.id)))
  },
  async create({ body, ports, language }, work) {
    const { webhook, secret } = await createWebhook(work, body, ports, language)
    return { ...presentWebhook(webhook), secret }
  },
  async update({ params, body, ports, language }, work) {
    return presentWebhook(await updateWebhook(work, params.id, body, ports, language))
  },
  async rotateSecret({ params, ports }, work) {
    const { webhook, secret } = await rotateWebhookSecret(work, params.id, ports)
    return { ...presentWebhook(webhook), secret }
  },
  async test({ params, body }, work) {
    return presentDelivery(await testWebhook(work, params.id, body.type))
  },
  async delete({ params }, work) {
    await deleteWebhook(work, params.id)
    return null
  },
  async deliveries({ params, query }, reading) {
    const { id } = requireSeen(reading, await findWebhook(reading.sql, params.id))
    const { rows, total } = await findDeliveries(reading.sql, id, query)
    return { rows: rows.map(presentDelivery), total }
  },
  async delivery({ params }, reading) {
    const row = requireSeen(reading, await findDelivery(reading.sql, params.id))
    const log = await attemptsOf(reading.sql, row.id)
    return { ...presentDelivery(row), payload: row.payload, log: log.map(presentAttempt) }
  },
  replay: async ({ params }, work) => presentDelivery(await replayDelivery(work, params.id)),
})
