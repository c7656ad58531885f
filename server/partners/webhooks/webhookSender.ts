import { settleWebhookDelivery, type Attempt } from '../../actions/settleWebhookDelivery.ts'
import { takeWebhookDeliveries, type TakenDelivery } from '../../actions/takeWebhookDeliveries.ts'
import type { Database } from '../../database/database.ts'
import { webhookSecretPurpose } from '../../documents/sealPurposes.ts'
import { webhookHeaders } from '../../documents/webhookSignature.ts'
import type { Log, Seals, WebhookLine } from '../../ports.ts'

export interface WebhookSender {
  /** Takes what is due and starts to send it, without waiting for slow receivers. How many it took. */
  send(now?: Date): Promise<number>
  /** Waits for the attempts under way. */
  settled(): Promise<void>
}

interface Parts {
  readonly database: Database
  readonly line: WebhookLine
  readonly seals: Seals
  readonly log: Log
}

const mostAtOnce = 32
const clerk = { kind: 'system', id: 'system', name: 'webhooks' } as const

/**
 * Sends webhooks. A message whose sender dies on the way is sent again, so it may arrive twice, never not at all:
 * receivers know it by its `webhook-id`.
 */
export function createWebhookSender({ database, line, seals, log }: Parts): WebhookSender {
  const running = new Set<Promise<void>>()
  const busy = new Map<string, number>()

  function count(webhookId: string, by: number): void {
    const now = (busy.get(webhookId) ?? 0) + by
    if (now === 0) busy.delete(webhookId)
    else busy.set(webhookId, now)
  }

  async function deliver(taken: TakenDelivery, now: Date): Promise<void> {
    count(taken.webhookId, 1)
    try {
      const attempt = await attemptOf(taken, now)
      await database.inWork({ actor: clerk, now }, (work) => settleWebhookDelivery(work, taken, attempt))
    } catch (cause) {
      log.warn({ err: cause, delivery: taken.id }, 'A webhook delivery could not be settled and will be sent again')
    } finally {
      count(taken.webhookId, -1)
    }
  }

  async function attemptOf({ id, url, payload, secrets }: TakenDelivery, now: Date): Promise<Attempt> {
    const began = performance.now()
    const ended = (outcome: Pick<Attempt, 'status' | 'error' | 'answer'>): Attempt => ({
      at: now,
      durationMs: Math.round(performance.now() - began),
      ...outcome,
    })
    try {
      const opened = secrets.flatMap((sealed) => seals.open(sealed, webhookSecretPurpose) ?? [])
      if (opened.length === 0) throw new Error('The secret cannot be read; rotate it')
      const headers = { ...common, ...webhookHeaders({ id, body: payload }, opened, now) }
      const { status, answer } = await line.post(url, headers, payload)
      return ended({ status, answer, error: null })
    } catch (cause) {
      return ended({ status: null, answer: null, error: (cause as Error).message.slice(0, 255) })
    }
  }

  return {
    async send(now = new Date()) {
      const most = mostAtOnce - running.size
      if (most <= 0) return 0
      const taken = await database.inWork({ actor: clerk, now }, (work) => takeWebhookDeliveries(work, { most, busy }))
      for (const one of taken) {
        const attempt = deliver(one, now).finally(() => running.delete(attempt))
        running.add(attempt)
      }
      return taken.length
    },
    async settled() {
      await Promise.all(running)
    },
  }
}

const common = { 'content-type': 'application/json', 'user-agent': 'Autogate-Webhooks/1' }
