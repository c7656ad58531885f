import { Resvg } from '@resvg/resvg-js'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { papers, type PaperWidth } from '#shared/slip/paper.ts'
import { placeSlip } from '#shared/slip/placeSlip.ts'
import { slipLines } from '#shared/slip/slipLines.ts'
import { slipSvg } from '#shared/slip/slipSvg.ts'
import { encodeSlip } from './encodeSlip.ts'
import { qrModules } from './qrModules.ts'
import { slipPdf } from './slipPdf.ts'

const slip = {
  id: '0198a000-0000-7000-8000-000000000001',
  title: 'BUKTI MASUK',
  access_number: 'TKT-33471185',
  police_number: 'W 1234 AB',
  company: 'PT Contoh Baja Nusantara Sejahtera Abadi Internasional',
  destination: 'Gudang 3, <Gudang> & 4',
  gate: 'Gerbang Utama',
  lane: 'IN-01',
  direction: 'in' as const,
  printed_at: '2026-07-29T17:05:09.000Z',
  code: `AG1${'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.repeat(4).slice(0, 119)}`,
  time_zone: 'Asia/Jakarta',
  copy: 2,
}
const lines = slipLines(slip)

describe.each([58, 80] as const)('a slip on %i mm', (paper: PaperWidth) => {
  const placed = placeSlip(lines, paper)

  it('keeps everything on the paper, whole', () => {
    expect(placed.width).toBe(papers[paper].dots)
    for (const item of placed.items) {
      if (item.kind === 'text') expect(item.x + item.text.length * 12 * item.scale).toBeLessThanOrEqual(placed.width)
      expect(item.y).toBeLessThan(placed.height)
    }
    const words = placed.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(' ')
    for (const word of ['SALINAN 2', 'TKT-33471185', 'Sejahtera', 'Internasional', 'WIB']) expect(words).toContain(word)
  })

  it('carries a code that a decoder reads from the raster at the printer’s own resolution', () => {
    const image = new Resvg(slipSvg(placed, qrModules), { font: { loadSystemFonts: false } }).render()
    const read = jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height)
    expect([image.width, read?.data]).toEqual([papers[paper].dots, slip.code])
  })

  it('is a PDF of the size of the paper', () => {
    const text = Buffer.from(slipPdf(placed)).toString('latin1')
    expect(text).toContain('(TKT-33471185)')
    const [, width] = /MediaBox \[0 0 ([\d.]+)/.exec(text) ?? []
    expect(Number(width)).toBeCloseTo((papers[paper].dots / 8 / 25.4) * 72, 0)
  })

  it.each(['esc-pos', 'star-prnt', 'star-line'] as const)('says the same in %s', (language) => {
    const text = Buffer.from(encodeSlip(lines, { language, paper })).toString('latin1')
    for (const word of ['SALINAN 2', 'W 1234 AB', 'TKT-33471185', slip.code]) expect(text).toContain(word)
  })
})
