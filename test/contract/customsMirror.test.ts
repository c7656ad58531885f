import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ceisa } from '#shared/contract/autogate/ceisa.ts'
import { codeco } from '#shared/contract/autogate/codeco.ts'
import { gateIn } from '#shared/contract/autogate/gateIn.ts'
import { notification } from '#shared/contract/autogate/notification.ts'
import { ptosm } from '#shared/contract/autogate/ptosm.ts'
import { tpsOnline } from '#shared/contract/autogate/tpsOnline.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { worldDocument } from '#test/outside/worldDocuments.ts'
import { startOutsideSite } from './outsideSite.ts'

type Site = Awaited<ReturnType<typeof startOutsideSite>>
const codeOf = (cause: { code?: string }) => cause.code
const npwp = '012345678901000'
const held = { nomorAju: 'AJU-413', idHeader: 'hdr-413', nomorDaftar: '000413', lane: 'red', released: false } as const

describeEachDatabase('Customs and terminal', (open) => {
  let database: Database
  let site: Site
  let zone: Call
  let tenant: Call
  let other: Call
  let companyId: string

  beforeAll(async () => {
    database = await open()
    site = await startOutsideSite(database, [worldDocument(), worldDocument(held)])
    companyId = (await makeCompany(database, { name: 'PT Milik', npwp: '01.234.567.8-901.000' })).id
    const otherId = (await makeCompany(database, { npwp: '099999999901000' })).id
    zone = site.server.as(await userToken(database, site.server))
    tenant = site.server.as(await userToken(database, site.server, { level: 'tenant', company_id: companyId }))
    other = site.server.as(await userToken(database, site.server, { level: 'tenant', company_id: otherId }))
    await refresh()
  })
  afterEach(() => site.mend())
  afterAll(() => site.close())

  /** Fetches everything again, as if it were old. */
  async function refresh(): Promise<void> {
    const long = new Date(Date.now() - 3_600_000)
    await inTestWork(database, async ({ sql }) => {
      await sql.run('UPDATE customs_companies SET tried_at = ?', [long])
      await sql.run('UPDATE spmk_orders SET tried_at = ?', [long])
    })
    await site.outside.refreshDue()
    await site.outside.settled()
  }

  const detail = async (id_header: string, call = zone) => (await call(ceisa.detail, { params: { id_header } })).data

  const customsTicket = async (id_header: string) => {
    const { id } = await detail(id_header)
    return await makeTicket(database, {
      kind: 'with_pabeanan',
      company_id: companyId,
      customs_document_id: id,
      total_item: '28000.000',
    })
  }

  it('shows the documents that CEISA told of, each company its own', async () => {
    expect(await detail('hdr-412')).toMatchObject({
      nomor_aju: '07010061012120261120000412',
      nama_dokumen: 'PPKEK',
      tanggal_daftar: '2026-11-20',
      kode_kantor: '070100',
      company: { id: companyId, name: 'PT Milik' },
      customs_lane: 'green',
      released: true,
      release_number: 'SPPB-000412/KEK/2026',
      released_at: '2026-11-20T02:00:00.000Z',
      quantity: 970_000,
      balance: 970_000,
      unit: 'Kg',
      bruto: 1_000_000,
      containers: [{ number: 'TEMU1234567', size: '40', type: 'FCL' }],
      packages: [{ code: 'BG', quantity: 40, mark: 'TANPA MERK' }],
      source: 'ceisa',
      stale: false,
      sentence: 'Customs allows trucks under PPKEK 000412.',
    })
    expect((await detail('hdr-412')).timeline.map(({ code }) => code)).toEqual(['001', '240', '03'])
    const listed = await tenant(ceisa.list, { query: { customs_lane: 'red', sort: '-tanggal_daftar' } })
    expect(listed.data).toMatchObject([{ id_header: 'hdr-413', released: false }])
    expect(listed.data[0]?.sentence).toContain('is held')
    expect((await other(ceisa.list, { query: { search: '000412' } })).data).toEqual([])
    expect(await detail('hdr-412', other).catch(codeOf)).toBe('row.not_found')
    const params = { id_header: 'hdr-412', company_id: companyId }
    expect((await tenant(ceisa.detailOfCompany, { params })).data.id_header).toBe('hdr-412')
    const foreign = zone(ceisa.detailOfCompany, { params: { ...params, company_id: params.id_header } })
    expect(await foreign.catch(codeOf)).toBe('row.not_found')
  })

  it('says at the gate what customs allows for this truck, in both languages', async () => {
    const good = await site.scan('in', await customsTicket('hdr-412'))
    expect(good).toMatchObject({ decision: 'allow', lamp: 'green' })
    expect(good.customs_sentence).toBe(
      'Customs allows this truck 28,000 kg under PPKEK 000412; 942,000 kg are left after it.',
    )
    const bad = await site.scan('in', await customsTicket('hdr-413'))
    expect(bad).toMatchObject({ decision: 'deny', reasons: [{ code: 'customs.held' }] })
    const indonesian = site.server.as(await userToken(database, site.server), 'id')
    const { data } = await indonesian(gateIn.verification, { params: { id: bad.id } })
    expect(data.customs_sentence).toBe(
      'Truk ini tertahan: PPKEK 000413 terkena jalur merah (SPJM) dan menunggu pemeriksaan fisik bea cukai.',
    )
  })

  it('notices a release that customs took back, flags its tickets, and clears them when it is given again', async () => {
    const ticket = await customsTicket('hdr-412')
    const [document] = site.world.documents
    if (document === undefined) throw new Error('The world is empty')
    site.world.withdraw(document, new Date())
    await refresh()
    const after = await detail('hdr-412')
    expect(after).toMatchObject({ released: false, customs_lane: 'red' })
    expect(after.withdrawn_at).not.toBeNull()
    expect(after.flagged_tickets).toBeGreaterThanOrEqual(1)
    expect((await site.scan('in', ticket)).lamp).toBe('red')
    const { data: told } = await tenant(notification.list, { query: {} })
    expect(told[0]).toMatchObject({ kind: 'customs.withdrawn' })
    expect(told[0]?.message).toContain('PPKEK 000412')
    const { data: listed } = await zone(ceisa.list, { query: { withdrawn: 'true' } })
    expect(listed.map(({ id_header }) => id_header)).toEqual(['hdr-412'])
    const events = await inTestWork(database, ({ sql }) =>
      sql.rows<{ stream: string }>("SELECT stream FROM outbox WHERE payload LIKE '%customs.changed%'"),
    )
    expect(events.map(({ stream }) => stream).sort()).toEqual([`company:${companyId}`, 'operations'].sort())
    const twice = (await detail('hdr-412')).flagged_tickets
    await refresh()
    expect((await detail('hdr-412')).flagged_tickets).toBe(twice)
    document.lane = 'green'
    site.world.release(document)
    await refresh()
    expect(await detail('hdr-412')).toMatchObject({ released: true, withdrawn_at: null, flagged_tickets: 0 })
    expect((await site.scan('in', ticket)).lamp).toBe('green')
  })

  it('decides alike, and without waiting, while customs and terminal hang', async () => {
    const tickets = await Promise.all([customsTicket('hdr-412'), customsTicket('hdr-412'), customsTicket('hdr-413')])
    const [first, second, third] = tickets
    const before = await site.scan('in', first)
    for (const { faults } of [site.ceisa, site.tps, site.ptosm]) faults.set('hang', true)
    const never = new AbortController()
    const asked = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(never.signal)
    await zone(ceisa.refresh, { params: { id_header: held.idHeader } })
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    const released = site.outside.settled().then(() => 'released')
    const during = await site.scan('in', second)
    const refused = await site.scan('in', third)
    expect(await Promise.race([released, Promise.resolve('still hanging')])).toBe('still hanging')
    asked.mockRestore()
    never.abort()
    const verdict = ({ lamp, decision, reasons }: typeof during) => ({
      lamp,
      decision,
      codes: reasons.map(({ code }) => code),
    })
    expect(verdict(during)).toEqual(verdict(before))
    expect(verdict(refused)).toMatchObject({ lamp: 'red', decision: 'deny' })
    site.mend()
    await site.outside.settled()
  })

  it('turns yellow when the copy is old', async () => {
    const ticket = await customsTicket('hdr-412')
    const old = new Date(Date.now() - 5 * 3_600_000)
    site.ceisa.faults.set('down', true)
    await inTestWork(database, ({ sql }) => sql.run('UPDATE customs_documents SET fetched_at = ?', [old]))
    const seen = await site.scan('in', ticket)
    expect(seen).toMatchObject({ lamp: 'yellow', decision: 'review', reasons: [{ code: 'customs.stale' }] })
    expect(seen.customs_sentence).toContain('a person must look')
    expect((await detail('hdr-412')).stale).toBe(true)
    await site.outside.settled()
    site.mend()
    await refresh()
    expect((await detail('hdr-412')).stale).toBe(false)
  })

  it.each(['text', 'huge', 'dates', 'failed', 'expired'] as const)(
    'keeps its copy when CEISA answers with %s',
    async (fault) => {
      const before = await detail('hdr-412')
      site.ceisa.faults.set(fault, true)
      await refresh()
      expect(await detail('hdr-412')).toEqual(before)
      site.mend()
      /* A success between the faults: five failures in a row would open the circuit. */
      await refresh()
      expect((await detail('hdr-412')).fetched_at > before.fetched_at).toBe(true)
    },
  )

  it('knows the orders of the port, and who may see which truck', async () => {
    const number = 'SPMK-104233'
    const trucks = [
      { police_number: 'W 8814 UE', stid: 'S-1', rit_max: 5, rit_done: 2 },
      { police_number: 'B 1234 XYZ', stid: 'S-2', rit_max: 1, rit_done: 0 },
    ]
    site.ptosm.orders.set(number, {
      status: 'Open',
      activity: 'BONGKAR',
      remaining_qty: '900.5',
      unit_of_item: 'Ton',
      trucks,
    })
    const params = { spmk_number: number }
    expect(await tenant(ptosm.bySpmk, { params }).catch(codeOf)).toBe('row.not_found')
    const make = (more: object) =>
      makeTicket(database, { kind: 'sarana_niaga', company_id: companyId, detail: { spmk_number: number }, ...more })
    const listed = await make({ police_number: 'W 8814 UE' })
    const stranger = await make({ police_number: 'L 1 AB' })
    expect((await site.scan('in', listed)).reasons).toMatchObject([{ code: 'spmk.unknown' }])
    await site.outside.settled()
    const seen = await site.scan('in', listed)
    expect(seen).toMatchObject({ lamp: 'green' })
    expect(seen.customs_sentence).toBe('SPMK-104233 is open for this truck; 900.5 Ton are left.')
    expect((await site.scan('in', stranger)).reasons).toMatchObject([{ code: 'spmk.truck' }])
    const { data } = await zone(ptosm.bySpmk, { params })
    expect(data).toMatchObject({ status: 'open', activity: 'bongkar', remaining_qty: 900.5, stale: false })
    expect(data.trucks.map(({ police_number }) => police_number)).toEqual(['B 1234 XYZ', 'W 8814 UE'])
    const own = (await tenant(ptosm.bySpmk, { params })).data
    expect(own.trucks.map(({ police_number }) => police_number)).toEqual(['W 8814 UE'])
    expect(await other(ptosm.bySpmk, { params }).catch(codeOf)).toBe('row.not_found')
    site.ptosm.faults.set('flip', true)
    await refresh()
    expect((await site.scan('in', stranger)).reasons).toMatchObject([{ code: 'spmk.closed' }])
  })

  it('lists what TPS Online told, and asks for one document in the background', async () => {
    await site.outside.pull()
    const { data } = await zone(tpsOnline.list, { query: { sort: 'tgl_dok' } })
    expect(new Set(data.map(({ kind, no_dok, nama_dokumen }) => `${kind} ${no_dok} ${nama_dokumen}`))).toEqual(
      new Set(['hold 000413 SPJM', 'release SPPB-000412/KEK/2026 SPPB BC 2.0']),
    )
    const release = data.find(({ kind }) => kind === 'release')
    const params = { id: release?.id ?? '' }
    expect((await tenant(tpsOnline.detail, { params })).data).toMatchObject({
      id_header: 'hdr-412',
      company: { id: companyId, npwp },
      containers: [{ number: 'TEMU1234567', size: '40' }],
    })
    expect(await other(tpsOnline.detail, { params }).catch(codeOf)).toBe('row.not_found')
    expect((await other(tpsOnline.list, { query: {} })).data).toEqual([])
    await zone(tpsOnline.ask, { body: { kd_dok: '61', no_dok: '000412', tgl_dok: '2026-11-20' } })
    await site.outside.settled()
    expect((await zone(tpsOnline.list, { query: { kd_dok: '61' } })).data).toHaveLength(1)
  })

  it('leaves a system alone after five failures, shows it, and tries again', async () => {
    const systems = async () => {
      const { data } = await zone(codeco.overview, {})
      return new Map(data.systems.map((system) => [system.name, system]))
    }
    expect((await systems()).get('ceisa')).toMatchObject({ used: true, breaker: 'closed', mirrored: 2, stale: 0 })
    site.ceisa.faults.set('down', true)
    for (let time = 0; time < 3; time += 1) await refresh()
    const broken = (await systems()).get('ceisa')
    expect(broken).toMatchObject({ breaker: 'open', last_error: expect.stringContaining('503') })
    expect(await tenant(codeco.overview, {}).catch(codeOf)).toBe('auth.forbidden')
  })
})
