import { afterAll, beforeAll, expect, it } from 'vitest'
import { companyTicket } from '#shared/contract/partner/companyTicket.ts'
import { companyTicketReply as referenceReply } from '#shared/contract/partner/companyTicketExample.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeFile } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { clientToken } from '#test/factories/signedIn.ts'
import { makeBuilding, makeCompany } from '#test/factories/site.ts'
import { makeVehicle } from '#test/factories/traffic.ts'
import { startServer, type TestServer } from './server.ts'
import { shapeOf } from './shapeOf.ts'

const path = '/v1/external/tickets/company'
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describeEachDatabase('The ticket of a company’s programme', (open) => {
  let database: Database
  let server: TestServer
  let token: string
  let companyId: string
  let good: Record<string, unknown>
  const foreign = { building: '', file: '' }

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    const company = await makeCompany(database, { name: 'PT Example Company' })
    companyId = company.id
    token = await clientToken(database, server, { company_id: companyId })
    const own = await makeBuilding(database, { company_id: companyId })
    const shared = await makeBuilding(database)
    await makeVehicle(database, { police_number: 'B 1234 XYZ', vehicle_type: 'Dumptruck' })
    const other = await makeCompany(database)
    foreign.building = (await makeBuilding(database, { company_id: other.id })).id
    foreign.file = await makeFile(database, { company_id: other.id })
    const file = (name: string) => makeFile(database, { company_id: companyId, name })
    good = {
      request_at: dayFromNow(1),
      expired_at: dayFromNow(5),
      police_number: 'B 1234 XYZ',
      comodity: 'Batu Bara',
      unit_of_item: 'Kg',
      total_item: '3000',
      building_ids: [shared.id, own.id],
      delivery_order_path: await file('deliver-order'),
      bill_of_landing_path: await file('bill-of-landing'),
      invoice_path: await file('invoice'),
      other_path: await file('other'),
    }
  })
  afterAll(() => server.close())

  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await server.ask(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Record<string, never> & Answer }
  }
  const ticketCount = () =>
    inTestWork(database, async ({ sql }) => {
      const [row] = await sql.rows<{ total: number }>('SELECT COUNT(*) AS total FROM tickets')
      return row?.total
    })

  it('is answered with exactly the keys, the order and the types of the reference', async () => {
    const { status, body } = await post(good)
    expect(status).toBe(200)
    expect(shapeOf(body)).toEqual(shapeOf(referenceReply))
    expect(body.message).toBe(referenceReply.message)
    const { data } = body
    expect(data).toMatchObject({
      type: 'Tenant',
      status: 'active',
      source: 'tenant',
      company: { id: companyId, name: 'PT Example Company' },
      vehicle: { ...referenceReply.data.vehicle },
      reject_reason: null,
      request_at: good['request_at'],
      expired_at: `${String(good['expired_at'])}T23:59:59.999Z`,
    })
    expect(data.buildings.map(({ id }) => id)).toEqual(good['building_ids'])
    expect(data.supporting_documents.invoice?.path).toBe(good['invoice_path'])
  })

  it('needs neither the last day nor the optional documents', async () => {
    const { expired_at: _e, bill_of_landing_path: _b, invoice_path: _i, other_path, ...least } = good
    const { status, body } = await post({ ...least, police_number: 'w8814ue', other_path: null, total_item: '12.5' })
    expect(status, JSON.stringify([body, other_path])).toBe(200)
    expect(body.data).toMatchObject({
      expired_at: `${String(good['request_at'])}T23:59:59.999Z`,
      vehicle: { police_number: 'W 8814 UE', vehicle_type: null, total_item: 12.5 },
      supporting_documents: { bill_of_landing: null, invoice: null, other: null },
    })
  })

  it('leaves an audit record and an event on the company’s stream', async () => {
    const { body } = await post(good)
    const traces = await inTestWork(database, async ({ sql }) => ({
      audit: await sql.rows<object>('SELECT action, actor_kind FROM audit_records WHERE entity_id = ?', [body.data.id]),
      events: await sql.rows<{ payload: unknown }>(
        'SELECT payload FROM outbox WHERE stream = ? ORDER BY id DESC LIMIT 1',
        [`company:${companyId}`],
      ),
    }))
    expect(traces.audit).toEqual([{ action: 'ticket.create', actor_kind: 'external' }])
    expect(traces.events[0]?.payload).toEqual([
      {
        type: 'ticket.changed',
        ticket: { id: body.data.id, status: 'active', access_number: body.data.ticket_access_number },
      },
    ])
  })

  it('is made once for one idempotency key', async () => {
    const before = Number(await ticketCount())
    const key = { 'idempotency-key': 'order-4711' }
    const answers = await Promise.all([post(good, key), post(good, key), post(good, key)])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await ticketCount()).toBe(before + 1)
    const { status, body } = await post({ ...good, comodity: 'Nikel' }, key)
    expect([status, body.code]).toEqual([422, 'idempotency.conflict'])
  })

  it.each<[string, Record<string, unknown> | (() => Record<string, unknown>), string, string]>([
    ['no request_at', { request_at: undefined }, 'request_at', 'required'],
    ['a day that does not exist', { request_at: '2027-02-30' }, 'request_at', 'date_malformed'],
    ['a day in another notation', { request_at: '24-07-2027' }, 'request_at', 'date_malformed'],
    ['a day that is over', { request_at: '2025-07-24', expired_at: undefined }, 'request_at', 'date_past'],
    ['a last day that is over', { request_at: '2025-07-24', expired_at: '2025-07-28' }, 'expired_at', 'date_past'],
    ['a last day before the first', () => ({ expired_at: dayFromNow(0) }), 'expired_at', 'date_reversed'],
    ['a day in the far future', { request_at: '9999-12-31', expired_at: undefined }, 'request_at', 'date_too_far'],
    ['a last day years later', () => ({ expired_at: dayFromNow(900) }), 'expired_at', 'date_too_long'],
    ['no plate', { police_number: undefined }, 'police_number', 'required'],
    ['a plate of nonsense', { police_number: 'truk merah' }, 'police_number', 'plate'],
    ['a plate of control characters', { police_number: 'B\u0000 1234\u001b XYZ' }, 'police_number', 'controls'],
    ['no goods', { comodity: ' ' }, 'comodity', 'too_short'],
    ['goods with a line end', { comodity: 'Batu\nBara' }, 'comodity', 'controls'],
    ['goods with half a character', { comodity: 'Batu \ud83d' }, 'comodity', 'controls'],
    ['no unit', { unit_of_item: undefined }, 'unit_of_item', 'required'],
    ['an amount as a number', { total_item: 3000 }, 'total_item', 'type'],
    ['an amount of nothing', { total_item: '0' }, 'total_item', 'amount'],
    ['a negative amount', { total_item: '-5' }, 'total_item', 'amount'],
    ['an amount in words', { total_item: 'tiga ribu' }, 'total_item', 'amount'],
    ['no destination', { building_ids: [] }, 'building_ids', 'too_few'],
    ['destinations as text', { building_ids: 'x' }, 'building_ids', 'type'],
    ['a destination that is no id', { building_ids: ['gudang'] }, 'building_ids.0', 'format'],
    ['a foreign destination', () => ({ building_ids: [first(), foreign.building] }), 'building_ids.1', 'not_found'],
    ['an unknown destination', () => ({ building_ids: [first(), unknownId] }), 'building_ids.1', 'not_found'],
    ['the same destination twice', () => ({ building_ids: [first(), first()] }), 'building_ids.1', 'duplicate'],
    ['no delivery order', { delivery_order_path: undefined }, 'delivery_order_path', 'required'],
    [
      'another company’s delivery order',
      () => ({ delivery_order_path: foreign.file }),
      'delivery_order_path',
      'not_found',
    ],
    ['a file that is not there', { invoice_path: 'uploads/none.pdf' }, 'invoice_path', 'not_found'],
    ['a path out of the folder', { other_path: '../../etc/passwd' }, 'other_path', 'not_found'],
  ])('refuses %s and changes nothing', async (_, change, field, code) => {
    const before = await ticketCount()
    const { status, body } = await post({ ...good, ...(typeof change === 'function' ? change() : change) })
    expect([status, body.code]).toEqual([422, 'request.invalid'])
    expect(body.errors.map((error) => [error.path, error.code])).toEqual([[field, code]])
    expect(body.errors[0]?.message).toMatch(/\w/)
    expect(await ticketCount()).toBe(before)
  })

  it('names every wrong field at once, in the language asked for', async () => {
    const { body } = await post(
      { ...good, building_ids: [foreign.building], delivery_order_path: foreign.file, expired_at: dayFromNow(0) },
      { 'accept-language': 'en' },
    )
    expect(body.errors).toEqual([
      { path: 'expired_at', code: 'date_reversed', message: 'Is earlier than request_at.' },
      { path: 'building_ids.0', code: 'not_found', message: 'Was not found.' },
      { path: 'delivery_order_path', code: 'not_found', message: 'Was not found.' },
    ])
  })

  it('takes nothing from the body that is the server’s to say', async () => {
    const sent = { ...good, id: unknownId, status: 'completed', company_id: unknownId, source: 'x', created_at: 'x' }
    const { body } = await post(sent)
    expect(body.data).toMatchObject({ status: 'active', source: 'tenant', company: { id: companyId } })
    expect(body.data.id).not.toBe(unknownId)
  })

  it('is refused without a token, without the scope, of a suspended company and in broken JSON', async () => {
    expect((await server.ask(path, { method: 'POST' })).status).toBe(401)
    const reader = await clientToken(database, server, { company_id: companyId, scopes: ['tickets:read'] })
    expect((await post(good, { authorization: `Bearer ${reader}` })).status).toBe(403)
    const suspended = await makeCompany(database, { status: 'suspended' })
    const theirs = await clientToken(database, server, { company_id: suspended.id })
    const shared = {
      ...good,
      building_ids: [first()],
      delivery_order_path: await makeFile(database, { company_id: suspended.id }),
    }
    const { bill_of_landing_path: _b, invoice_path: _i, other_path: _o, ...plain } = shared as Record<string, unknown>
    const refused = await post(plain, { authorization: `Bearer ${theirs}` })
    expect([refused.status, refused.body.code]).toEqual([403, 'company.suspended'])
    expect((await post('{"request_at":')).status).toBe(400)
  })

  it('is typed by the contract', async () => {
    const { data } = await server.as(token, 'id')(companyTicket.create, { body: good as never })
    expect(data.ticket_access_number).toMatch(/^TKT-\d{8}$/)
  })

  const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057'
  const first = () => (good['building_ids'] as string[])[0]
})

interface Answer {
  readonly message: string
  readonly code: string
  readonly errors: readonly { path: string; code: string; message: string }[]
  readonly data: typeof referenceReply.data & {
    supporting_documents: { invoice: { path: string } | null }
  }
}
