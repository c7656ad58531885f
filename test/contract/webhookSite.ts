import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { Call } from '#shared/contract/client.ts'
import { exampleData } from '#shared/contract/partner/webhookMessages.ts'
import { webhooks } from '#shared/contract/partner/webhooks.ts'
import { webhookEventTypes, type WebhookEventType } from '#shared/domain/webhookEvents.ts'
import { deliveryOf } from '#server/actions/queueWebhooks.ts'
import type { Database } from '#server/database/database.ts'
import { insertAll } from '#server/database/trail.ts'
import type { Bound } from '#server/database/work.ts'
import { createSeals } from '#server/documents/seals.ts'
import { createWebhookLine } from '#server/partners/webhooks/webhookLine.ts'
import { createWebhookSender, type WebhookSender } from '#server/partners/webhooks/webhookSender.ts'
import type { WebhookLine } from '#server/ports.ts'
import { silentLog } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { openWebhookReceiver, type WebhookReceiver } from '#test/factories/webhookReceiver.ts'
import { startServer, type TestServer } from './server.ts'

export const secretOfSite = 'a secret of at least thirty-two characters'

export interface WebhookSite {
  readonly database: Database
  readonly server: TestServer
  readonly receiver: WebhookReceiver
  /** People of the zone, of one company, and of another. */
  readonly zone: Call
  readonly own: Call
  readonly other: Call
  readonly companyId: string
  readonly otherId: string
}

/** A server, a company that wants to hear of its vehicles, and the server it hears them with. */
export function webhookSite(open: () => Promise<Database>) {
  const site = {} as { -readonly [Name in keyof WebhookSite]: WebhookSite[Name] }
  let sender: WebhookSender

  beforeAll(async () => {
    const database = await open()
    const server = await startServer(database, { variables: { AUTOGATE_SECRET: secretOfSite } })
    const companyId = (await makeCompany(database)).id
    const otherId = (await makeCompany(database)).id
    const someone = async (given: { level: string; company_id?: string }) =>
      server.as(await userToken(database, server, given))
    Object.assign(site, {
      database,
      server,
      companyId,
      otherId,
      receiver: await openWebhookReceiver(),
      zone: await someone({ level: 'admin' }),
      own: await someone({ level: 'tenant', company_id: companyId }),
      other: await someone({ level: 'tenant', company_id: otherId }),
    })
    sender = senderOver(createWebhookLine({ targets: 'any' }))
  })
  afterAll(async () => {
    await site.server.close()
    await site.receiver.close()
  })
  beforeEach(async () => {
    site.receiver.received.length = 0
    site.receiver.reply = 200
    await run("UPDATE webhooks SET deleted_at = ?, status = 'disabled'", [new Date()])
    await run("UPDATE webhook_deliveries SET state = 'failed' WHERE state = 'queued'", [])
  })

  const senderOver = (line: WebhookLine) =>
    createWebhookSender({ database: site.database, line, seals: createSeals(secretOfSite), log: silentLog })
  const run = (statement: string, values: Bound[]) => inTestWork(site.database, ({ sql }) => sql.run(statement, values))
  const rows = <Row>(statement: string, values: string[] = []) =>
    inTestWork(site.database, ({ sql }) => sql.rows<Row>(statement, values))

  async function make(call: Call = site.own, more: object = {}) {
    const body = { name: 'ERP', url: `${site.receiver.url}/hook`, events: [...webhookEventTypes], ...more }
    return (await call(webhooks.create, { body })).data
  }

  /** Queues an example by the endpoint that does. */
  async function test(id: string, type: WebhookEventType = 'gate.opened') {
    return (await site.own(webhooks.test, { params: { id }, body: { type } })).data
  }

  /** Queues so many messages at once. */
  async function fill(id: string, count: number): Promise<void> {
    const now = new Date()
    const event = {
      companyId: null,
      type: 'gate.opened',
      at: now.toISOString(),
      data: exampleData('gate.opened'),
    } as const
    const queued = Array.from({ length: count }, () => deliveryOf(id, event, now))
    const insert = 'INSERT INTO webhook_deliveries (id, webhook_id, type, payload, state, attempts, due_at, created_at)'
    await inTestWork(site.database, ({ sql }) => insertAll(sql, insert, queued))
  }

  const detail = async (id: string) => (await site.own(webhooks.delivery, { params: { id } })).data
  const shown = async (id: string) => (await site.own(webhooks.detail, { params: { id } })).data

  async function pass(now?: Date): Promise<void> {
    await sender.send(now)
    await sender.settled()
  }

  /** A vehicle of a company's new ticket at a gate. */
  async function checkIn(company: string) {
    const lane = await makeLane(site.database)
    const { token } = await makeDevice(site.database, { lane_id: lane.id })
    const ticket = await makeTicket(site.database, { company_id: company })
    const { data } = await site.server.as(token)(gateActivity.checkIn, {
      idempotencyKey: ticket.id,
      body: {
        lane_id: lane.code,
        direction: 'in',
        ticket_access_number: ticket.access_number,
        plate_read: ticket.police_number,
        plate_confidence: 0.98,
        scanned_at: new Date().toISOString(),
      },
    })
    return { ticket, verdict: data }
  }

  const queued = () =>
    rows<{ type: string; webhook_id: string; payload: string }>(
      "SELECT type, webhook_id, payload FROM webhook_deliveries WHERE state = 'queued' ORDER BY id",
    )

  return { site, senderOver, run, rows, make, test, fill, detail, shown, pass, checkIn, queued }
}

/** Whether an independent verifier of Standard Webhooks accepts the message. */
export function verifies(secret: string, headers: Record<string, string>, body: string): boolean {
  try {
    new Verifier(secret).verify(body, headers)
    return true
  } catch {
    return false
  }
}
