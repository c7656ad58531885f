import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askInput, readAnswers } from './modbusInputs.ts'

/** From the specification's own example: inputs 197 and on, of unit 17. */
it('asks as the Modbus specification says', () => {
  expect(Buffer.from(askInput(0x0102, 0x11, 197)).toString('hex')).toBe('010200000006110200c40001')
})

it.each([
  ['on', '01020000000411020101', true],
  ['off', '01020000000411020100', false],
  ['refused', '010200000003118202', null],
])('reads an answer: %s', (_, hex, on) => {
  expect(readAnswers(Buffer.from(hex, 'hex'))).toMatchObject({ answers: [{ transaction: 0x0102, on }] })
})

it('reads answers that come in pieces, and keeps the beginning of the next', () => {
  const whole = Buffer.from('0001000000041102010100020000000411020100', 'hex')
  for (let cut = 0; cut < whole.length; cut += 1) {
    const first = readAnswers(whole.subarray(0, cut))
    if (first === 'garbage') throw new Error('no garbage')
    const second = readAnswers(Buffer.concat([first.rest, whole.subarray(cut)]))
    if (second === 'garbage') throw new Error('no garbage')
    expect([...first.answers, ...second.answers]).toEqual([
      { transaction: 1, on: true },
      { transaction: 2, on: false },
    ])
  }
})

it('takes nothing else for an answer that the input is on', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const read = readAnswers(bytes)
      if (read === 'garbage') return
      for (const { on } of read.answers) expect([true, false, null]).toContain(on)
      expect(read.rest.length).toBeLessThanOrEqual(bytes.length)
    }),
  )
})
