import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import { withoutPabeanan } from '#shared/contract/autogate/withoutPabeanan.ts'
import {
  withPabeanan,
  type WithPabeananChanges,
  type WithPabeananInput,
} from '#shared/contract/autogate/withPabeanan.ts'
import type { Call } from '#shared/contract/client.ts'
import { ticketStatuses } from '#shared/domain/ticketLifecycle.ts'
import type { Database } from '#server/database/database.ts'
import type { CustomsDocumentRow } from '#server/models/customsDocument.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeFile } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { makeProduct } from '#test/factories/references.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeBuilding, makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeCustomsDocument, makeTicket } from '#test/factories/traffic.ts'
import { startServer, type TestServer } from './server.ts'

type Input = z.input<typeof WithPabeananInput>

const codeOf = (cause: { code?: string }) => cause.code
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describeEachDatabase('Tickets with customs', (open) => {
  let database: Database
  let server: TestServer
  let tenant: Call
  let stranger: Call
  let enter: (number: string) => Promise<string>
  let leave: (number: string) => Promise<string>
  let companyId: string
  let otherId: string
  let document: CustomsDocumentRow
  let good: Input

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    companyId = (await makeCompany(database)).id
    otherId = (await makeCompany(database)).id
    tenant = server.as(await userToken(database, server, { level: 'tenant', company_id: companyId }))
    stranger = server.as(await userToken(database, server, { level: 'tenant', company_id: otherId }))
    document = await makeCustomsDocument(database, { company_id: companyId, nomor_daftar: '000412' })
    good = {
      request_at: dayFromNow(0),
      expired_at: dayFromNow(2),
      police_number: 'W 8814 UE',
      comodity: 'Katoda tembaga',
      unit_of_item: 'Kg',
      total_item: '30000',
      building_ids: [(await makeBuilding(database, { company_id: companyId })).id],
      delivery_order_path: await makeFile(database, { company_id: companyId }),
      id_header: document.id_header,
    }
    const gate = await makeGate(database)
    enter = await scanner(gate.id, 'in')
    leave = await scanner(gate.id, 'out')
  })
  afterAll(() => server.close())

  /** A lane that scans ticket and plate, and says what was decided: the code of the weightiest reason. */
  async function scanner(gate_id: string, direction: 'in' | 'out') {
    const lane = await makeLane(database, { gate_id, direction })
    const call = server.as((await makeDevice(database, { lane_id: lane.id })).token)
    return async (ticket_access_number: string) => {
      const scanned_at = new Date().toISOString()
      const body = {
        lane_id: lane.id,
        direction,
        ticket_access_number,
        plate_read: 'W8814UE',
        plate_confidence: 0.97,
        scanned_at,
      }
      const { data } = await call(gateActivity.checkIn, {
        body,
        idempotencyKey: `${ticket_access_number}-${Math.random()}`,
      })
      return data.reasons[0]?.code ?? ''
    }
  }

  const create = (change: Partial<Input> = {}, call = tenant) =>
    call(withPabeanan.create, { body: { ...good, ...change } }).then(({ data }) => data)
  const balanceOf = async ({ id }: { id: string }) => {
    const [row] = await inTestWork(database, ({ sql }) =>
      sql.rows<{ balance: string }>('SELECT balance FROM customs_documents WHERE id = ?', [id]),
    )
    return row?.balance
  }

  it('show the document that they bind', async () => {
    const made = await create()
    expect(made).toMatchObject({
      type: 'Tenant',
      kind: 'with_pabeanan',
      status: 'active',
      customs_document: {
        id_header: document.id_header,
        nama_dokumen: 'PPKEK',
        nomor_daftar: '000412',
        released: true,
        customs_lane: 'green',
        quantity: 100_000,
        unit: 'Kg',
      },
      document_name: 'PPKEK 000412',
    })
    const { data: listed } = await tenant(ticket.list, { query: { search: made.ticket_access_number } })
    expect(listed).toMatchObject([{ id: made.id, document_name: 'PPKEK 000412' }])
    const { data } = await tenant(withPabeanan.detail, { params: { id: made.id } })
    expect(data.customs_document).toEqual(made.customs_document)
    const { data: found } = await tenant(ticket.byAccessNumber, {
      params: { access_number: made.ticket_access_number },
    })
    expect(found).toMatchObject({ customs_document: made.customs_document, guest: null, spmk_number: null })
  })

  it('refuse a document that is foreign, unknown, held or too small, and a unit it is not counted in', async () => {
    const [foreign, ownerless, held, small] = await Promise.all([
      makeCustomsDocument(database, { company_id: otherId }),
      makeCustomsDocument(database),
      makeCustomsDocument(database, { company_id: companyId, released: false, nomor_daftar: '000777' }),
      makeCustomsDocument(database, { company_id: companyId, balance: '20000.000' }),
    ])
    const refused = async (change: Partial<Input>) => {
      const { fields } = (await create(change).catch((cause: unknown) => cause)) as {
        fields?: { path: string; code: string; message: string }[]
      }
      return fields?.map(({ path, code, message }) => `${path} ${code} ${message}`)
    }
    const unknown = ['id_header not_found Was not found.']
    expect(await refused({ id_header: foreign.id_header })).toEqual(unknown)
    expect(await refused({ id_header: ownerless.id_header })).toEqual(unknown)
    expect(await refused({ id_header: 'tidak-ada' })).toEqual(unknown)
    expect(await refused({ id_header: held.id_header })).toEqual([
      'id_header not_released PPKEK 000777 is not released.',
    ])
    expect(await refused({ id_header: small.id_header })).toEqual([
      'total_item balance The document has 20000 Kg left.',
    ])
    expect(await refused({ unit_of_item: 'Ton', total_item: '101' })).toEqual([
      'total_item balance The document has 100000 Kg left.',
    ])
    expect(await refused({ unit_of_item: 'Batang' })).toEqual([
      'unit_of_item unit_mismatch The customs document counts in Kg.',
    ])
    await expect(create({ id_header: undefined as never })).rejects.toMatchObject({
      fields: [{ path: 'id_header', code: 'required' }],
    })
  })

  it('draw the balance down at each way out, in the document’s unit', async () => {
    const drawn = await makeCustomsDocument(database, { company_id: companyId })
    const { ticket_access_number: number, id } = await create({
      id_header: drawn.id_header,
      unit_of_item: 'Ton',
      total_item: '24.5',
      rit_max: 2,
    })
    expect(await enter(number)).toBe('ok')
    expect(await balanceOf(drawn)).toBe('100000.000')
    expect(await leave(number)).toBe('ok')
    expect(await balanceOf(drawn)).toBe('75500.000')
    expect([await enter(number), await leave(number)]).toEqual(['ok', 'ok'])
    expect(await balanceOf(drawn)).toBe('51000.000')
    const { data } = await tenant(withPabeanan.detail, { params: { id } })
    expect(data).toMatchObject({ status: 'completed', rit_done: 2, customs_document: { balance: 51_000 } })
    const loads = await inTestWork(database, ({ sql }) =>
      sql.rows<{ trip: number; quantity: string; drawn: number }>(
        'SELECT trip, quantity, drawn_at IS NOT NULL AS drawn FROM customs_loads WHERE ticket_id = ? ORDER BY trip',
        [id],
      ),
    )
    expect(loads).toEqual([
      { trip: 1, quantity: '24500.000', drawn: 1 },
      { trip: 2, quantity: '24500.000', drawn: 1 },
    ])
  })

  it('do not promise one load to two vehicles: what is inside has its claim', async () => {
    const last = await makeCustomsDocument(database, {
      company_id: companyId,
      quantity: '50000.000',
      balance: '50000.000',
    })
    const wish = { id_header: last.id_header }
    const [first, second] = [await create(wish), await create(wish)]
    expect(await enter(first.ticket_access_number)).toBe('ok')
    expect(await enter(second.ticket_access_number)).toBe('balance.exhausted')
    expect(await leave(first.ticket_access_number)).toBe('ok')
    expect(await balanceOf(last)).toBe('20000.000')
    expect(await enter(second.ticket_access_number)).toBe('balance.exhausted')
    await expect(create(wish)).rejects.toMatchObject({ fields: [{ path: 'total_item', code: 'balance' }] })
  })

  it('change their document, and keep one that was held since', async () => {
    const other = await makeCustomsDocument(database, { company_id: companyId })
    const made = await create()
    const change = (body: z.input<typeof WithPabeananChanges>) =>
      tenant(withPabeanan.update, { params: { id: made.id }, body }).then(({ data }) => data)
    expect(await change({ id_header: other.id_header, version: 1 })).toMatchObject({
      version: 2,
      customs_document: { id_header: other.id_header },
      document_name: `${other.nama_dokumen} ${other.nomor_daftar ?? other.nomor_aju}`,
    })
    await inTestWork(database, ({ sql }) =>
      sql.run('UPDATE customs_documents SET released = ? WHERE id = ?', [false, other.id]),
    )
    expect(await change({ comodity: 'Katoda' })).toMatchObject({
      vehicle: { comodity: 'Katoda' },
      customs_document: { id_header: other.id_header },
    })
    await expect(change({ total_item: '31000' })).rejects.toMatchObject({
      fields: [{ path: 'id_header', code: 'not_released' }],
    })
    await expect(change({ version: 1 })).rejects.toMatchObject({ code: 'row.changed' })
    await tenant(withPabeanan.cancel, { params: { id: made.id }, body: { reason: 'Truk rusak' } })
    await expect(change({})).rejects.toMatchObject({
      code: 'ticket.not_editable',
      message: 'The ticket is “canceled” and cannot be changed, only one that is “active”. Allowed: none.',
    })
  })

  it('are canceled from active alone, and the refusal names the steps that are left', async () => {
    const cancel = (id: string) => tenant(withPabeanan.cancel, { params: { id }, body: { reason: 'x' } })
    const kind = 'with_pabeanan'
    for (const status of ticketStatuses.filter((each) => each !== 'active')) {
      const { id } = await makeTicket(database, { company_id: companyId, kind, status })
      expect([status, await cancel(id).catch(codeOf)]).toEqual([status, 'ticket.step_illegal'])
    }
    const inside = await makeTicket(database, { company_id: companyId, kind, status: 'checked_in' })
    await expect(cancel(inside.id)).rejects.toMatchObject({
      message: 'The ticket is “inside” and cannot become “canceled”. Allowed: in the buffer, loading, done.',
    })
  })

  it('of another company or kind are unknown, whatever is done to them', async () => {
    const made = await create()
    const plain = await makeTicket(database, { company_id: companyId })
    for (const [call, id] of [
      [stranger, made.id],
      [stranger, '01890a5d-ac96-774b-bcce-b302099a8057'],
      [tenant, plain.id],
    ] as const) {
      const params = { id }
      const outcomes = await Promise.all([
        call(withPabeanan.detail, { params }).catch(codeOf),
        call(withPabeanan.update, { params, body: {} }).catch(codeOf),
        call(withPabeanan.cancel, { params, body: { reason: 'x' } }).catch(codeOf),
        call(withPabeanan.download, { params }).catch(codeOf),
      ])
      expect(outcomes).toEqual(Array(4).fill('row.not_found'))
    }
    expect(await tenant(withoutPabeanan.detail, { params: { id: made.id } }).catch(codeOf)).toBe('row.not_found')
  })

  it('are needed for goods that need customs', async () => {
    const { id_header: _none, ...plain } = good
    const body = { ...plain, comodity: 'bijih NIKEL' }
    await expect(tenant(withoutPabeanan.create, { body })).resolves.toBeTruthy()
    await makeProduct(database, {
      company_id: otherId,
      name: 'Nikel lain',
      comodity: 'Bijih nikel',
      needs_customs: true,
    })
    await expect(tenant(withoutPabeanan.create, { body })).resolves.toBeTruthy()
    await makeProduct(database, { name: 'Nikel', comodity: 'Bijih nikel', needs_customs: true })
    await expect(tenant(withoutPabeanan.create, { body })).rejects.toMatchObject({
      fields: [{ path: 'comodity', code: 'needs_customs' }],
    })
    await expect(create({ comodity: 'Bijih nikel' })).resolves.toBeTruthy()
  })
})
