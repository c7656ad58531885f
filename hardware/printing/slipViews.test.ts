import { Resvg } from '@resvg/resvg-js'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { papers, type PaperWidth } from '#shared/slip/paper.ts'
import { placeSlip, type PlacedSlip } from '#shared/slip/placeSlip.ts'
import { slipLines } from '#shared/slip/slipLines.ts'
import { slipSvg } from '#shared/slip/slipSvg.ts'
import { printedSlip } from '../simulation/paper/printedSlip.ts'
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

/** One pixel for each dot of the head. */
const raster = (drawn: PlacedSlip) =>
  new Resvg(slipSvg(drawn, qrModules), { font: { loadSystemFonts: false } }).render()

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
    const image = raster(placed)
    const read = jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height)
    expect([image.width, read?.data]).toEqual([papers[paper].dots, slip.code])
  })

  it('is a PDF of the size of the paper', () => {
    const text = Buffer.from(slipPdf(placed)).toString('latin1')
    expect(text).toContain('(TKT-33471185)')
    const [, width] = /MediaBox \[0 0 ([\d.]+)/.exec(text) ?? []
    expect(Number(width)).toBeCloseTo((papers[paper].dots / 8 / 25.4) * 72, 0)
  })

  describe.each(['esc-pos', 'star-prnt', 'star-line'] as const)('printed in %s', (language) => {
    const printed = printedSlip(encodeSlip(lines, { language, paper }), { language, paper })
    /** Each word with its column and its looks; without how far apart the rows are. */
    const words = ({ items }: PlacedSlip) =>
      items.flatMap((item) => {
        if (item.kind !== 'text') return [[item.kind]]
        const { text, x, scale, bold, inverted } = item
        return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
          return [Math.floor(x / 12) + index * scale, word, scale, bold, inverted]
        })
      })

    it('says what the layout says, in the same columns, and nothing beside the paper', () => {
      expect(words(printed)).toEqual(words(placed))
      for (const item of printed.items) {
        const width = item.kind === 'text' ? item.text.length * 12 * item.scale : item.kind === 'qr' ? item.size : 0
        if (item.kind !== 'rule') expect(item.x + width).toBeLessThanOrEqual(papers[paper].dots)
      }
    })

    it('carries a code that a decoder reads from the paper', () => {
      const image = raster(printed)
      expect(jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data).toBe(slip.code)
    })

    it('leaves four modules of white around the code', () => {
      const code = printed.items.find((item) => item.kind === 'qr')
      const white = 4 * ((code?.size ?? 0) / qrModules(slip.code).length)
      const [above, below] = [code?.y ?? 0, (code?.y ?? 0) + (code?.size ?? 0)]
      for (const item of printed.items) {
        const bottom = item.y + (item.kind === 'text' ? 30 * item.scale : 2)
        if (item !== code) expect(bottom <= above - white || item.y >= below + white).toBe(true)
      }
    })
  })
})
