import { describe, expect, it } from 'vitest'
import { dcttech, lcus, readDcttech } from './relayReport.ts'

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
  })

  it('writes LCUS orders with their checksum', () => {
    expect(hex(lcus.set(1, true))).toBe('a00101a2')
    expect(hex(lcus.set(2, false))).toBe('a00200a2')
  })
})
