import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codecoMovement } from '#shared/domain/codeco.ts'
import { codecoDocument, type CodecoFacts } from '#server/partners/tpsOnline/codecoDocument.ts'
import { startSimulatedTpsOnline, type SimulatedTpsOnline } from '#server/partners/tpsOnline/simulatedTpsOnline.ts'
import { createTpsOnline } from '#server/partners/tpsOnline/tpsClient.ts'
import { readTpsDocuments } from '#server/partners/tpsOnline/tpsDocuments.ts'
import type { TpsOnline } from '#server/partners/tpsOnline/tpsOnline.ts'
import { childOf, parseXml, textOf } from '#server/partners/tpsOnline/xml.ts'
import { createCustomsWorld } from '#server/partners/simulation/customsWorld.ts'
import { worldDocument } from './worldDocuments.ts'

const facts: CodecoFacts = {
  refNumber: 'KEKG261121000001',
  kdTps: 'KEKG',
  kdGudang: 'KEK1',
  movement: codecoMovement('61', 'in'),
  movedAt: new Date('2026-11-21T07:32:08.000Z'),
  policeNumber: 'W 8814 UE',
  containers: [{ number: 'TEMU1234567', size: '40' }],
  seals: ['S-1'],
  document: {
    kodeDokumen: '61',
    releaseNumber: 'SPPB-000412/KEK/2026',
    releasedDay: '2026-11-20',
    nomorDaftar: '000412',
    tanggalDaftar: '2026-11-19',
    kodeKantor: '070100',
  },
  company: { name: 'PT <Garda> & "Smelter"', npwp: '012345678901000' },
  bruto: 28_000,
  packages: { code: 'BG', quantity: 40 },
  vesselName: null,
  voyage: null,
}

describe.each(['1.1', '1.2'] as const)('TPS Online over SOAP %s', (soap) => {
  let simulated: SimulatedTpsOnline
  let tps: TpsOnline
  const world = createCustomsWorld([
    worldDocument(),
    worldDocument({ nomorAju: 'AJU-2', nomorDaftar: '000413', containers: ['A', 'B'] }),
    worldDocument({ nomorAju: 'AJU-3', nomorDaftar: '000414' }),
    worldDocument({ nomorAju: 'AJU-4', nomorDaftar: '000415' }),
    worldDocument({ nomorAju: 'AJU-5', nomorDaftar: '000416', lane: 'red', released: false }),
  ])

  beforeAll(async () => {
    simulated = await startSimulatedTpsOnline(world, { soap })
    tps = createTpsOnline(simulated.settings)
  })
  afterEach(() => {
    for (const fault of simulated.faults.list()) simulated.faults.set(fault, false)
  })
  afterAll(() => simulated.close())

  it('reads releases in every case and with every order of day, month and year', async () => {
    const documents = await tps.pull('GetImporPermit')
    expect(documents.map(({ nomorAju, tglDok, containers }) => [nomorAju, tglDok, containers.length])).toEqual([
      ['07010061012120261120000412', '2026-11-20', 1],
      ['AJU-2', '2026-11-20', 2],
      ['AJU-3', '2026-11-20', 1],
      ['AJU-4', '2026-11-20', 1],
    ])
    expect(documents[0]).toMatchObject({ kdDok: '1', kind: 'release', npwp: '012345678901000', bruto: 1_000_000 })
  })

  it('reads a single document without a list around it, and takes a sentence for nothing', async () => {
    expect(await tps.pull('GetSPJM')).toMatchObject([{ kind: 'hold', noDok: '000416', nomorAju: 'AJU-5' }])
    expect(await tps.pull('GetBC23Permit')).toEqual([])
    const sppb = { noDok: 'SPPB-000413/KEK/2026', tglDok: '2026-11-20', npwp: '012345678901000' }
    expect(await tps.importRelease(sppb)).toMatchObject({ nomorAju: 'AJU-2' })
    expect(await tps.onDemand({ kdDok: '61', noDok: '000414', tglDok: '2026-11-20' })).toMatchObject({ kdDok: '61' })
    expect(await tps.importRelease({ ...sppb, noDok: 'SPPB-0' })).toBeNull()
  })

  it('takes a gate movement once, and says so to whoever asks again', async () => {
    const document = codecoDocument(facts)
    expect(await tps.tell('container', document)).toEqual({ outcome: 'taken', answer: 'Proses Berhasil' })
    expect(await tps.tell('container', document)).toMatchObject({ outcome: 'known' })
    expect(simulated.taken.get(facts.refNumber)).toBe(document)
    expect(await tps.sentBetween('2026-11-21', '2026-11-21')).toEqual([{ refNumber: facts.refNumber, reason: null }])
    expect(await tps.failedBetween('2026-11-21', '2026-11-21')).toEqual([])
    simulated.rejects.set(facts.refNumber, 'NO_POL salah')
    expect(await tps.rejectedBetween('2026-11-21', '2026-11-21')).toEqual([
      { refNumber: facts.refNumber, reason: 'NO_POL salah' },
    ])
    simulated.faults.set('reject', true)
    expect(await tps.tell('package', codecoDocument({ ...facts, containers: [] }))).toMatchObject({
      outcome: 'rejected',
    })
  })

  it.each([
    ['down', 'unreachable'],
    ['failed', 'unreachable'],
    ['text', 'nonsense'],
    ['huge', 'nonsense'],
    ['dates', 'nonsense'],
    ['hang', 'unreachable'],
  ] as const)('says what is wrong when it is %s', async (fault, kind) => {
    simulated.faults.set(fault, true)
    await expect(tps.pull('GetImporPermit')).rejects.toMatchObject({ kind })
  })

  it('is refused with a wrong password', async () => {
    const stranger = createTpsOnline({ ...simulated.settings, password: 'salah' })
    await expect(stranger.pull('GetImporPermit')).rejects.toMatchObject({ kind: 'refused' })
    await expect(stranger.tell('container', codecoDocument(facts))).rejects.toMatchObject({ kind: 'refused' })
  })
})

describe('What TPS Online sends', () => {
  it.each([
    ['entities of its own', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><DOCUMENT><SPPB/></DOCUMENT>'],
    ['tags that do not end', '<DOCUMENT><SPPB><HEADER>'],
    [
      'a day that does not exist',
      '<DOCUMENT><SPPB><HEADER><NO_SPPB>1</NO_SPPB><TGL_SPPB>31022026</TGL_SPPB></HEADER></SPPB></DOCUMENT>',
    ],
    ['no number', '<DOCUMENT><SPPB><HEADER><TGL_SPPB>20112026</TGL_SPPB></HEADER></SPPB></DOCUMENT>'],
    ['an unknown sentence', 'Terjadi kesalahan pada server'],
  ])('is refused with %s', (_, result) =>
    expect(() => readTpsDocuments(result, 'GetImporPermit', '1')).toThrow(
      expect.objectContaining({ kind: 'nonsense' }),
    ),
  )
})

describe('A gate movement as XML', () => {
  it('holds what people typed as text, never as tags', () => {
    const document = codecoDocument({ ...facts, policeNumber: '</NO_POL><NO_POL>B 1 X', seals: [']]>'] })
    const header = childOf(childOf(parseXml(document), 'document'), 'cococont')
    const cont = childOf(childOf(header, 'detil'), 'cont')
    expect(textOf(cont, 'no_pol')).toBe('</NO_POL><NO_POL>B 1 X')
    expect(textOf(cont, 'consignee')).toBe('PT <Garda> & "Smelter"')
    expect(textOf(childOf(header, 'header'), 'ref_number')).toBe('KEKG261121000001')
    expect(['fl_cont_kosong', 'wk_inout', 'bruto', 'tgl_dok_inout'].map((tag) => textOf(cont, tag))).toEqual([
      '2',
      '20261121143208',
      '28000',
      '20261120',
    ])
  })

  it('tells packages where there is no container', () => {
    const document = parseXml(codecoDocument({ ...facts, containers: [] }))
    const kms = childOf(childOf(childOf(childOf(document, 'document'), 'cocokms'), 'detil'), 'kms')
    expect(['kd_kemas', 'jml_kemas', 'no_pol'].map((tag) => textOf(kms, tag))).toEqual(['BG', '40', 'W 8814 UE'])
  })
})
