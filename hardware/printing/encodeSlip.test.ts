import { describe, expect, it } from 'vitest'
import { codeOnSlip, readEscPos, textOfSlip } from '../simulation/escPosReader.ts'
import { encodeSlip } from './encodeSlip.ts'
import { slipLines } from '#shared/slip/slipLines.ts'

const slip = {
  id: '0198a000-0000-7000-8000-000000000001',
  title: 'KEK Gresik - Gerbang Utama',
  access_number: 'TKT-33471185',
  police_number: 'W 1234 AB',
  company: 'PT Contoh Baja Nusantara',
  destination: 'Gudang 3',
  gate: 'Gerbang Utama',
  lane: 'IN-01',
  direction: 'in' as const,
  printed_at: '2026-07-29T17:05:09.000Z',
  code: 'v1.k1.VEtULTMzNDcxMTg1.c2lnbmF0dXJl',
  time_zone: 'Asia/Jakarta',
  copy: 1,
}

const print = (change: Partial<typeof slip> = {}) =>
  Buffer.from(encodeSlip(slipLines({ ...slip, ...change }), { language: 'esc-pos', paper: 80 }))

describe('the slip', () => {
  it('says ticket, plate, company, destination, lane and the time of the site', () => {
    const text = print().toString('latin1')
    for (const word of ['TKT-33471185', 'W 1234 AB', 'PT Contoh Baja Nusantara', 'Gudang 3', 'IN-01', 'MASUK'])
      expect(text).toContain(word)
    expect(text).toMatch(/30\/07\/2026[ ,]+00\.05\.09 WIB/)
    expect(text).not.toContain('SALINAN')
  })

  it('shows the clock of the site that sent it', () => {
    const text = print({ time_zone: 'Asia/Jayapura' }).toString('latin1')
    expect(text).toMatch(/30\/07\/2026[ ,]+02\.05\.09 WIT/)
  })

  it('carries the signed code as a QR order and one cut, and no status request of its own', () => {
    const bytes = print()
    const store = bytes.indexOf(Buffer.from('1d286b', 'hex'))
    expect(store).toBeGreaterThan(0)
    expect(bytes.includes(Buffer.concat([Buffer.from('315030', 'hex'), Buffer.from(slip.code)]))).toBe(true)
    expect(readEscPos(bytes).orders.map((order) => order.kind)).toEqual(['cut'])
    expect(codeOnSlip(bytes)).toBe(slip.code)
  })

  it('reads like this', () => {
    expect(textOfSlip(print()).split('\n')).toEqual([
      'KEK Gresik - Gerbang Utama',
      'W 1234 AB',
      'Tiket       TKT-33471185',
      'Perusahaan  PT Contoh Baja Nusantara',
      'Tujuan      Gudang 3',
      'Gerbang     Gerbang Utama / IN-01',
      'Arah        MASUK',
      'Waktu       30/07/2026, 00.05.09 WIB',
      'Simpan slip ini selama di dalam kawasan.',
    ])
  })

  it('marks a copy', () => {
    expect(
      print({ copy: 2 })
        .toString('latin1')
        .match(/SALINAN 2/g),
    ).toHaveLength(2)
  })

  it('prints control characters of a plate as spaces, never as orders', () => {
    const bytes = print({ police_number: 'W\x10\x04\x01 1\x1dV\x00', company: 'A\x1b@B\nC' })
    expect(readEscPos(bytes).orders.map((order) => order.kind)).toEqual(['cut'])
    expect(bytes.toString('latin1')).toContain('A @B C')
  })
})
