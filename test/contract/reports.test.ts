import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bufferZoneReport, mainGateReport, niagaReport, tenantReport } from '#shared/contract/autogate/reports.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeBufferStay, makeCargoOperation } from '#test/factories/bufferStays.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeArea, makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { makeVisit } from '#test/factories/visits.ts'
import { startServer, type TestServer } from './server.ts'

const hourMs = 3_600_000

describeEachDatabase('Reports', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let tenant: Call
  let zoneToken = ''
  let tenantToken = ''
  let company = ''
  const ids = { tenant: '', other: '', niaga: '', guest: '', port: '', stay: '' }

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    company = (await makeCompany(database, { name: '=PT Formula' })).id
    const other = (await makeCompany(database)).id
    zoneToken = await userToken(database, server, { level: 'super_admin' })
    tenantToken = await userToken(database, server, { level: 'tenant', company_id: company })
    zone = server.as(zoneToken)
    tenant = server.as(tenantToken)
    const lane = await makeLane(database)
    const portArea = (await makeArea(database, { type: 'port_gate' })).id
    const portLane = await makeLane(database, { gate_id: (await makeGate(database, { area_id: portArea })).id })
    const now = Date.now()
    const visit = async (kind: string, more: object, ticket: object = {}) =>
      await makeVisit(database, {
        ticket: await makeTicket(database, { company_id: company, kind, ...ticket }),
        lane,
        entered_at: new Date(now - 3 * hourMs),
        ...more,
      })
    ids.tenant = (
      await visit(
        'without_pabeanan',
        { left_at: new Date(now - hourMs), cargo_status: 'accepted' },
        { comodity: '@SUM(1+1)*cmd|calc', police_number: 'B 4321 LAP' },
      )
    ).id
    ids.other = (await visit('with_pabeanan', { document_type: 'PPKEK' }, { company_id: other })).id
    const niaga = await visit('sarana_niaga', { document_type: 'SPMK', document_number: 'SPMK-1', lamp: 'yellow' })
    ids.niaga = niaga.id
    ids.guest = (await visit('guest', {})).id
    ids.port = (await visit('without_pabeanan', { lane: portLane })).id
    await visit('without_pabeanan', { entered_at: new Date(now - 40 * 24 * hourMs) })
    ids.stay = (
      await makeBufferStay(database, {
        visit: niaga,
        slot: 7,
        checked_at: new Date(),
        seal_ok: false,
        documents_ok: true,
      })
    ).id
    await makeCargoOperation(database, { visit: niaga, verdict: 'rejected', reason: 'Basah' })
  })
  afterAll(() => server.close())

  const idsOf = async (asked: Promise<{ data: readonly { id: string }[] }>) =>
    (await asked).data.map(({ id }) => id).toSorted()
  const sorted = (...wanted: string[]) => wanted.toSorted()
  const fetchFile = (path: string, token = zoneToken) =>
    server.ask(path, { headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } })

  describe('as lists', () => {
    it('hold the visits of the last month that they are about', async () => {
      expect(await idsOf(zone(tenantReport.list, { query: {} }))).toEqual(sorted(ids.tenant, ids.other, ids.port))
      expect(await idsOf(zone(niagaReport.list, { query: {} }))).toEqual([ids.niaga])
      expect(await idsOf(zone(mainGateReport.list, { query: {} }))).toEqual(
        sorted(ids.tenant, ids.other, ids.niaga, ids.guest),
      )
      expect(await idsOf(zone(bufferZoneReport.list, { query: {} }))).toEqual([ids.stay])
    })

    it('show a company its own visits only, whatever it asks for', async () => {
      expect(await idsOf(tenant(tenantReport.list, { query: {} }))).toEqual(sorted(ids.tenant, ids.port))
      const foreign =
        (await zone(tenantReport.list, { query: {} })).data.find(({ id }) => id === ids.other)?.company?.id ?? ''
      expect(await idsOf(tenant(tenantReport.list, { query: { company_id: foreign } }))).toEqual([])
    })

    it('are narrowed by every filter', async () => {
      const list = (query: object) => idsOf(zone(mainGateReport.list, { query }))
      expect(await list({ kind: 'guest' })).toEqual([ids.guest])
      expect(await list({ lamp: 'yellow' })).toEqual([ids.niaga])
      expect(await list({ status: 'left' })).toEqual([ids.tenant])
      expect(await list({ cargo: 'accepted' })).toEqual([ids.tenant])
      expect(await list({ document_type: 'SPMK' })).toEqual([ids.niaga])
      expect(await list({ document_type: 'guest' })).toEqual([ids.guest])
      expect(await list({ document_type: 'delivery_order' })).toEqual([ids.tenant])
      expect(await list({ search: 'B 4321' })).toEqual([ids.tenant])
      expect(await list({ period_of: 'left' })).toEqual([ids.tenant])
      expect(await list({ company_id: company, sort: 'entered_at', per_page: 1, page: 2 })).toHaveLength(1)
      expect(await list({ building_id: company })).toEqual([])
    })

    it('refuse dates that are reversed or too far apart, and filters that nobody knows', async () => {
      const refused = async (query: string) => {
        const response = await fetchFile(`/v1/reports/tenant?${query}`)
        const body = (await response.json()) as { code: string; errors: { path: string; code: string }[] }
        return [response.status, body.code, ...body.errors.map(({ path, code }) => `${path} ${code}`)]
      }
      expect(await refused('start_date=2026-02-01&end_date=2026-01-01')).toEqual([
        422,
        'range.reversed',
        'end_date range_reversed',
      ])
      expect(await refused('start_date=1990-01-01&end_date=2026-01-01')).toEqual([422, 'report.range_too_long'])
      expect(await refused('start_date=2026-02-30')).toEqual([
        422,
        'filter.date_malformed',
        'start_date date_malformed',
      ])
      expect(await refused('end_date=kemarin')).toEqual([422, 'filter.date_malformed', 'end_date date_malformed'])
      expect(await refused('gudang=1')).toEqual([422, 'filter.unknown', 'gudang unknown'])
      expect(await refused('lamp=ungu')).toEqual([422, 'filter.choice', 'lamp choice'])
      expect(await refused('lamp=ungu&gudang=1')).toEqual([422, 'request.invalid', 'lamp choice', 'gudang unknown'])
    })
  })

  describe('of one visit', () => {
    it('show its evidence from both gates, the buffer zone and the load', async () => {
      const { data } = await zone(niagaReport.detail, { params: { id: ids.niaga } })
      expect(data).toMatchObject({
        id: ids.niaga,
        status: 'inside',
        exit: null,
        entry: { activity: { id: ids.niaga, direction: 'in' } },
        departure: null,
        stays: [{ id: ids.stay, slot: 7, checkup: { seal_ok: false, documents_ok: true, plate_ok: null } }],
        cargo: [{ verdict: 'rejected', reason: 'Basah', quantity: 3000 }],
      })
      const left = await tenant(tenantReport.detail, { params: { id: ids.tenant } })
      expect(left.data).toMatchObject({ minutes: 120, departure: { activity: { direction: 'out' } } })
    })

    it('are not there for others, nor in a report that is about something else', async () => {
      for (const ask of [
        () => tenant(tenantReport.detail, { params: { id: ids.other } }),
        () => zone(tenantReport.detail, { params: { id: ids.niaga } }),
        () => zone(mainGateReport.detail, { params: { id: ids.port } }),
        () => zone(bufferZoneReport.detail, { params: { id: ids.niaga } }),
      ])
        await expect(ask()).rejects.toMatchObject({ code: 'row.not_found' })
    })
  })

  describe('as CSV', () => {
    it('begin with a BOM and run in no spreadsheet', async () => {
      const response = await fetchFile('/v1/reports/tenant/csv', tenantToken)
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(response.headers.get('content-disposition')).toMatch(/attachment; filename="laporan-tenant-.*\.csv"/)
      const bytes = new Uint8Array(await response.arrayBuffer())
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const lines = new TextDecoder().decode(bytes).split('\r\n')
      expect(lines[0]).toContain('Ticket,Kind of ticket,Trip,Company,Plate')
      expect(lines).toHaveLength(4)
      const line = lines.find((each) => each.includes('B 4321 LAP')) ?? ''
      expect(line).toContain("'=PT Formula")
      expect(line).toContain("'@SUM(1+1)*cmd|calc")
      expect(line).toContain(',3000,Kg,')
      expect(line).toContain(',120,Accepted')
    })

    it('say what the list says, with the clock of the site', async () => {
      const { data } = await zone(niagaReport.list, { query: {} })
      const text = await (await fetchFile('/v1/reports/niaga/csv')).text()
      const local = new Date(Date.parse(data[0]?.entered_at ?? '') + 7 * hourMs).toISOString()
      expect(text).toContain(`,${local.slice(0, 10)} ${local.slice(11, 19)},`)
      expect(text).toContain('SPMK,SPMK-1')
      expect(await (await fetchFile('/v1/reports/bongkar-muat/buffer-zone/csv')).text()).toContain(',7,')
    })
  })

  it('as PDF are one file for a visit and one for a list', async () => {
    for (const path of [
      '/v1/reports/tenant/pdf',
      `/v1/reports/tenant/${ids.tenant}/pdf`,
      `/v1/reports/niaga/${ids.niaga}/pdf`,
      `/v1/reports/bongkar-muat/main-gate/${ids.guest}/pdf`,
      `/v1/reports/bongkar-muat/buffer-zone/${ids.stay}/pdf`,
    ]) {
      const response = await fetchFile(path)
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, 'application/pdf'])
      expect(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
  })
})
