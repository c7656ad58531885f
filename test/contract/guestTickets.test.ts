import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { auth } from '#shared/contract/autogate/auth.ts'
import { guestTicket, type GuestChanges, type GuestInput } from '#shared/contract/autogate/guestTicket.ts'
import type { Call } from '#shared/contract/client.ts'
import { ticketStatuses } from '#shared/domain/ticketLifecycle.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeBuilding, makeCompany } from '#test/factories/site.ts'
import { makeTicket, makeVehicle } from '#test/factories/traffic.ts'
import { startMailCatcher, type MailCatcher } from '#test/fakes/mailCatcher.ts'
import { postOffice } from './postOffice.ts'
import { startServer, type TestServer } from './server.ts'

type Input = z.input<typeof GuestInput>

const codeOf = (cause: { code?: string }) => cause.code
const identity = '3525011708900002'
const kind = 'guest'

describeEachDatabase('Guest tickets', (open) => {
  let database: Database
  let server: TestServer
  let mails: MailCatcher
  let host: Call
  let hostId: string
  let hostToken: string
  let stranger: Call
  let zone: Call
  let zoneId: string
  let companyId: string
  let otherId: string
  let good: Input

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    mails = await startMailCatcher()
    companyId = (await makeCompany(database, { name: 'PT Manyar Anoda Tembaga' })).id
    otherId = (await makeCompany(database)).id
    const person = await makeUser(database, { level: 'tenant', company_id: companyId })
    hostId = person.id
    hostToken = (await server.call(auth.login, { body: { email: person.email, password: testPassword } })).data
      .access_token
    host = server.as(hostToken)
    stranger = server.as(await userToken(database, server, { level: 'tenant', company_id: otherId }))
    const guard = await makeUser(database)
    zoneId = guard.id
    zone = server.as(
      (await server.call(auth.login, { body: { email: guard.email, password: testPassword } })).data.access_token,
    )
    good = {
      name: 'Yosua Andalas',
      identity: '3525-0117-0890-0002',
      company: 'PT Konsultan Abadi',
      purpose: 'Rapat proyek',
      host_name: 'Dwi Prasetyo',
      host_contact: 'dwi@anoda.example',
      police_number: 'L 1234 ABC',
      people_count: 3,
      visit_at: '2031-03-04T18:30:00.000Z',
    }
    const soon = new Date(Date.now() + 3_600_000)
    good.visit_at = soon.toISOString()
  })
  afterAll(async () => {
    await mails.close()
    await server.close()
  })

  const create = (change: Partial<Input> = {}, call = host) =>
    call(guestTicket.create, { body: { ...good, ...change } }).then(({ data }) => data)
  const approve = (id: string, call = zone) => call(guestTicket.approve, { params: { id } }).then(({ data }) => data)
  const reject = (id: string, call = zone) =>
    call(guestTicket.reject, { params: { id }, body: { reject_reason: 'Tidak ada janji' } }).then(({ data }) => data)
  const cancel = (id: string, call = host) =>
    call(guestTicket.cancel, { params: { id }, body: { reason: 'Batal datang' } }).then(({ data }) => data)
  const pdf = (id: string) =>
    server.ask(`/v1/tickets/guest/${id}/pdf`, { headers: { authorization: `Bearer ${hostToken}` } })
  const told = (id: string) =>
    inTestWork(database, ({ sql }) =>
      sql.rows<{ user_id: string; kind: string }>(
        'SELECT user_id, kind FROM notifications WHERE entity_id = ? ORDER BY id',
        [id],
      ),
    )

  it('wait for approval, show the identity masked and keep it sealed', async () => {
    const { id: building } = await makeBuilding(database, { company_id: companyId })
    await makeVehicle(database, { police_number: 'L 1234 ABC', vehicle_type: 'Minibus' })
    const made = await create({ building_ids: [building] })
    expect(made).toMatchObject({
      type: 'Guest',
      kind,
      status: 'pending',
      source: 'tenant',
      company: { id: companyId },
      vehicle: { police_number: 'L 1234 ABC', vehicle_type: 'Minibus', comodity: null, total_item: null },
      buildings: [{ id: building }],
      guest: {
        name: 'Yosua Andalas',
        identity: '************0002',
        company: 'PT Konsultan Abadi',
        purpose: 'Rapat proyek',
        host_name: 'Dwi Prasetyo',
        people_count: 3,
        visit_at: good.visit_at,
      },
    })
    const { data } = await host(guestTicket.detail, { params: { id: made.id } })
    expect(data.guest).toEqual(made.guest)
    const params = { access_number: made.ticket_access_number }
    expect((await host(guestTicket.byAccessNumber, { params })).data.id).toBe(made.id)
    const kept = await inTestWork(database, async ({ sql }) => [
      await sql.rows('SELECT * FROM tickets WHERE id = ?', [made.id]),
      await sql.rows('SELECT * FROM audit_records WHERE entity_id = ?', [made.id]),
      await sql.rows('SELECT payload FROM outbox'),
      await sql.rows('SELECT * FROM notifications'),
    ])
    expect(JSON.stringify(kept)).not.toContain(identity)
    expect(await told(made.id)).toContainEqual({ user_id: zoneId, kind: 'guest.waiting' })
  })

  it('are good on the day of the visit at the site, whatever day it is in UTC', async () => {
    const made = await create({ visit_at: `${dayFromNow(3)}T18:30:00.000Z` })
    expect(made).toMatchObject({
      request_at: dayFromNow(4),
      valid_from: `${dayFromNow(3)}T17:00:00.000Z`,
      expired_at: `${dayFromNow(4)}T23:59:59.999Z`,
    })
  })

  it('become active when the zone approves; whoever asked is told and the host gets the ticket', async () => {
    const { id, ticket_access_number: number } = await create()
    expect(await approve(id, host).catch(codeOf)).toBe('auth.forbidden')
    expect((await pdf(id)).status).toBe(409)
    expect(await approve(id)).toMatchObject({ status: 'active', reject_reason: null, version: 2 })
    expect(await told(id)).toContainEqual({ user_id: hostId, kind: 'guest.approved' })
    await postOffice(database, mails)()
    const mail = mails.last('dwi@anoda.example')
    expect(mail.subject).toBe(`Tiket ${number} untuk L 1234 ABC`)
    expect(mail.text).toContain('Kunjungan Yosua Andalas disetujui')
    expect(mail.attachments).toMatchObject([{ fileName: `${number}.pdf`, mediaType: 'application/pdf' }])
    const printed = await pdf(id)
    expect(printed.status).toBe(200)
    expect(printed.headers.get('content-disposition')).toContain(`${number}.pdf`)
    const bytes = Buffer.from(await printed.arrayBuffer())
    expect(bytes.equals(mail.attachments[0]?.bytes ?? Buffer.of())).toBe(true)
    expect(await approve(id).catch(codeOf)).toBe('ticket.step_illegal')
  })

  it('are rejected with a reason that whoever asked and the host read', async () => {
    const { id } = await create({ host_contact: 'lain@anoda.example' })
    expect(await reject(id, host).catch(codeOf)).toBe('auth.forbidden')
    expect(await reject(id)).toMatchObject({ status: 'rejected', reject_reason: 'Tidak ada janji' })
    expect(await told(id)).toContainEqual({ user_id: hostId, kind: 'guest.rejected' })
    await postOffice(database, mails)()
    expect(mails.last('lain@anoda.example')).toMatchObject({ subject: 'Kunjungan Yosua Andalas ditolak' })
    expect(mails.last('lain@anoda.example').text).toContain('Tidak ada janji')
  })

  it('send no mail to a phone number', async () => {
    const before = mails.mails.length
    const { id } = await create({ host_contact: '0812-5550-1234' })
    await approve(id)
    await postOffice(database, mails)()
    expect(mails.mails).toHaveLength(before)
  })

  it('take every legal step and no other', async () => {
    const legal = { approve: ['pending'], reject: ['pending', 'active'], cancel: ['active'], update: ['pending'] }
    const update = (id: string) => host(guestTicket.update, { params: { id }, body: {} })
    for (const [name, step] of Object.entries({ approve, reject, cancel, update }))
      for (const status of ticketStatuses) {
        const { id } = await guestIn(status)
        const outcome = await step(id).then(() => 'ok', codeOf)
        const refusal = name === 'update' ? 'ticket.not_editable' : 'ticket.step_illegal'
        const may = legal[name as keyof typeof legal].includes(status)
        expect([name, status, outcome]).toEqual([name, status, may ? 'ok' : refusal])
      }
    const waiting = await create()
    await expect(cancel(waiting.id)).rejects.toMatchObject({
      message: 'The ticket is “waits for approval” and cannot become “canceled”. Allowed: active, rejected.',
    })
  })

  const guestIn = (status: string) =>
    makeTicket(database, {
      company_id: companyId,
      kind,
      status,
      detail: {
        guest: {
          name: 'Tamu',
          identity: null,
          company: null,
          purpose: 'Audit',
          host_name: 'Tuan',
          host_contact: null,
          people_count: 1,
          visit_at: new Date().toISOString(),
        },
      },
    })

  it('are not approved when the day of the visit is over', async () => {
    const { id } = await guestIn('pending')
    await inTestWork(database, ({ sql, now }) =>
      sql.run('UPDATE tickets SET expired_at = ? WHERE id = ?', [new Date(now.getTime() - 1000), id]),
    )
    expect(await approve(id).catch(codeOf)).toBe('ticket.over')
    expect(await reject(id)).toMatchObject({ status: 'rejected' })
  })

  it('change while they wait, and only what is sent', async () => {
    const made = await create()
    const change = (body: z.input<typeof GuestChanges>) =>
      host(guestTicket.update, { params: { id: made.id }, body }).then(({ data }) => data)
    const visit_at = new Date(Date.now() + 2 * 86_400_000).toISOString()
    expect(await change({ visit_at, police_number: 'w 8 ue', people_count: 4, version: 1 })).toMatchObject({
      ticket_access_number: made.ticket_access_number,
      vehicle: { police_number: 'W 8 UE' },
      guest: { ...made.guest, visit_at, people_count: 4 },
      version: 2,
    })
    expect(await change({ identity: 'A 7654321', company: null })).toMatchObject({
      guest: { identity: '****4321', company: null },
    })
    expect(await change({ version: 1 }).catch(codeOf)).toBe('row.changed')
    await expect(change({ visit_at: '2020-01-01T00:00:00.000Z' })).rejects.toMatchObject({
      fields: [{ path: 'visit_at', code: 'date_past' }],
    })
  })

  it.each([
    ['no name', { name: undefined }, 'name', 'required'],
    ['an identity of three letters', { identity: 'abc' }, 'identity', 'identity'],
    ['a contact that is neither', { host_contact: 'di lobi' }, 'host_contact', 'contact'],
    ['nobody in the car', { people_count: 0 }, 'people_count', 'too_small'],
    ['a day without an hour', { visit_at: '2031-03-04' }, 'visit_at', 'time_malformed'],
    ['a visit in the past', { visit_at: '2020-03-04T01:00:00.000Z' }, 'visit_at', 'date_past'],
    ['a visit in two years', { visit_at: '2051-03-04T01:00:00.000Z' }, 'visit_at', 'date_too_far'],
    [
      'a foreign destination',
      { building_ids: ['01890a5d-ac96-774b-bcce-b302099a8057'] },
      'building_ids.0',
      'not_found',
    ],
    ['a plate that is none', { police_number: '??' }, 'police_number', 'plate'],
    ['another company', { company_id: '01890a5d-ac96-774b-bcce-b302099a8057' }, 'company_id', 'not_found'],
  ])('refuse %s', async (_, change, path, code) => {
    await expect(create(change as never)).rejects.toMatchObject({ fields: [{ path, code }] })
  })

  it('of the zone name the company that is visited', async () => {
    await expect(create({}, zone)).rejects.toMatchObject({ fields: [{ path: 'company_id', code: 'required' }] })
    expect(await create({ company_id: companyId }, zone)).toMatchObject({ source: 'operator' })
    const suspended = await makeCompany(database, { status: 'suspended' })
    expect(await create({ company_id: suspended.id }, zone).catch(codeOf)).toBe('company.suspended')
  })

  it('of another company or kind are unknown, whatever is done to them', async () => {
    const made = await create()
    const plain = await makeTicket(database, { company_id: companyId })
    for (const [call, { id, number }] of [
      [stranger, { id: made.id, number: made.ticket_access_number }],
      [host, { id: plain.id, number: plain.access_number }],
    ] as const) {
      const outcomes = await Promise.all([
        call(guestTicket.detail, { params: { id } }).catch(codeOf),
        call(guestTicket.byAccessNumber, { params: { access_number: number } }).catch(codeOf),
        call(guestTicket.update, { params: { id }, body: {} }).catch(codeOf),
        call(guestTicket.pdf, { params: { id } }).catch(codeOf),
        cancel(id, call).catch(codeOf),
        approve(id, call).catch(codeOf),
        reject(id, call).catch(codeOf),
      ])
      expect(outcomes).toEqual(Array(7).fill('row.not_found'))
    }
  })

  it('leave a record of each step', async () => {
    const { id } = await create()
    await host(guestTicket.update, { params: { id }, body: { purpose: 'Audit mutu' } })
    await approve(id)
    await cancel(id)
    const records = await inTestWork(database, ({ sql }) =>
      sql.rows<{ action: string; after: { status: string } }>(
        'SELECT action, `after` FROM audit_records WHERE entity_id = ? ORDER BY id',
        [id],
      ),
    )
    expect(records.map(({ action, after }) => `${action} ${after.status}`)).toEqual([
      'ticket.create pending',
      'ticket.update pending',
      'ticket.approve active',
      'ticket.cancel canceled',
    ])
  })
})

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
