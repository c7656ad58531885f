import { afterAll, beforeAll, expect, it } from 'vitest'
import { v4 } from 'uuid'
import { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork, next, testClerk } from '#test/factories/insert.ts'
import { makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { makeVisit } from '#test/factories/visits.ts'
import { oneRow } from '#test/factories/waitingTruck.ts'
import { codeOf, faultsOf } from './peopleSite.ts'
import { counted, startVisitSite, times, type VisitSite } from './visitSite.ts'

describeEachDatabase('Loads on phones', (open) => {
  let database: Database
  let site: VisitSite

  beforeAll(async () => {
    database = await open()
    site = await startVisitSite(database)
  })
  afterAll(() => site.server.close())

  it('tells each scan that is not to be loaded by its own code', async () => {
    const document = await site.makeDocument()
    const truck = await site.makeTruck(document.id_header)
    const refused = (code: string, call = site.checker) => call(loadUnload.validateQr, { body: { code } }).catch(codeOf)
    expect(await refused(truck.number)).toBe('load.not_inside')
    expect(await refused('TKT-00000000')).toBe('load.ticket_unknown')
    expect(await refused('selamat pagi')).toBe('load.code_unreadable')
    await site.scans.in(truck)
    expect(await refused(truck.number, site.stranger)).toBe('load.ticket_unknown')
    const foreign = { params: { access_number: truck.number } }
    expect(await site.stranger(loadUnload.scanTicket, foreign).catch(codeOf)).toBe('row.not_found')
    expect(await site.checker(loadUnload.scanSpmk, foreign).catch(codeOf)).toBe('load.no_spmk')
    const dead = await site.makeTruck(document.id_header, '100')
    for (const [status, code] of [
      ['canceled', 'load.ticket_canceled'],
      ['expired', 'load.ticket_expired'],
      ['rejected', 'load.ticket_rejected'],
      ['pending', 'load.ticket_pending'],
    ]) {
      await database.inWork({ actor: testClerk }, ({ sql }) =>
        sql.run('UPDATE tickets SET status = ? WHERE id = ?', [status ?? '', dead.id]),
      )
      expect(await refused(dead.number)).toBe(code)
    }
  })

  it('accepts once, gives a retry the same answer, and a second accept its own code', async () => {
    const { visit, document } = await site.enter()
    const params = { id: visit.id }
    const idempotencyKey = `hp-${next()}`
    const first = await site.checker(loadUnload.accept, { params, idempotencyKey, body: counted(8000) })
    const again = await site.checker(loadUnload.accept, { params, idempotencyKey, body: counted(8000) })
    expect(again.data).toEqual(first.data)
    expect(await site.checker(loadUnload.accept, { params, body: counted(8000) }).catch(codeOf)).toBe(
      'load.already_accepted',
    )
    expect(await site.checker(loadUnload.reject, { params, body: { reason: 'Basah' } }).catch(codeOf)).toBe(
      'load.already_accepted',
    )
    expect(await site.stranger(loadUnload.accept, { params, body: counted(1) }).catch(codeOf)).toBe('row.not_found')
    const load = 'SELECT quantity FROM customs_loads WHERE document_id = ?'
    expect(await oneRow(database, load, document.id)).toEqual({ quantity: '8000.000' })
  })

  it('lets one of two phones accept the same visit', async () => {
    const { visit } = await site.enter()
    const answers = await Promise.all(
      [7000, 8000, 7500, 6000].map((qty) =>
        site
          .checker(loadUnload.accept, { params: { id: visit.id }, body: counted(qty) })
          .then(() => 'accepted')
          .catch(codeOf),
      ),
    )
    expect(new Set(answers)).toEqual(new Set(['accepted', 'load.already_accepted']))
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1)
  })

  it('gives the last of a balance to one of two trucks', async () => {
    const document = await site.makeDocument('20000.000')
    const trucks = [await site.makeTruck(document.id_header, '9000'), await site.makeTruck(document.id_header, '9000')]
    for (const truck of trucks) await site.scans.in(truck)
    const visits = await Promise.all(trucks.map(async ({ number }) => (await site.validate(number)).data))
    const answers = await Promise.all(
      visits.map(({ id }) =>
        site
          .checker(loadUnload.accept, { params: { id }, body: counted(11_000) })
          .then(() => 'accepted')
          .catch(codeOf),
      ),
    )
    expect(new Set(answers)).toEqual(new Set(['accepted', 'load.exceeds_balance']))
    for (const truck of trucks) await site.scans.out(truck)
    expect(await site.balanceOf(document.id)).toBe(0)
  })

  it('settles what a phone tells after the truck has left, and draws nothing twice', async () => {
    const { visit, document, truck } = await site.enter('10000')
    await site.scans.out(truck)
    expect(await site.balanceOf(document.id)).toBe(20_000)
    const params = { id: visit.id }
    expect(await site.checker(loadUnload.accept, { params, body: counted(30_001) }).catch(codeOf)).toBe(
      'load.exceeds_balance',
    )
    const late = await site.checker(loadUnload.accept, { params, body: { ...counted(12_500), unit: 'kg' } })
    expect(late.data).toMatchObject({ status: 'accepted', ticket_status: 'completed', operation: { late: true } })
    expect(await site.balanceOf(document.id)).toBe(17_500)
    expect(
      await site.checker(loadUnload.accept, { params, body: { ...counted(12_500), unit: 'Kg' } }).catch(codeOf),
    ).toBe('load.already_accepted')
  })

  it('draws nothing for a rejected load, and lets it be accepted after all', async () => {
    const { visit, document, truck } = await site.enter('10000')
    const params = { id: visit.id }
    const rejected = await site.checker(loadUnload.reject, { params, body: { reason: 'Muatan basah' } })
    expect(rejected.data).toMatchObject({ status: 'rejected', operation: { reason: 'Muatan basah', qty: null } })
    expect(await site.checker(loadUnload.reject, { params, body: { reason: 'Lagi' } }).catch(codeOf)).toBe(
      'load.already_rejected',
    )
    await site.scans.out(truck)
    expect(await site.balanceOf(document.id)).toBe(30_000)
    await site.checker(loadUnload.accept, { params, body: counted(4000) })
    expect(await site.balanceOf(document.id)).toBe(26_000)
  })

  it('names what is wrong with a count', async () => {
    const { visit } = await site.enter()
    const params = { id: visit.id }
    const faults = async (body: object) =>
      await site.checker(loadUnload.accept, { params, body: { ...counted(1), ...body } }).catch(faultsOf)
    expect(await faults({ qty: 1.0005 })).toEqual(['request.invalid', 'qty decimals'])
    expect(await faults({ started_at: times.finished_at, finished_at: times.started_at })).toEqual([
      'request.invalid',
      'finished_at finish_reversed',
    ])
    expect(await faults({ photos: [site.orderPath] })).toEqual(['request.invalid', 'photos.0 not_found'])
    expect(await faults({ unit: 'm3' })).toEqual(['load.unit_mismatch'])
  })

  it('refuses what no vehicle carries, also where nobody keeps a balance', async () => {
    const visit = await makeVisit(database, { lane: await makeLane(database), quantity: '3000.000', unit: 'Kg' })
    const accept = (body: object) =>
      site.checker(loadUnload.accept, { params: { id: visit.id }, body: { ...counted(1), ...body } }).catch(codeOf)
    expect(await accept({ qty: 999_999_999_999 })).toBe('load.implausible')
    expect(await accept({ qty: 200_001 })).toBe('load.implausible')
    expect(await accept({ qty: 201, unit: 'Ton' })).toBe('load.implausible')
    expect(await accept({ qty: 1_000_001, unit: 'Box' })).toBe('load.implausible')
    expect(await accept({ qty: 28_500 })).toMatchObject({ data: { status: 'accepted' } })
  })

  it('takes no more than an SPMK has left, counting what was accepted since the port last said so', async () => {
    const spmk = `SPMK-${next()}`
    await inTestWork(database, ({ sql, now }) =>
      sql.run(
        `INSERT INTO spmk_orders (id, spmk_number, status, truck_count, unit_of_item, remaining_qty, tried_at, fetched_at)
         VALUES (?, ?, 'open', 0, 'Ton', '40', ?, ?)`,
        [v4(), spmk, now, new Date(now.getTime() - 60_000)],
      ),
    )
    const trip = async () =>
      (
        await makeVisit(database, {
          ticket: await makeTicket(database, { kind: 'sarana_niaga', detail: { spmk_number: spmk } }),
          document_type: 'SPMK',
          document_number: spmk,
        })
      ).id
    const accept = async (qty: number, unit: string) =>
      await site
        .checker(loadUnload.accept, { params: { id: await trip() }, body: { ...counted(qty), unit } })
        .then(() => 'accepted')
        .catch((cause: unknown) => (cause as Error).message)
    expect(await accept(41, 'Ton')).toBe(`SPMK ${spmk} has 40 Ton left; this is 41 Ton.`)
    expect(await accept(25_000, 'Kg')).toBe('accepted')
    expect(await accept(15.5, 'Ton')).toBe(`SPMK ${spmk} has 15 Ton left; this is 15.5 Ton.`)
    expect(await accept(15, 'Ton')).toBe('accepted')
  })
})
