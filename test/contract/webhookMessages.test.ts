import { expect, it, vi } from 'vitest'
import { GateMessage, TicketMessage } from '#shared/contract/partner/webhookMessages.ts'
import { webhooks } from '#shared/contract/partner/webhooks.ts'
import { webhookEventTypes, webhookPatienceHours, webhookWaits } from '#shared/domain/webhookEvents.ts'
import { createWebhookLine } from '#server/partners/webhooks/webhookLine.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { verifies, webhookSite } from './webhookSite.ts'

const soon = { timeout: 10_000, interval: 20 }
const hourMs = 3_600_000

describeEachDatabase('A webhook message', (open) => {
  const { site, senderOver, run, rows, make, test, fill, detail, shown, pass, checkIn, queued } = webhookSite(open)

  it('tells the company, and nobody else, of its ticket and its vehicle, signed', async () => {
    const mine = await make()
    const theirs = await make(site.other)
    const everybodys = await make(site.zone, { events: ['gate.opened'] })
    const { ticket, verdict } = await checkIn(site.companyId)
    expect(verdict.decision).toBe('allow')
    await vi.waitFor(async () => expect(await queued()).toHaveLength(3), soon)
    const told = new Set((await queued()).map(({ type, webhook_id }) => `${type} ${webhook_id}`))
    expect(told).toEqual(
      new Set([`gate.opened ${mine.id}`, `gate.opened ${everybodys.id}`, `ticket.checked_in ${mine.id}`]),
    )
    await pass()
    expect(site.receiver.received).toHaveLength(3)
    const toMe = site.receiver.received.filter(({ headers, body }) => verifies(mine.secret, headers, body))
    expect(toMe).toHaveLength(2)
    expect(site.receiver.received.some(({ headers, body }) => verifies(theirs.secret, headers, body))).toBe(false)
    const messages = toMe.map(({ body }) => JSON.parse(body) as { type: string; data: object; company_id: string })
    const gate = messages.find(({ type }) => type === 'gate.opened')
    const change = messages.find(({ type }) => type === 'ticket.checked_in')
    expect(GateMessage.strict().parse(gate)).toMatchObject({
      company_id: site.companyId,
      data: { id: verdict.id, direction: 'in', ticket: { access_number: ticket.access_number } },
    })
    expect(TicketMessage.strict().parse(change)).toMatchObject({
      data: { id: ticket.id, access_number: ticket.access_number, status: 'checked_in' },
    })
    expect(JSON.stringify(messages)).not.toMatch(/signature=|photo/)
  })

  it('tells of nothing that was rolled back, that nobody asked for, or that happened while it was paused', async () => {
    const paused = await make(site.own, { name: 'Paused' })
    await site.own(webhooks.update, { params: { id: paused.id }, body: { status: 'paused' } })
    await make(site.own, { events: ['ticket.expired'] })
    const announce = (status: 'active' | 'expired', fail: boolean) =>
      inTestWork(site.database, async (work) => {
        const ticket = { id: 'x', status, access_number: 'TKT-00000001' }
        work.announce(`company:${site.companyId}`, { type: 'ticket.changed', ticket })
        if (fail) throw new Error('rolled back')
      }).catch(() => {})
    await announce('expired', true)
    await announce('active', false)
    await announce('expired', false)
    await vi.waitFor(async () => expect(await queued()).toHaveLength(1), soon)
    expect(await queued()).toMatchObject([{ type: 'ticket.expired' }])
  })

  it.each(webhookEventTypes)('sends an example of %s that fits its schema', async (type) => {
    const made = await make()
    await test(made.id, type)
    await pass()
    const [sent] = site.receiver.received
    const message = type.startsWith('gate.') ? GateMessage : TicketMessage
    expect(message.strict().parse(JSON.parse(sent?.body ?? ''))).toMatchObject({ type, test: true })
    expect(verifies(made.secret, sent?.headers ?? {}, sent?.body ?? '')).toBe(true)
    expect(sent?.headers).toMatchObject({ 'content-type': 'application/json' })
  })

  it('writes what was sent and answered into the log', async () => {
    const made = await make()
    const { id } = await test(made.id)
    await pass()
    const delivery = await detail(id)
    expect(delivery).toMatchObject({ state: 'delivered', attempts: 1, last_status: 200, next_attempt_at: null })
    expect(delivery.payload).toBe(site.receiver.received[0]?.body)
    expect(site.receiver.received[0]?.headers['webhook-id']).toBe(id)
    expect(delivery.log).toMatchObject([{ status: 200, error: null, answer: 'thank you' }])
    const { data, pagination } = await site.own(webhooks.deliveries, {
      params: { id: made.id },
      query: { state: 'delivered' },
    })
    expect([data.map((row) => row.id), pagination?.total]).toEqual([[id], 1])
  })

  it('tries again at growing intervals, under the same id, until it succeeds', async () => {
    const made = await make()
    const { id } = await test(made.id)
    site.receiver.reply = 500
    let now = new Date()
    for (const [retry, seconds] of webhookWaits.slice(0, 4).entries()) {
      await pass(now)
      const { next_attempt_at, attempts, state } = await detail(id)
      expect([attempts, state]).toEqual([retry + 1, 'queued'])
      const waits = (Date.parse(next_attempt_at ?? '') - now.getTime()) / 1000
      expect(waits).toBeGreaterThanOrEqual(seconds * 0.9)
      expect(waits).toBeLessThanOrEqual(seconds * 1.1)
      await pass(new Date(Date.parse(next_attempt_at ?? '') - 1))
      expect(site.receiver.received).toHaveLength(retry + 1)
      now = new Date(next_attempt_at ?? '')
    }
    expect((await shown(made.id)).failing_since).not.toBeNull()
    site.receiver.reply = 204
    await pass(now)
    expect(await detail(id)).toMatchObject({ state: 'delivered', attempts: 5, last_status: 204 })
    expect((await shown(made.id)).failing_since).toBeNull()
    expect(new Set(site.receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]))
    expect(new Set(site.receiver.received.map(({ headers }) => headers['webhook-signature'])).size).toBe(5)
  })

  it.each([
    ['a redirect', 302],
    ['a refusal', 403],
    ['a cut line', 'silent'],
  ] as const)('counts %s as a failure', async (_, reply) => {
    const made = await make()
    const { id } = await test(made.id)
    site.receiver.reply = reply
    await pass()
    const { log, state } = await detail(id)
    expect(state).toBe('queued')
    expect(log).toMatchObject([reply === 'silent' ? { status: null, error: expect.any(String) } : { status: reply }])
    expect(site.receiver.received).toHaveLength(1)
  })

  it('gives a message up after three days, and sends it again on request', async () => {
    const made = await make()
    const { id } = await test(made.id)
    await run('UPDATE webhook_deliveries SET attempts = ? WHERE id = ?', [webhookWaits.length, id])
    site.receiver.reply = 500
    await pass()
    expect(await detail(id)).toMatchObject({ state: 'failed', next_attempt_at: null })
    site.receiver.reply = 200
    const { data } = await site.own(webhooks.replay, { params: { id } })
    expect(data).toMatchObject({ state: 'queued', attempts: 0 })
    await pass()
    expect(await detail(id)).toMatchObject({ state: 'delivered', log: [{ status: 500 }, { status: 200 }] })
    expect(site.receiver.received[1]?.body).toBe(site.receiver.received[0]?.body)
  })

  it('is switched off after days of failures, tells those who can mend it, and goes on when it is switched on', async () => {
    const made = await make()
    const { id } = await test(made.id)
    site.receiver.reply = 500
    const began = new Date()
    await pass(began)
    await pass(new Date(began.getTime() + webhookPatienceHours * hourMs - 60_000))
    expect((await shown(made.id)).status).toBe('active')
    const later = new Date(began.getTime() + webhookPatienceHours * hourMs + 60_000)
    await pass(later)
    expect(await shown(made.id)).toMatchObject({ status: 'disabled' })
    const told = await rows('SELECT id FROM notifications WHERE entity_id = ?', [made.id])
    expect(told).toHaveLength(1)
    await pass(new Date(later.getTime() + hourMs))
    expect(site.receiver.received).toHaveLength(3)
    await site.own(webhooks.update, { params: { id: made.id }, body: { status: 'active' } })
    expect(await shown(made.id)).toMatchObject({ status: 'active', failing_since: null })
    site.receiver.reply = 200
    await pass(new Date(later.getTime() + 2 * hourMs))
    expect((await detail(id)).state).toBe('delivered')
  })

  it('is switched off at once by a receiver that is gone for good (410)', async () => {
    const made = await make()
    await test(made.id)
    site.receiver.reply = 410
    await pass()
    expect((await shown(made.id)).status).toBe('disabled')
  })

  it('is sent once by two senders, and again when a sender died on the way', async () => {
    const made = await make()
    await fill(made.id, 20)
    const line = createWebhookLine({ targets: 'any' })
    const [first, second] = [senderOver(line), senderOver(line)]
    for (let round = 0; round < 20 && site.receiver.received.length < 20; round += 1) {
      await Promise.all([first.send(), second.send()])
      await Promise.all([first.settled(), second.settled()])
    }
    const ids = site.receiver.received.map(({ headers }) => headers['webhook-id'])
    expect([ids.length, new Set(ids).size]).toEqual([20, 20])

    const { id } = await test(made.id)
    const dying = { isAllowed: () => true, post: () => new Promise<never>(() => {}) }
    await senderOver(dying).send()
    await pass()
    expect((await detail(id)).state).toBe('queued')
    await pass(new Date(Date.now() + 61_000))
    expect((await detail(id)).state).toBe('delivered')
  })

  it('lets a slow receiver take no more than its share', async () => {
    const slow = await make(site.own, { name: 'Slow', url: 'http://slow.example/' })
    const quick = await make()
    await fill(slow.id, 40)
    await test(quick.id)
    const releases: (() => void)[] = []
    const line = createWebhookLine({ targets: 'any' })
    const halting = {
      isAllowed: line.isAllowed,
      post: (url: string, headers: Record<string, string>, body: string) =>
        url.includes('slow.example')
          ? new Promise<{ status: number; answer: string }>((resolve) =>
              releases.push(() => resolve({ status: 200, answer: '' })),
            )
          : line.post(url, headers, body),
    }
    const patient = senderOver(halting)
    await patient.send()
    await patient.send()
    await vi.waitFor(() => expect(site.receiver.received).toHaveLength(1), soon)
    expect(releases).toHaveLength(4)
    for (const release of releases) release()
    await patient.settled()
  })
})
