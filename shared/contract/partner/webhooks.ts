import { z } from 'zod'
import { webhookEventTypes } from '../../domain/webhookEvents.ts'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { line, seenVersion } from '../text.ts'

const group = 'Webhooks'
const at = z.iso.datetime()

export const webhookStatuses = ['active', 'paused', 'disabled'] as const
export const deliveryStates = ['queued', 'delivered', 'failed'] as const

export const Webhook = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Null for a webhook of the zone, which hears of every company. */
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    url: z.string(),
    events: z.array(z.enum(webhookEventTypes)),
    status: z.enum(webhookStatuses).describe('`disabled`: switched off because nothing reached it for three days.'),
    failing_since: at.nullable(),
    created_at: at,
    updated_at: at,
    version: z.number().int(),
  })
  .meta({ id: 'Webhook' })

const WebhookSecret = Webhook.extend({
  secret: z.string().describe('Signs every message; shown now and never again.'),
}).meta({ id: 'WebhookSecret' })

export const WebhookDelivery = z
  .object({
    id: z.string().describe('The `webhook-id` header of every attempt.'),
    webhook_id: z.string(),
    type: z.enum(webhookEventTypes),
    state: z.enum(deliveryStates),
    attempts: z.number().int(),
    next_attempt_at: at.nullable(),
    last_status: z.number().int().nullable(),
    last_error: z.string().nullable(),
    created_at: at,
    delivered_at: at.nullable(),
  })
  .meta({ id: 'WebhookDelivery' })

const WebhookDeliveryDetail = WebhookDelivery.extend({
  payload: z.string().describe('The body, byte by byte as it was signed.'),
  log: z.array(
    z.object({
      at,
      duration_ms: z.number().int(),
      status: z.number().int().nullable(),
      error: z.string().nullable(),
      answer: z.string().nullable(),
    }),
  ),
}).meta({ id: 'WebhookDeliveryDetail' })

const Events = z
  .array(z.enum(webhookEventTypes))
  .min(1)
  .max(webhookEventTypes.length)
  .refine((list) => new Set(list).size === list.length, { error: 'duplicate' })

const fields = { name: line(120), url: z.url({ protocol: /^https?$/ }).max(500), events: Events }

export const webhooks = {
  list: get('/v1/webhooks', {
    id: 'webhook.paginate',
    group,
    summary: 'Paginate Webhooks',
    description: 'A company’s people see the webhooks of their own company.',
    access: may('client.read'),
    query: pageQuery.pick({ page: true, per_page: true, search: true }).extend({
      sort: sortBy(['name', 'created_at'], 'name'),
      company_id: z.uuid().optional(),
      status: z.enum(webhookStatuses).optional(),
    }),
    reply: page(Webhook),
  }),
  detail: get('/v1/webhooks/:id', {
    id: 'webhook.detail',
    group,
    summary: 'Detail Webhook',
    access: may('client.read'),
    reply: Webhook,
  }),
  create: post('/v1/webhooks', {
    id: 'webhook.create',
    group,
    summary: 'Create Webhook',
    description:
      'In production the address must be https and on the public internet. A person of the zone who names no company makes a webhook that hears of all.',
    access: may('client.write'),
    body: z.object({ company_id: z.uuid().nullish(), ...fields }).meta({ id: 'WebhookInput' }),
    message: { id: 'Webhook dibuat. Simpan secret-nya sekarang', en: 'Webhook created. Keep its secret now' },
    reply: WebhookSecret,
  }),
  update: put('/v1/webhooks/:id', {
    id: 'webhook.update',
    group,
    summary: 'Update Webhook',
    description:
      'What is left out stays as it is. A paused webhook hears of nothing new; what is queued goes out when it is active again.',
    access: may('client.write'),
    body: z
      .object({ ...fields, status: z.enum(['active', 'paused']) })
      .partial()
      .extend({ version: seenVersion })
      .meta({ id: 'WebhookChanges' }),
    message: { id: 'Webhook diperbarui', en: 'Webhook updated' },
    reply: Webhook,
  }),
  rotateSecret: post('/v1/webhooks/:id/rotate-secret', {
    id: 'webhook.rotate-secret',
    group,
    summary: 'Rotate Secret',
    description: 'For 24 hours every message carries two signatures, of the new secret and of the old one.',
    access: may('client.write'),
    message: { id: 'Secret diganti. Simpan yang baru sekarang', en: 'Secret replaced. Keep the new one now' },
    reply: WebhookSecret,
  }),
  test: post('/v1/webhooks/:id/test', {
    id: 'webhook.test',
    group,
    summary: 'Send Test Message',
    description: 'Queues an example of the type, signed like a real one and marked with `"test": true`.',
    access: may('client.write'),
    body: z.object({ type: z.enum(webhookEventTypes) }).meta({ id: 'WebhookTest' }),
    limit: { requests: 60, seconds: 60, by: 'caller' },
    message: { id: 'Pesan uji diantrekan', en: 'Test message queued' },
    reply: WebhookDelivery,
  }),
  delete: del('/v1/webhooks/:id', {
    id: 'webhook.delete',
    group,
    summary: 'Delete Webhook',
    access: may('client.write'),
    message: { id: 'Webhook dihapus', en: 'Webhook deleted' },
    reply: z.null(),
  }),
  deliveries: get('/v1/webhooks/:id/deliveries', {
    id: 'webhook.deliveries',
    group,
    summary: 'Paginate Deliveries',
    description: 'Kept for 30 days, the latest first.',
    access: may('client.read'),
    query: pageQuery.pick({ page: true, per_page: true }).extend({ state: z.enum(deliveryStates).optional() }),
    reply: page(WebhookDelivery),
  }),
  delivery: get('/v1/webhook-deliveries/:id', {
    id: 'webhook.delivery',
    group,
    summary: 'Detail Delivery',
    description: 'What was sent, and what the receiver answered to each attempt.',
    access: may('client.read'),
    reply: WebhookDeliveryDetail,
  }),
  replay: post('/v1/webhook-deliveries/:id/replay', {
    id: 'webhook.replay',
    group,
    summary: 'Replay Delivery',
    description: 'Sends the same message again, under the same `webhook-id`, with all its attempts anew.',
    access: may('client.write'),
    limit: { requests: 600, seconds: 60, by: 'caller' },
    message: { id: 'Pesan diantrekan lagi', en: 'Message queued again' },
    reply: WebhookDelivery,
  }),
}
