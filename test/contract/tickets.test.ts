import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import type { TicketChanges, TicketInput } from '#shared/contract/autogate/tenantTicket.ts'
import { withoutPabeanan } from '#shared/contract/autogate/withoutPabeanan.ts'
import type { Call } from '#shared/contract/client.ts'
import { ticketStatuses } from '#shared/domain/ticketLifecycle.ts'
import { expireTickets } from '#server/actions/expireTickets.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeFile } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeBuilding, makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { startServer, type TestServer } from './server.ts'

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describeEachDatabase('Tickets without customs', (open) => {
  let database: Database
  let server: TestServer
  let tenant: Call
  let stranger: Call
  let zone: Call
  let zoneToken: string
  let companyId: string
  let good: Input

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    companyId = (await makeCompany(database)).id
    const otherId = (await makeCompany(database)).id
    tenant = server.as(await userToken(database, server, { level: 'tenant', company_id: companyId }))
    stranger = server.as(await userToken(database, server, { level: 'tenant', company_id: otherId }))
    zoneToken = await userToken(database, server)
    zone = server.as(zoneToken)
    good = {
      request_at: dayFromNow(1),
      police_number: 'L 9012 UA',
      comodity: 'Pupuk',
      unit_of_item: 'Ton',
      total_item: '24.5',
      building_ids: [(await makeBuilding(database, { company_id: companyId })).id],
      delivery_order_path: await makeFile(database, { company_id: companyId }),
    }
  })
  afterAll(() => server.close())

  const create = (call: Call, change: Partial<Input> = {}) =>
    call(withoutPabeanan.create, { body: { ...good, ...change } }).then(({ data }) => data)

  it('are made by their company with driver, seals, slot and trips', async () => {
    const made = await create(tenant, {
      rit_max: 3,
      slot_start: '2027-01-01T01:00:00.000Z',
      slot_end: '2027-01-01T03:00:00.000Z',
      driver: { name: 'Suparman', phone: '0812', sim_number: null },
      seal_numbers: ['SG-1'],
      container_numbers: ['TGHU1234567'],
    })
    expect(made).toMatchObject({
      status: 'active',
      source: 'tenant',
      rit_max: 3,
      driver: { name: 'Suparman' },
      version: 1,
    })
    const { data } = await tenant(withoutPabeanan.detail, { params: { id: made.id } })
    expect({ ...data, ...unsigned }).toEqual({ ...made, ...unsigned })
  })

  it('are made by the zone for a company that it names', async () => {
    await expect(create(zone)).rejects.toMatchObject({ fields: [{ path: 'company_id', code: 'required' }] })
    const made = await create(zone, { company_id: companyId })
    expect(made).toMatchObject({ company: { id: companyId }, source: 'operator' })
    await expect(create(stranger, { company_id: companyId })).rejects.toMatchObject({
      fields: [{ path: 'company_id', code: 'not_found' }],
    })
  })

  it('change only what is sent, and only while active', async () => {
    const made = await create(tenant)
    const change = (body: z.input<typeof TicketChanges>) =>
      tenant(withoutPabeanan.update, { params: { id: made.id }, body }).then(({ data }) => data)
    const changed = await change({ police_number: 'w 8814 ue', expired_at: dayFromNow(3), version: 1 })
    expect(changed).toMatchObject({
      id: made.id,
      ticket_access_number: made.ticket_access_number,
      expired_at: `${dayFromNow(3)}T23:59:59.999Z`,
      version: 2,
      vehicle: { police_number: 'W 8814 UE', comodity: 'Pupuk', total_item: 24.5 },
      buildings: made.buildings,
    })
    await expect(change({ comodity: 'Semen', version: 1 })).rejects.toMatchObject({ code: 'row.changed' })
    await expect(change({ expired_at: dayFromNow(-9) })).rejects.toMatchObject({ fields: [{ path: 'expired_at' }] })
    await tenant(withoutPabeanan.cancel, { params: { id: made.id }, body: { reason: 'Truk rusak' } })
    await expect(change({ comodity: 'Semen' })).rejects.toMatchObject({ code: 'ticket.not_editable' })
  })

  it('keep a destination that was closed since, but do not take it anew', async () => {
    const closing = await makeBuilding(database, { company_id: companyId })
    const made = await create(tenant, { building_ids: [closing.id] })
    await inTestWork(database, ({ sql }) =>
      sql.run("UPDATE buildings SET status = 'closed' WHERE id = ?", [closing.id]),
    )
    const { data } = await tenant(withoutPabeanan.update, { params: { id: made.id }, body: { comodity: 'Semen' } })
    expect(data.buildings).toEqual(made.buildings)
    await expect(create(tenant, { building_ids: [closing.id] })).rejects.toMatchObject({
      fields: [{ path: 'building_ids.0', code: 'closed', message: `${closing.name} is not in use.` }],
    })
  })

  it('are canceled once, with a reason that stays', async () => {
    const made = await create(tenant)
    const cancel = () => tenant(withoutPabeanan.cancel, { params: { id: made.id }, body: { reason: 'Truk rusak' } })
    await expect(cancel()).resolves.toMatchObject({ data: { status: 'canceled', reject_reason: 'Truk rusak' } })
    await expect(cancel()).rejects.toMatchObject({
      code: 'ticket.step_illegal',
      message: 'The ticket is “canceled” and cannot become “canceled”. Allowed: none.',
    })
    const records = await inTestWork(database, ({ sql }) =>
      sql.rows<{ action: string; before: { status: string } | null }>(
        'SELECT action, `before` FROM audit_records WHERE entity_id = ? ORDER BY id',
        [made.id],
      ),
    )
    expect(records.map(({ action, before }) => [action, before?.status])).toEqual([
      ['ticket.create', undefined],
      ['ticket.cancel', 'active'],
    ])
  })

  it('expire when their time is over, and tell their company', async () => {
    const { id: company_id } = await makeCompany(database)
    const over = await makeTicket(database, { company_id, expired_at: new Date(Date.now() - 1_000) })
    const inside = await makeTicket(database, { company_id, expired_at: new Date(0), status: 'checked_in' })
    const good = await makeTicket(database, { company_id })
    expect(await inTestWork(database, expireTickets)).toBe(1)
    expect(await inTestWork(database, expireTickets)).toBe(0)
    const { data } = await zone(ticket.list, { query: { company_id } })
    expect(Object.fromEntries(data.map(({ id, status }) => [id, status]))).toEqual({
      [over.id]: 'expired',
      [inside.id]: 'checked_in',
      [good.id]: 'active',
    })
    const events = await inTestWork(database, ({ sql }) =>
      sql.rows<{ payload: object }>('SELECT payload FROM outbox WHERE stream = ?', [`company:${company_id}`]),
    )
    expect(events).toMatchObject([{ payload: [{ ticket: { id: over.id, status: 'expired' } }] }])
  })

  it.each(['é', '%00', '%ff', "'--", '%F0%9F%9A%9A', 'x'.repeat(300)])('are not found under the id %s', async (id) => {
    for (const path of [`tenant/without-pabeanan/${id}`, `access-number/${id}`]) {
      const response = await server.ask(`/v1/tickets/${path}`, { headers: { authorization: `Bearer ${zoneToken}` } })
      expect([400, 404]).toContain(response.status)
    }
  })

  it('are not canceled from any status but active', async () => {
    for (const status of ticketStatuses.filter((each) => each !== 'active')) {
      const { id } = await makeTicket(database, { company_id: companyId, status })
      const refused = await tenant(withoutPabeanan.cancel, { params: { id }, body: { reason: 'x' } }).catch(codeOf)
      expect([status, refused]).toEqual([status, 'ticket.step_illegal'])
    }
  })

  it('of another company are unknown, whatever is done to them', async () => {
    const { id, ticket_access_number: access_number } = await create(tenant)
    const unknown = '01890a5d-ac96-774b-bcce-b302099a8057'
    for (const wanted of [id, unknown]) {
      const params = { id: wanted }
      const outcomes = await Promise.all([
        stranger(withoutPabeanan.detail, { params }).catch(codeOf),
        stranger(withoutPabeanan.update, { params, body: {} }).catch(codeOf),
        stranger(withoutPabeanan.cancel, { params, body: { reason: 'x' } }).catch(codeOf),
        stranger(ticket.byAccessNumber, { params: { access_number } }).catch(codeOf),
      ])
      expect(outcomes).toEqual(Array(4).fill('row.not_found'))
    }
    const { data } = await stranger(ticket.list, { query: { company_id: companyId } })
    expect(data).toEqual([])
  })

  it('are listed newest first, filtered, searched and paged', async () => {
    const { id: company_id } = await makeCompany(database)
    const call = server.as(await userToken(database, server, { level: 'tenant', company_id }))
    const made: string[] = []
    for (let number = 0; number < 5; number += 1) {
      const created_at = new Date(Date.UTC(2026, 0, 1 + number, 18))
      const status = number < 2 ? 'completed' : 'active'
      const access_number = `TKT-9900000${number}`
      const police_number = number === 4 ? 'B 7 AA' : `S 700${number} AA`
      const row = {
        company_id,
        created_at,
        status,
        access_number,
        police_number,
        kind: number === 3 ? 'guest' : 'without_pabeanan',
      }
      made.unshift((await makeTicket(database, row)).id)
    }
    const list = async (query: Query) => {
      const { data, pagination } = await call(ticket.list, { query })
      return { places: data.map(({ id }) => made.indexOf(id)), total: pagination?.total, pages: pagination?.last_page }
    }
    expect(await list({})).toEqual({ places: [0, 1, 2, 3, 4], total: 5, pages: 1 })
    expect(await list({ per_page: 2, page: 2 })).toEqual({ places: [2, 3], total: 5, pages: 3 })
    expect(await list({ per_page: 2, page: 9 })).toEqual({ places: [], total: 5, pages: 3 })
    expect((await list({ sort: 'created_at' })).places).toEqual([4, 3, 2, 1, 0])
    expect((await list({ status: 'completed' })).places).toEqual([3, 4])
    expect((await list({ type: 'guest' })).places).toEqual([1])
    expect((await list({ police_number: 's 700' })).places).toEqual([1, 2, 3, 4])
    expect((await list({ search: 'b7' })).places).toEqual([0])
    expect((await list({ search: 'tkt-99000003' })).places).toEqual([1])
    expect((await list({ search: "'%" })).total).toBe(0)
    /* 18:00 UTC is 01:00 of the next day at the site. */
    expect((await list({ start_date: '2026-01-03', end_date: '2026-01-04' })).places).toEqual([2, 3])
  })
})

type Input = z.input<typeof TicketInput>
type Query = Partial<z.input<typeof ticket.list.query>>

/** Signatures hold the time, so two readings of one ticket differ in them. */
const unsigned = { qr_url: '', supporting_documents: null }

const codeOf = (cause: { code?: string }) => cause.code
