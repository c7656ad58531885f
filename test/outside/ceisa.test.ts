import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { customsStanding } from '#shared/domain/customsRelease.ts'
import type { Ceisa } from '#server/partners/ceisa/ceisa.ts'
import { createCeisa } from '#server/partners/ceisa/ceisaClient.ts'
import { startSimulatedCeisa, type SimulatedCeisa } from '#server/partners/ceisa/simulatedCeisa.ts'
import { createCustomsWorld, type CustomsWorld } from '#server/partners/simulation/customsWorld.ts'
import { worldDocument } from './worldDocuments.ts'

const npwp = '012345678901000'
const number = { kodeDokumen: '61', nomorDaftar: '000412', tanggalDaftar: '2026-11-20', kodeKantor: '070100' }

describe.each(['older', 'newer'] as const)('CEISA with the %s way of signing in', (generation) => {
  let world: CustomsWorld
  let simulated: SimulatedCeisa
  let ceisa: Ceisa

  beforeEach(async () => {
    world = createCustomsWorld([
      worldDocument(),
      worldDocument({ nomorAju: 'AJU-2', nomorDaftar: '000413', lane: 'red', released: false, containers: [] }),
      worldDocument({ nomorAju: 'AJU-3', npwp: '999999999999999' }),
    ])
    simulated = await startSimulatedCeisa(world, { generation })
    ceisa = createCeisa(simulated.settings)
  })
  afterEach(() => simulated.close())

  it('tells the documents of one company, each with where it stands', async () => {
    const documents = await ceisa.documentsOf(npwp)
    expect(documents.map(({ nomorAju, nomorDaftar }) => [nomorAju, nomorDaftar])).toEqual([
      ['07010061012120261120000412', '000412'],
      ['AJU-2', '000413'],
    ])
    expect(documents.map(({ steps }) => customsStanding(steps))).toMatchObject([
      { lane: 'green', released: true, releaseNumber: 'SPPB-000412/KEK/2026' },
      { lane: 'red', released: false },
    ])
    expect(await ceisa.documentsOf('000000000000000')).toEqual([])
  })

  it('tells the goods of a released document, and nothing of one that is not', async () => {
    expect(await ceisa.detailOf(number)).toEqual({
      releaseNumber: 'SPPB-000412/KEK/2026',
      kodeKantor: '070100',
      npwp,
      companyName: 'PT Garda Smelter Nusantara',
      vesselName: 'KM BAWEAN 7',
      voyage: '012N',
      bruto: 1_000_000,
      netto: 970_000,
      containers: [{ number: 'TEMU1234567', size: '40', type: 'FCL' }],
      packages: [{ code: 'BG', quantity: 40, mark: 'TANPA MERK' }],
    })
    expect(await ceisa.detailOf({ ...number, nomorDaftar: '000413' })).toBeNull()
  })

  it('notices that a release was taken back', async () => {
    simulated.faults.set('flip', true)
    const [document] = await ceisa.documentsOf(npwp)
    expect(customsStanding(document?.steps ?? [])).toMatchObject({ lane: 'red', released: false })
  })

  it('signs in once for many questions, and once more when its token is not taken', async () => {
    await Promise.all([ceisa.documentsOf(npwp), ceisa.detailOf(number), ceisa.documentsOf(npwp)])
    expect(simulated.counts.signedIn).toBe(1)
    simulated.faults.set('expired', true)
    await expect(ceisa.documentsOf(npwp)).rejects.toMatchObject({ kind: 'refused' })
    expect(simulated.counts.signedIn).toBe(2)
    simulated.faults.set('expired', false)
    expect(await ceisa.documentsOf(npwp)).toHaveLength(2)
    expect(simulated.counts.signedIn).toBe(3)
  })

  it.each([
    ['down', 'unreachable'],
    ['text', 'nonsense'],
    ['huge', 'nonsense'],
    ['dates', 'nonsense'],
    ['failed', 'refused'],
    ['hang', 'unreachable'],
  ] as const)('says what is wrong when it is %s', async (fault, kind) => {
    await ceisa.documentsOf(npwp)
    simulated.faults.set(fault, true)
    await expect(ceisa.documentsOf(npwp)).rejects.toMatchObject({ name: 'OutsideFailure', kind })
  })
})

it('renews a token with its refresh token before it ends, as often as expires_in says', async () => {
  const simulated = await startSimulatedCeisa(createCustomsWorld([worldDocument()]), { tokenLife: 1 })
  const ceisa = createCeisa(simulated.settings)
  await ceisa.documentsOf(npwp)
  await expect.poll(async () => (await ceisa.documentsOf(npwp)) && simulated.counts.renewed, { timeout: 5_000 }).toBe(1)
  expect(simulated.counts.signedIn).toBe(1)
  await simulated.close()
})

it('is unreachable when nobody listens, and refused with a wrong password', async () => {
  const simulated = await startSimulatedCeisa(createCustomsWorld())
  const stranger = createCeisa({ ...simulated.settings, password: 'salah' })
  await expect(stranger.documentsOf(npwp)).rejects.toMatchObject({ kind: 'refused' })
  await simulated.close()
  await expect(createCeisa(simulated.settings).documentsOf(npwp)).rejects.toMatchObject({ kind: 'unreachable' })
})
