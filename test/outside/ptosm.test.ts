import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Ptosm } from '#server/partners/ptosm/ptosm.ts'
import { createPtosm } from '#server/partners/ptosm/ptosmClient.ts'
import { startSimulatedPtosm, type SimulatedPtosm } from '#server/partners/ptosm/simulatedPtosm.ts'

describe('PTOSM over the assumed contract', () => {
  let simulated: SimulatedPtosm
  let ptosm: Ptosm

  beforeAll(async () => {
    simulated = await startSimulatedPtosm()
    ptosm = createPtosm(simulated.settings)
  })
  afterEach(() => {
    for (const fault of simulated.faults.list()) simulated.faults.set(fault, false)
  })
  afterAll(() => simulated.close())

  it('tells an order in our words', async () => {
    simulated.orders.set('SPMK/7', {
      status: 'OPEN',
      activity: 'Muat',
      planned_qty: '1200.5',
      remaining_qty: 200,
      consignee: { name: 'PT X', npwp: '012345678901000' },
      trucks: [{ police_number: 'W 8814 UE', stid: 7, rit_max: 5, rit_done: 2 }],
      valid_from: '20-11-2026',
      valid_until: '2026-11-30 23:59:59',
    })
    expect(await ptosm.spmk('SPMK/7')).toMatchObject({
      spmkNumber: 'SPMK/7',
      status: 'open',
      activity: 'muat',
      plannedQty: 1200.5,
      remainingQty: 200,
      trucks: [{ police_number: 'W 8814 UE', stid: '7', rit_max: 5, rit_done: 2 }],
      validFrom: '2026-11-19T17:00:00.000Z',
      validUntil: '2026-11-30T16:59:59.000Z',
    })
    expect(await ptosm.spmk('SPMK-100200')).toMatchObject({ status: 'closed', unitOfItem: 'Ton' })
    expect(await ptosm.spmk('tak-dikenal')).toBeNull()
  })

  it.each([
    ['down', 'unreachable'],
    ['text', 'nonsense'],
    ['huge', 'nonsense'],
    ['dates', 'nonsense'],
    ['failed', 'refused'],
    ['hang', 'unreachable'],
  ] as const)('says what is wrong when it is %s', async (fault, kind) => {
    simulated.faults.set(fault, true)
    await expect(ptosm.spmk('SPMK-104233')).rejects.toMatchObject({ kind })
  })

  it.each([
    ['another order', { spmk_number: 'SPMK-2', status: 'open' }],
    ['a status that nobody knows', { status: 'maybe' }],
    ['control characters', { status: 'open', vessel_name: 'KM\u0007' }],
    ['an amount that is none', { status: 'open', remaining_qty: '1e99' }],
  ])('refuses %s', async (_, order) => {
    simulated.orders.set('SPMK-1', order)
    await expect(ptosm.spmk('SPMK-1')).rejects.toMatchObject({ kind: 'nonsense' })
  })

  it('is refused with another key', async () => {
    const stranger = createPtosm({ ...simulated.settings, apiKey: 'lain' })
    await expect(stranger.spmk('SPMK-104233')).rejects.toMatchObject({ kind: 'refused' })
  })
})
