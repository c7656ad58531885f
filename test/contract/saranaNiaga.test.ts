import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { saranaNiaga, type SaranaNiagaInput } from '#shared/contract/autogate/saranaNiaga.ts'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import type { Call } from '#shared/contract/client.ts'
import { ticketStatuses } from '#shared/domain/ticketLifecycle.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeFile } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeBuilding, makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { auth } from '#shared/contract/autogate/auth.ts'
import { startMailCatcher, type MailCatcher } from '#test/fakes/mailCatcher.ts'
import { postOffice } from './postOffice.ts'
import { startServer, type TestServer } from './server.ts'

type Input = z.input<typeof SaranaNiagaInput>

const codeOf = (cause: { code?: string }) => cause.code
const kind = 'sarana_niaga'

describeEachDatabase('Port tickets', (open) => {
  let database: Database
  let server: TestServer
  let mails: MailCatcher
  let haulier: Call
  let stranger: Call
  let zone: Call
  let driverOfDesk: string
  let companyId: string
  let good: Input

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    mails = await startMailCatcher()
    const company = await makeCompany(database, {
      name: 'CV Jaya Angkutan',
      email: 'kantor@jaya.example',
      type: 'haulier',
    })
    companyId = company.id
    const desk = await makeUser(database, { level: 'tenant', company_id: companyId })
    driverOfDesk = desk.id
    const { data } = await server.call(auth.login, { body: { email: desk.email, password: testPassword } })
    haulier = server.as(data.access_token)
    const other = (await makeCompany(database)).id
    stranger = server.as(await userToken(database, server, { level: 'tenant', company_id: other }))
    zone = server.as(await userToken(database, server))
    good = {
      request_at: new Date().toISOString().slice(0, 10),
      police_number: 'L 9012 UA',
      comodity: 'Batu Bara',
      unit_of_item: 'Ton',
      total_item: '24',
      building_ids: [(await makeBuilding(database, { is_port_bms: true })).id],
      spmk_number: 'SPMK-104233',
      vessel_name: 'KM Bawean 7',
      activity: 'bongkar',
    }
  })
  afterAll(async () => {
    await mails.close()
    await server.close()
  })

  const create = (change: Partial<Input> = {}, call = haulier) =>
    call(saranaNiaga.create, { body: { ...good, ...change } }).then(({ data }) => data)
  const reject = (id: string, call = zone) =>
    call(saranaNiaga.reject, { params: { id }, body: { reject_reason: 'SPMK sudah ditutup' } }).then(({ data }) => data)

  it('carry the call of a ship; the delivery order can wait', async () => {
    const made = await create({ voyage: '012N', berth: 'Dermaga 2', rit_max: 20 })
    expect(made).toMatchObject({
      type: 'Sarana Niaga',
      status: 'active',
      source: 'tenant',
      spmk_number: 'SPMK-104233',
      document_name: 'SPMK-104233',
      vessel_name: 'KM Bawean 7',
      voyage: '012N',
      activity: 'bongkar',
      berth: 'Dermaga 2',
      rit_max: 20,
      supporting_documents: { delivery_order: null, bill_of_landing: null, invoice: null, other: null },
    })
    const { data } = await haulier(saranaNiaga.detail, { params: { id: made.id } })
    expect({ ...data, qr_url: '' }).toEqual({ ...made, qr_url: '' })
    const params = { access_number: made.ticket_access_number }
    expect((await haulier(ticket.byAccessNumber, { params })).data).toMatchObject({ spmk_number: 'SPMK-104233' })
  })

  it.each([
    ['no SPMK', { spmk_number: undefined }, 'spmk_number', 'required'],
    ['no ship', { vessel_name: ' ' }, 'vessel_name', 'too_short'],
    ['an activity nobody knows', { activity: 'tambat' }, 'activity', 'choice'],
    [
      'a foreign destination',
      { building_ids: ['01890a5d-ac96-774b-bcce-b302099a8057'] },
      'building_ids.0',
      'not_found',
    ],
    ['an unknown delivery order', { delivery_order_path: 'uploads/x.pdf' }, 'delivery_order_path', 'not_found'],
    ['no amount', { total_item: '0' }, 'total_item', 'amount'],
    ['a plate that is none', { police_number: 'TRUK 1' }, 'police_number', 'plate'],
    ['a day that is over', { request_at: '2020-01-01' }, 'request_at', 'date_past'],
  ])('refuse %s', async (_, change, path, code) => {
    await expect(create(change as never)).rejects.toMatchObject({ fields: [{ path, code }] })
  })

  it('change only what is sent', async () => {
    const made = await create({ berth: 'Dermaga 1' })
    const delivery_order_path = await makeFile(database, { company_id: companyId })
    const params = { id: made.id }
    const { data } = await haulier(saranaNiaga.update, {
      params,
      body: { berth: null, activity: 'muat', delivery_order_path, version: 1 },
    })
    expect(data).toMatchObject({
      spmk_number: 'SPMK-104233',
      activity: 'muat',
      berth: null,
      supporting_documents: { delivery_order: { path: delivery_order_path } },
      version: 2,
    })
    const stale = haulier(saranaNiaga.update, { params, body: { berth: 'X', version: 1 } })
    expect(await stale.catch(codeOf)).toBe('row.changed')
  })

  it('are rejected by the zone, which tells the haulier by notification and by mail', async () => {
    const { id, ticket_access_number: number } = await create()
    expect(await reject(id, haulier).catch(codeOf)).toBe('auth.forbidden')
    expect(await reject(id)).toMatchObject({ status: 'rejected', reject_reason: 'SPMK sudah ditutup' })
    const told = await inTestWork(database, ({ sql }) =>
      sql.rows<{ user_id: string; kind: string; detail: object }>(
        'SELECT user_id, kind, detail FROM notifications WHERE entity_id = ?',
        [id],
      ),
    )
    expect(told).toMatchObject([
      {
        user_id: driverOfDesk,
        kind: 'ticket.rejected',
        detail: { access_number: number, police_number: 'L 9012 UA', reason: 'SPMK sudah ditutup' },
      },
    ])
    await postOffice(database, mails)()
    const mail = mails.last('kantor@jaya.example')
    expect(mail.subject).toBe(`Tiket ${number} ditolak`)
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('SPMK sudah ditutup')
      expect(body).toContain('SPMK-104233')
    }
    expect(await reject(id).catch(codeOf)).toBe('ticket.step_illegal')
    const update = haulier(saranaNiaga.update, { params: { id }, body: {} })
    expect(await update.catch(codeOf)).toBe('ticket.not_editable')
  })

  it('are not rejected once their vehicle is inside or their life is over', async () => {
    for (const status of ticketStatuses) {
      const { id } = await makeTicket(database, { company_id: companyId, kind, status })
      const outcome = await reject(id).then(({ status: after }) => after, codeOf)
      const legal = status === 'active' || status === 'pending'
      expect([status, outcome]).toEqual([status, legal ? 'rejected' : 'ticket.step_illegal'])
    }
  })

  it('of another company or kind are unknown, whatever is done to them', async () => {
    const made = await create()
    const plain = await makeTicket(database, { company_id: companyId })
    for (const [call, id] of [
      [stranger, made.id],
      [haulier, plain.id],
    ] as const) {
      const params = { id }
      const outcomes = await Promise.all([
        call(saranaNiaga.detail, { params }).catch(codeOf),
        call(saranaNiaga.update, { params, body: {} }).catch(codeOf),
        reject(id, call).catch(codeOf),
        call(saranaNiaga.download, { params }).catch(codeOf),
      ])
      expect(outcomes).toEqual(Array(4).fill('row.not_found'))
    }
  })
})
