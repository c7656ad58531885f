import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { posReports } from '../simulation/scannerSim.ts'
import { assemblePos, symbologyOf, type Assembly, type PartialScan } from './posReport.ts'

function read(reports: readonly Uint8Array[], gap = 10): Assembly[] {
  let partial: PartialScan | null = null
  return reports.map((report, index) => {
    const step: Assembly = assemblePos(partial, report, index * gap)
    partial = step.partial
    return step
  })
}

const lastScan = (steps: Assembly[]) => steps.at(-1)?.scan?.text ?? null

/** As recorded in the field: QZ issue 286, a QR read by a Honeywell in HID POS mode, ended by CR. */
const recorded = Buffer.concat([Buffer.from('020d5d5131544b542d30303030303030310d', 'hex'), Buffer.alloc(46)])

describe('HID POS reports', () => {
  it('reads a recorded report and strips its terminator', () => {
    const [step] = read([recorded])
    expect(step?.scan).toMatchObject({ text: 'TKT-00000001', symbology: 'qr' })
    expect(step?.scan?.raw).toHaveLength(13)
  })

  it('splits a 60-byte code 56 + 4 with continuation 1 and 0, as the manual prints it', () => {
    const reports = posReports('A'.repeat(60))
    expect(reports.map((report) => [report[1], report[63]])).toEqual([
      [56, 1],
      [4, 0],
    ])
    expect(lastScan(read(reports))).toBe('A'.repeat(60))
  })

  it('puts any code together again', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 600, unit: 'grapheme' }), (text) => {
        fc.pre(text.replace(/[\r\n\t]+$/, '') !== '')
        expect(lastScan(read(posReports(text)))).toBe(text.replace(/[\r\n\t]+$/, ''))
      }),
    )
  })

  it('drops a partial code after a gap and reads the next', () => {
    const [first] = posReports('A'.repeat(100))
    const [next] = posReports('TKT-00000002')
    const steps = read([first as Buffer, next as Buffer], 1_000)
    expect(steps[1]).toMatchObject({ dropped: 'gap', scan: { text: 'TKT-00000002' } })
  })

  it('swallows 64 kB whole and reads the next code', () => {
    const steps = read([...posReports('x'.repeat(65_536)), ...posReports('TKT-00000003')], 1)
    expect(steps.filter((step) => step.scan !== null).map((step) => step.scan?.text)).toEqual(['TKT-00000003'])
    expect(steps.filter((step) => step.dropped === 'oversize')).toHaveLength(1)
  })

  it('never throws and never keeps more than 4 kB, whatever arrives', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 0, maxLength: 70 }), { maxLength: 40 }), (reports) => {
        for (const step of read(reports))
          expect(step.partial?.parts.reduce((sum, part) => sum + part.length, 0) ?? 0).toBeLessThanOrEqual(4096)
      }),
    )
  })

  it.each([
    [']Q1', 'qr'],
    [']C0', 'code128'],
    [']C1', 'gs1_128'],
    [']d2', 'data_matrix'],
    [']L0', 'pdf417'],
    ['???', 'other'],
  ])('knows %s as %s', (id, symbology) => {
    expect(symbologyOf(id)).toBe(symbology)
  })
})
