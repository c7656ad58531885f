import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { extension } from '#shared/contract/autogate/extension.ts'
import { notification } from '#shared/contract/autogate/notification.ts'
import type { Call } from '#shared/contract/client.ts'
import { siteMoment } from '#shared/words/siteTimeWords.ts'
import { applyExtensions } from '#server/actions/extension/applyExtensions.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { oneRow } from '#test/factories/waitingTruck.ts'
import { startServer, type TestServer } from './server.ts'

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const endOf = (days: number) => new Date(`${day(days)}T23:59:59.999Z`)

describeEachDatabase('Extending many tickets at once', (open) => {
  let database: Database
  let server: TestServer
  let rini: Call
  let bayu: Call
  let companyId: string
  const until = { expired_at: day(3) }

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    rini = server.as(await userToken(database, server))
    bayu = server.as(await userToken(database, server))
  })
  afterAll(() => server.close())

  /** A company with tickets of this many statuses, all of which run out today. */
  async function companyWith(statuses: readonly string[]) {
    companyId = (await makeCompany(database)).id
    const tickets = []
    for (const status of statuses)
      tickets.push(await makeTicket(database, { company_id: companyId, status, expired_at: endOf(0) }))
    return tickets
  }
  const filter = (more: object = {}) => ({ company_id: companyId, expires_from: day(-1), expires_to: day(1), ...more })
  const ask = (expected_count: number, more: object = {}) =>
    rini(extension.request, {
      body: {
        ...until,
        filter: filter(more),
        reason_code: 'system_outage',
        note: 'Server TPS padam dua jam',
        expected_count,
      },
    })
  const approve = (id: string, call = bayu) => call(extension.approve, { params: { id }, body: {} })
  const applyAll = async () => {
    while ((await inTestWork(database, applyExtensions)) > 0);
  }
  const ticketNow = (id: string) =>
    oneRow<{ status: string; expired_at: Date; version: number }>(
      database,
      'SELECT status, expired_at, version FROM tickets WHERE id = ?',
      id,
    )

  it('previews, is asked for by one, approved by another, and extends each ticket once', async () => {
    const tickets = await companyWith(['active', 'checked_in', 'expired', 'canceled', 'active'])
    const preview = async (more: object) =>
      (await rini(extension.preview, { body: { ...until, filter: filter(more) } })).data
    expect((await preview({})).count).toBe(3)
    const shown = await preview({ include_expired: true })
    expect(shown).toMatchObject({ count: 4, companies: [{ id: companyId, count: 4 }] })
    expect(shown.sample).toHaveLength(4)
    expect((await preview({ kinds: ['guest'] })).count).toBe(0)

    const { data: asked } = await ask(4, { include_expired: true })
    expect(asked).toMatchObject({ state: 'requested', tickets: 4, extended: 0 })
    expect(await inTestWork(database, applyExtensions)).toBe(0)
    await expect(approve(asked.id, rini)).rejects.toMatchObject({ status: 409, code: 'extension.same_person' })
    const [, , , , late] = tickets
    await inTestWork(database, ({ sql }) =>
      sql.run("UPDATE tickets SET status = 'canceled', version = version + 1 WHERE id = ?", [late?.id ?? '']),
    )
    const { data: approved } = await approve(asked.id)
    expect(approved.state).toBe('approved')
    await Promise.all([applyAll(), applyAll(), applyAll()])

    const { data: done } = await rini(extension.detail, { params: { id: asked.id } })
    expect(done).toMatchObject({ state: 'done', tickets: 4, extended: 3, skipped: 1 })
    expect(done.decided_by?.id).not.toBe(done.requested_by.id)
    const { data: items } = await rini(extension.items, { params: { id: asked.id }, query: { state: 'skipped' } })
    expect(items).toMatchObject([{ ticket_id: late?.id, detail: 'status' }])
    const [active, inside, expired, canceled] = tickets
    for (const [ticket, status] of [
      [active, 'active'],
      [inside, 'checked_in'],
      [expired, 'active'],
    ] as const) {
      expect(await ticketNow(ticket?.id ?? '')).toEqual({ status, expired_at: endOf(3), version: 2 })
    }
    expect(await ticketNow(canceled?.id ?? '')).toMatchObject({ status: 'canceled', version: 1 })
  })

  it('tells approvers, whoever asked, and the companies', async () => {
    await companyWith(['active', 'active'])
    const tenant = server.as(
      await userToken(database, server, { level: 'tenant', company_id: companyId, permissions: ['ticket.write'] }),
    )
    const { data: asked } = await ask(2)
    await approve(asked.id)
    await applyAll()
    const titles = async (call: Call) => (await call(notification.list, { query: {} })).data.map(({ title }) => title)
    expect(await titles(bayu)).toContain('A mass extension waits for approval')
    expect(await titles(rini)).toContain('Mass extension done')
    const { data: told } = await tenant(notification.list, { query: {} })
    expect(told).toMatchObject([
      {
        title: 'Tickets extended',
        message: expect.stringMatching(/^2 tickets of your company are now valid/) as string,
      },
    ])
  })

  it('writes to drivers and to the company where an address is known, once', async () => {
    companyId = (await makeCompany(database, { name: 'PT Surat', email: `kantor-${v7()}@surat.example` })).id
    const driver = `sopir-${v7()}@surat.example`
    const detail = { driver: { name: 'Budi', phone: '0812', sim_number: null, email: driver } }
    const known = await makeTicket(database, { company_id: companyId, expired_at: endOf(0), detail })
    await makeTicket(database, { company_id: companyId, expired_at: endOf(0) })
    const { data: asked } = await ask(2)
    await approve(asked.id)
    await Promise.all([applyAll(), applyAll()])
    const mails = await inTestWork(database, ({ sql }) =>
      sql.rows<{ recipient: string; content: { subject: string; text: string } | string }>(
        "SELECT recipient, content FROM mail_queue WHERE recipient LIKE '%@surat.example' ORDER BY recipient",
      ),
    )
    const read = mails.map(({ recipient, content }) => ({
      recipient: recipient.split('-')[0],
      ...(typeof content === 'string' ? (JSON.parse(content) as { subject: string; text: string }) : content),
    }))
    expect(read).toMatchObject([
      { recipient: 'kantor', subject: '2 tiket perusahaan Anda diperpanjang' },
      { recipient: 'sopir', subject: `Masa berlaku tiket ${known.access_number} diperpanjang` },
    ])
    for (const { text } of read) expect(text).toContain(siteMoment(endOf(3).toISOString(), 'id').slice(0, 6))
  })

  it('is decided once, whoever is faster', async () => {
    await companyWith(['active'])
    const { data: asked } = await ask(1)
    const third = server.as(await userToken(database, server))
    const done = await Promise.allSettled([approve(asked.id), approve(asked.id, third), approve(asked.id)])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    await expect(
      rini(extension.reject, { params: { id: asked.id }, body: { note: 'Terlambat' } }),
    ).rejects.toMatchObject({ code: 'extension.decided' })
    await applyAll()
  })

  it('goes through in bounded batches when there are many', async () => {
    companyId = (await makeCompany(database)).id
    const first = await makeTicket(database, { company_id: companyId, expired_at: endOf(0) })
    await inTestWork(database, async ({ models, transaction }) => {
      const { id: _, ...like } = first
      await models.ticket.bulkCreate(
        Array.from({ length: 449 }, (__, at) => ({ ...like, access_number: `TKX-${companyId.slice(0, 6)}-${at}` })),
        { transaction },
      )
    })
    const { data: asked } = await ask(450)
    await approve(asked.id)
    const sizes: number[] = []
    for (let did = -1; did !== 0;) sizes.push((did = await inTestWork(database, applyExtensions)))
    expect(sizes).toEqual([100, 100, 100, 100, 50, 1, 0])
    expect((await rini(extension.detail, { params: { id: asked.id } })).data).toMatchObject({ extended: 450 })
  })

  it('refuses an empty set, another set than was seen, days that make no sense, and people of a company', async () => {
    await companyWith(['active'])
    await expect(ask(5)).rejects.toMatchObject({ status: 409, code: 'extension.set_changed' })
    await expect(ask(1, { kinds: ['guest'] })).rejects.toMatchObject({ code: 'extension.empty' })
    await expect(ask(1, { expires_to: day(-5) })).rejects.toMatchObject({ code: 'extension.range_reversed' })
    const preview = (expired_at: string) => rini(extension.preview, { body: { filter: filter(), expired_at } })
    await expect(preview(day(90))).rejects.toMatchObject({ code: 'extension.too_far' })
    await expect(preview(day(-2))).rejects.toMatchObject({ fields: [{ path: 'expired_at', code: 'date_past' }] })
    const { data: asked } = await ask(1)
    const { data: rejected } = await rini(extension.reject, {
      params: { id: asked.id },
      body: { note: 'Salah saring' },
    })
    expect(rejected).toMatchObject({ state: 'rejected', decision_note: 'Salah saring' })
    const tenant = server.as(await userToken(database, server, { level: 'tenant', company_id: companyId }))
    await expect(tenant(extension.detail, { params: { id: asked.id } })).rejects.toMatchObject({ status: 404 })
    await expect(tenant(extension.list, { query: {} })).rejects.toMatchObject({ status: 403 })
  })
})
