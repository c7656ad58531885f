import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dcttech, lcus, readDcttech, readLcus, ucreatefun, type LcusAnswer } from './relayReport.ts'

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
  const said = (...reports: readonly string[]) => {
    let answer: LcusAnswer = { bits: null, rest: '' }
    for (const words of reports) answer = readLcus(answer.rest, Buffer.from(words.padEnd(64, '\0'), 'latin1'))
    return answer
  }

  it('reads what an LCUS board says of its channels', () => {
    expect(said('CH1: ON \r\nCH2: OFF\r\nCH3: ON \r\n')).toEqual({ bits: 0b101, rest: '' })
    expect(said('CH1: OFF\r\n').bits).toBe(0)
    expect(said('\xff\xfe')).toEqual({ bits: null, rest: '' })
  })

  it('puts an answer of eight channels together from two reports', () => {
    const words = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `CH${n}: ${n % 7 === 0 || n === 8 ? 'ON ' : 'OFF'}\r\n`).join('')
    expect(said(words.slice(0, 64)).bits).toBeNull()
    expect(said(words.slice(0, 64), words.slice(64))).toEqual({ bits: 0b1100_0000, rest: '' })
  })

  it('never throws and never grows on garbage from an LCUS board', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 0, maxLength: 64 }), { maxLength: 20 }), (reports) => {
        let rest = ''
        for (const report of reports) ({ rest } = readLcus(rest, report))
        expect(rest.length).toBeLessThan(256)
      }),
    )
  })

  it('orders an Ucreatefun board byte by byte', () => {
    expect([ucreatefun.set(1, true), ucreatefun.set(8, false), ucreatefun.allOff].map(hex)).toEqual([
      '00f100000000000000',
      '000800000000000000',
      '000900000000000000',
    ])
  })
})
