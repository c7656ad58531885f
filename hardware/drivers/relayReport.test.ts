import { describe, expect, it } from 'vitest'
import { dcttech, lcus, readDcttech, readLcus, ucreatefun } from './relayReport.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('relay boards', () => {
  it('writes what the dcttech manual prints, in nine bytes', () => {
    expect(hex(dcttech.on(1))).toBe('00ff01000000000000')
    expect(hex(dcttech.off(2))).toBe('00fd02000000000000')
    expect(hex(dcttech.allOff())).toBe('00fc00000000000000')
  })

  it('reads id and state mask', () => {
    expect(readDcttech(Buffer.from('004741544531000005', 'hex'))).toEqual({ id: 'GATE1', bits: 5 })
    expect(readDcttech(Buffer.from('00ffffffffff000001', 'hex'))).toEqual({ id: null, bits: 1 })
    expect(readDcttech(Buffer.from('0047', 'hex'))).toBeNull()
    expect(readDcttech(Buffer.from('00ffffffffffffffff', 'hex'))).toBeNull()
  })

  it('writes LCUS orders with their checksum', () => {
    expect(hex(lcus.set(1, true))).toBe('00a00101a200000000')
    expect(hex(lcus.set(2, false))).toBe('00a00200a200000000')
  })
})

describe('the other boards', () => {
  it('reads what an LCUS board says of its channels', () => {
    expect(readLcus(Buffer.from('CH1: ON \r\nCH2: OFF\r\nCH3: ON \r\n'))).toBe(0b101)
    expect(readLcus(Buffer.from('CH1: OFF\r\n'))).toBe(0)
    expect(readLcus(Uint8Array.of(0xff, 0xfe))).toBeNull()
  })

  it('orders an Ucreatefun board byte by byte', () => {
    expect([ucreatefun.set(1, true), ucreatefun.set(8, false), ucreatefun.allOff].map(hex)).toEqual([
      '00f100000000000000',
      '000800000000000000',
      '000900000000000000',
    ])
  })
})
