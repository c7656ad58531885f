import { afterAll, beforeAll, expect, it } from 'vitest'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { lane } from '#shared/contract/autogate/lane.ts'
import { overrideLedger } from '#shared/contract/autogate/overrideLedger.ts'
import type { Call } from '#shared/contract/client.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork, next } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { fakeLaneLink } from '#test/fakes/laneLink.ts'
import { startServer, type TestServer } from './server.ts'

const { day } = siteClock(new Date())

describeEachDatabase('The ledger of manual openings', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { ports: { lanes: fakeLaneLink() } })
    zone = server.as(await userToken(database, server))
  })
  afterAll(() => server.close())

  it('has a row for each opening: with a vehicle, without one, and by a corrected plate', async () => {
    const company = await makeCompany(database, { name: 'PT Buku' })
    const gate = await makeGate(database, { name: 'Gerbang Buku' })
    const made = await makeLane(database, { gate_id: gate.id })
    const device = server.as((await makeDevice(database, { lane_id: made.id })).token)
    const waiting = async (read: string) => {
      const ticket = await makeTicket(database, { police_number: 'W 7701 UX', company_id: company.id })
      const body = {
        lane_id: made.id,
        direction: 'in' as const,
        ticket_access_number: ticket.access_number,
        plate_read: read,
        scanned_at: new Date().toISOString(),
      }
      const { data } = await device(gateActivity.checkIn, { idempotencyKey: crypto.randomUUID(), body })
      expect(data.decision).toBe('review')
      return data
    }
    const act = async (body: object) => {
      const params = { id: made.id }
      const { version } = (await zone(lane.detail, { params })).data
      return await zone(lane.intervene, { params, body: { version, ...body } as never })
    }
    const seen = await waiting('W 7701 UK')
    await act({ action: 'open', reason_code: 'anpr_misread', note: 'Pelat kotor' })
    const corrected = await waiting('W 7701 UK')
    const { data: item } = await zone(lane.detail, { params: { id: made.id } })
    expect(item.vehicle?.activity_id).toBe(corrected.id)
    const queued = await inTestWork(database, ({ sql }) =>
      sql.rows<{ id: string }>('SELECT id FROM interventions WHERE activity_id = ?', [corrected.id]),
    )
    await act({ action: 'correct_plate', intervention_id: queued[0]?.id, plate: 'W 7701 UX' })
    await act({ action: 'open', reason_code: 'escort', note: 'Rombongan bupati' })

    const { data: rows } = await zone(overrideLedger.list, { query: { gate_id: gate.id, sort: 'opened_at' } })
    expect(rows).toMatchObject([
      {
        activity_id: seen.id,
        reason_code: 'anpr_misread',
        reason: 'The camera misread the plate',
        note: 'Pelat kotor',
        police_number: 'W 7701 UK',
        lamp: 'yellow',
        company_name: 'PT Buku',
        gate_name: 'Gerbang Buku',
        day,
      },
      { activity_id: corrected.id, reason_code: 'plate_corrected', lamp: 'yellow' },
      { activity_id: null, reason_code: 'escort', lamp: null, waited_seconds: null, police_number: null },
    ])
    expect(rows.every(({ operator_name, waited_seconds }) => operator_name !== '' && (waited_seconds ?? 0) >= 0)).toBe(
      true,
    )
    const { data: some } = await zone(overrideLedger.list, {
      query: { gate_id: gate.id, reason_code: 'escort', operator_id: rows[0]?.operator_id },
    })
    expect(some).toHaveLength(1)
  })

  it('counts by operator, gate, hour and reason, and says who stands out', async () => {
    const gate = await makeGate(database)
    const made = await makeLane(database, { gate_id: gate.id })
    const noon = new Date(`${day}T05:00:00.000Z`)
    const openings = [4, 5, 3, 4, 5, 40].flatMap((count, operator) =>
      Array.from({ length: count }, (_, at) => ({
        operator: `op-${operator}`,
        reason: at % 2 === 0 ? 'escort' : 'other',
      })),
    )
    await inTestWork(database, async ({ sql }) => {
      for (const { operator, reason } of openings)
        await sql.run(
          `INSERT INTO manual_openings (id, gate_id, lane_id, operator_id, operator_name, reason_code, opened_at)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
          [`ledger-${next()}`, gate.id, made.id, operator, `Orang ${operator}`, reason, noon],
        )
    })
    const query = { gate_id: gate.id, start_date: day, end_date: day }
    const { data: summary } = await zone(overrideLedger.summary, { query })
    expect(summary.total).toBe(61)
    expect(summary.operators[0]).toMatchObject({ id: 'op-5', count: 40, days: 1, per_day: 40, outlier: true })
    expect(summary.operators.filter(({ outlier }) => outlier)).toHaveLength(1)
    expect(summary.gates).toMatchObject([{ id: gate.id, count: 61, per_thousand: null }])
    expect(summary.hours).toHaveLength(24)
    expect(summary.hours[12]).toMatchObject({ hour: 12, count: 61, share: 1, outlier: true })
    expect(summary.reasons.map(({ code, count }) => [code, count])).toEqual([
      ['escort', 32],
      ['other', 29],
    ])
    expect(summary.method).toContain('Modified z-score')
    expect(summary.operators[0]?.usual).toBe(4.5)
    expect(summary.explanations[0]).toBe('Orang op-5 opened 40 times on 1 day at work: 40 a day, where 4.5 is usual.')
    expect(summary.explanations).toHaveLength(2)
  })

  it('is a file that a spreadsheet opens, filtered as the list is', async () => {
    const gate = await makeGate(database, { name: 'Gerbang Berkas' })
    const made = await makeLane(database, { gate_id: gate.id })
    const open = (operator: string, note: string | null, opened_at: string) =>
      inTestWork(database, ({ sql }) =>
        sql.run(
          `INSERT INTO manual_openings (id, gate_id, lane_id, operator_id, operator_name, reason_code, note, waited_ms, opened_at)
           VALUES (?, ?, ?, ?, ?, 'escort', ?, 2600, ?)`,
          [`ledger-${next()}`, gate.id, made.id, operator, operator, note, new Date(opened_at)],
        ),
      )
    await open('Sari', '=1+1', '2026-11-02T05:00:00.000Z')
    await open('Budi', null, '2026-11-01T05:00:00.000Z')
    await open('Sari', 'Bulan lain', '2026-10-01T05:00:00.000Z')
    const token = await userToken(database, server)
    const read = async (query: string) => {
      const answer = await server.ask(`${overrideLedger.csv.path}?gate_id=${gate.id}&${query}`, {
        headers: { authorization: `Bearer ${token}`, 'accept-language': 'id' },
      })
      expect(answer.headers.get('content-type')).toContain('text/csv')
      return (await answer.text()).trimEnd().split('\r\n')
    }
    const lines = await read('start_date=2026-11-01&end_date=2026-11-30')
    expect(lines[0]).toBe(
      'Waktu,Petugas,Peran,Gerbang,Lane,Alasan,Catatan,Nomor polisi,Perusahaan,Lampu,Menunggu (detik)',
    )
    expect(lines.slice(1)).toEqual([
      `2026-11-01 12:00:00,Budi,,Gerbang Berkas,${made.code},Rombongan atau tamu resmi,,,,,3`,
      `2026-11-02 12:00:00,Sari,,Gerbang Berkas,${made.code},Rombongan atau tamu resmi,'=1+1,,,,3`,
    ])
    expect(await read('operator_id=Sari')).toHaveLength(3)
  })

  it('is for people of the zone who may read it, and for 92 days', async () => {
    await expect(
      zone(overrideLedger.summary, { query: { start_date: '2026-01-01', end_date: '2026-11-21' } }),
    ).rejects.toMatchObject({ status: 422, code: 'override.range_too_long' })
    const company_id = (await makeCompany(database)).id
    const tenant = server.as(await userToken(database, server, { level: 'tenant', company_id }))
    await expect(tenant(overrideLedger.list, { query: {} })).rejects.toMatchObject({ status: 403 })
    await expect(tenant(overrideLedger.summary, { query: {} })).rejects.toMatchObject({ status: 403 })
  })
})
