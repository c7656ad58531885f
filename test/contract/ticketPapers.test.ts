import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { guestTicket } from '#shared/contract/autogate/guestTicket.ts'
import { saranaNiaga } from '#shared/contract/autogate/saranaNiaga.ts'
import type { TicketInput } from '#shared/contract/autogate/tenantTicket.ts'
import { withoutPabeanan } from '#shared/contract/autogate/withoutPabeanan.ts'
import { withPabeanan } from '#shared/contract/autogate/withPabeanan.ts'
import { addressOf, type Call } from '#shared/contract/client.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import type { Database } from '#server/database/database.ts'
import type { TicketSheet } from '#server/documents/ticketSheet.ts'
import type { Papers } from '#server/ports.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeFile } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeBuilding, makeCompany } from '#test/factories/site.ts'
import { makeCustomsDocument, makeTicket, makeVehicle } from '#test/factories/traffic.ts'
import { startMailCatcher, type MailCatcher } from '#test/fakes/mailCatcher.ts'
import { postOffice } from './postOffice.ts'
import { startServer, type TestServer } from './server.ts'

describeEachDatabase('Printed tickets and registered vehicles', (open) => {
  let database: Database
  let server: TestServer
  let mails: MailCatcher
  let tenant: Call
  let token: string
  let companyId: string
  let otherId: string
  let good: z.input<typeof TicketInput>
  const sheets: TicketSheet[] = []
  /** Remembers what was to be drawn; the drawing itself is proven beside it. */
  const papers: Papers = {
    async ticket(sheet) {
      sheets.push(sheet)
      return new TextEncoder().encode(`%PDF ${sheet.accessNumber}`)
    },
    report: () => Promise.reject(new Error('No report is printed here')),
    slips: () => Promise.reject(new Error('No slips are printed here')),
  }

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { ports: { papers } })
    mails = await startMailCatcher()
    companyId = (await makeCompany(database, { name: 'PT Garda Smelter Nusantara' })).id
    otherId = (await makeCompany(database)).id
    token = await userToken(database, server, { level: 'tenant', company_id: companyId })
    tenant = server.as(token)
    good = {
      request_at: new Date().toISOString().slice(0, 10),
      police_number: 'W 8814 UE',
      comodity: 'Pupuk',
      unit_of_item: 'Kg',
      total_item: '24500.5',
      building_ids: [(await makeBuilding(database, { company_id: companyId, name: 'Gudang B12' })).id],
      delivery_order_path: await makeFile(database, { company_id: companyId }),
    }
  })
  afterAll(async () => {
    await mails.close()
    await server.close()
  })

  const create = (change: Partial<z.input<typeof TicketInput>> = {}) =>
    tenant(withoutPabeanan.create, { body: { ...good, ...change } }).then(({ data }) => data)
  async function print(endpoint: Endpoint, id: string): Promise<TicketSheet | undefined> {
    const response = await server.ask(addressOf(endpoint, { id }), { headers: { authorization: `Bearer ${token}` } })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(await response.text()).toMatch(/^%PDF TKT-\d{8}$/)
    return sheets.at(-1)
  }
  const factOf = (sheet: TicketSheet | undefined, name: string) => sheet?.facts.find(([label]) => label === name)?.[1]

  it('say what the gate and the driver need, with the signed code', async () => {
    const made = await create({
      rit_max: 4,
      driver: { name: 'Suparman', phone: '0812-5550-1234' },
      container_numbers: ['TGHU1234567', 'MSKU7654321'],
      seal_numbers: ['SG-1'],
    })
    const sheet = await print(withoutPabeanan.download, made.id)
    expect(sheet).toMatchObject({
      accessNumber: made.ticket_access_number,
      kind: 'Tanpa Pabeanan',
      plate: 'W 8814 UE',
      company: 'PT Garda Smelter Nusantara',
      void: null,
      trips: '4 rit, 0 terpakai',
    })
    expect(sheet?.code).toMatch(/^AG1[A-Z2-7]{119}$/)
    expect(sheet?.validUntil).toMatch(/ 06\.59 WIB$/)
    expect(sheet?.facts).toEqual([
      ['Tujuan', 'Gudang B12'],
      ['Barang', 'Pupuk'],
      ['Jumlah', '24.500,5 Kg'],
      ['Pengemudi', 'Suparman · 0812-5550-1234'],
      ['Peti kemas', 'TGHU1234567, MSKU7654321'],
      ['Segel', 'SG-1'],
    ])
    expect(await print(withoutPabeanan.download, made.id)).toEqual(sheet)
  })

  it('name the customs document, and the call of a ship', async () => {
    const document = await makeCustomsDocument(database, { company_id: companyId, nomor_daftar: '000412' })
    const { data: bound } = await tenant(withPabeanan.create, { body: { ...good, id_header: document.id_header } })
    const customs = await print(withPabeanan.download, bound.id)
    expect([customs?.kind, factOf(customs, 'Dokumen'), factOf(customs, 'Nomor aju')]).toEqual([
      'Dengan Pabeanan',
      'PPKEK 000412',
      document.nomor_aju,
    ])
    const call = { spmk_number: 'SPMK-7', vessel_name: 'KM Bawean 7', voyage: '012N', activity: 'muat' } as const
    const { data: niaga } = await tenant(saranaNiaga.create, { body: { ...good, ...call, berth: 'Dermaga 2' } })
    const port = await print(saranaNiaga.download, niaga.id)
    expect(['SPMK', 'Kapal', 'Kegiatan'].map((name) => factOf(port, name))).toEqual([
      'SPMK-7',
      'KM Bawean 7 / 012N',
      'muat · Dermaga 2',
    ])
  })

  it('have no code once the ticket is not good any more', async () => {
    const made = await create()
    await tenant(withoutPabeanan.cancel, { params: { id: made.id }, body: { reason: 'Truk rusak' } })
    expect(await print(withoutPabeanan.download, made.id)).toMatchObject({ code: null, void: 'Dibatalkan' })
    const inside = await makeTicket(database, { company_id: companyId, status: 'loading', rit_max: 3, rit_done: 1 })
    expect(await print(withoutPabeanan.download, inside.id)).toMatchObject({ void: null, trips: '3 rit, 2 terpakai' })
  })

  it('of a guest show the identity masked', async () => {
    const { data: guest } = await tenant(guestTicket.create, {
      body: {
        name: 'Yosua Andalas',
        identity: '3525011708900002',
        purpose: 'Audit',
        host_name: 'Dwi',
        police_number: 'L 1 AB',
        visit_at: new Date(Date.now() + 60_000).toISOString(),
      },
    })
    await inTestWork(database, ({ sql }) => sql.run("UPDATE tickets SET status = 'active' WHERE id = ?", [guest.id]))
    const sheet = await print(guestTicket.pdf, guest.id)
    expect(factOf(sheet, 'Identitas')).toBe('************0002')
    expect(JSON.stringify(sheet)).not.toContain('3525011708900002')
  })

  it('are mailed to a driver whose address is known', async () => {
    const { ticket_access_number: number } = await create({
      driver: { name: 'Suparman', email: 'suparman@truk.example' },
    })
    await create({ driver: { name: 'Tanpa surel' } })
    await postOffice(database, mails)()
    expect(mails.mails).toHaveLength(1)
    const mail = mails.last('suparman@truk.example')
    expect(mail.subject).toBe(`Tiket ${number} untuk W 8814 UE`)
    for (const word of ['Yth. Suparman', number, 'Gudang B12', 'Berlaku sampai']) expect(mail.text).toContain(word)
    const [enclosed] = mail.attachments
    expect(enclosed).toMatchObject({ fileName: `${number}.pdf`, mediaType: 'application/pdf' })
    expect(enclosed?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('are mailed in the language of whoever reads them', async () => {
    const { id, email } = await makeUser(database)
    await inTestWork(database, ({ sql }) => sql.run("UPDATE users SET language = 'en' WHERE id = ?", [id]))
    const { ticket_access_number: number } = await create({ driver: { name: 'John', email } })
    await postOffice(database, mails)()
    const mail = mails.last(email)
    expect(mail.subject).toBe(`Ticket ${number} for W 8814 UE`)
    for (const word of ['Dear John', 'Valid until', 'Show the QR code']) expect(mail.text).toContain(word)
  })

  it('take the kind of the vehicle from the registry, and teach it', async () => {
    await makeVehicle(database, { police_number: 'L 77 XX', vehicle_type: 'Tronton', company_id: otherId })
    const typeOf = async (change: Partial<z.input<typeof TicketInput>>) => (await create(change)).vehicle.vehicle_type
    expect(await typeOf({ police_number: 'L 77 XX' })).toBe('Tronton')
    expect(await typeOf({ police_number: 'L 77 XX', vehicle_type: 'Sedan' })).toBe('Tronton')
    expect(await typeOf({ police_number: 'S 88 YY' })).toBeNull()
    expect(await typeOf({ police_number: 's 88 yy', vehicle_type: 'Wingbox' })).toBe('Wingbox')
    expect(await typeOf({ police_number: 'S 88 YY' })).toBe('Wingbox')
    expect(await typeOf({ police_number: 'S 88 YY', vehicle_type: 'Trailer' })).toBe('Trailer')
    const [row] = await inTestWork(database, ({ sql }) =>
      sql.rows("SELECT police_number, vehicle_type, company_id, version FROM vehicles WHERE plate_key = 'S88YY'"),
    )
    expect(row).toEqual({ police_number: 'S 88 YY', vehicle_type: 'Trailer', company_id: companyId, version: 2 })
  })
})
