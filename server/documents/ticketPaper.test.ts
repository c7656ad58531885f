import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { afterAll, describe, expect, it } from 'vitest'
import { PNG } from 'pngjs'
import { printable } from './fitLines.ts'
import { createPapers } from './papers.ts'
import { ticketPaper } from './ticketPaper.ts'
import type { TicketSheet } from './ticketSheet.ts'

const sheet: TicketSheet = {
  accessNumber: 'TKT-33471185',
  kind: 'Dengan Pabeanan',
  plate: 'W 8814 UE',
  company: 'PT Garda Smelter Nusantara',
  code: `AG1${'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.repeat(4).slice(0, 119)}`,
  void: null,
  validFrom: '22 Nov 2026 00.00 WIB',
  validUntil: '29 Nov 2026 06.59 WIB',
  trips: '12 rit, 3 terpakai',
  facts: [
    ['Tujuan', 'Gudang B12, Pabrik B7'],
    ['Peti kemas', Array.from({ length: 50 }, (_, at) => `TGHU12345${at}`).join(', ')],
  ],
  footer: 'Dibuat 21 Nov 2026 14.20 WIB · versi 1',
  createdAt: '2026-11-21T07:20:00.000Z',
}

const tools = ['pdftotext', 'pdftoppm'].every((name) => {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

describe('a printed ticket', () => {
  it('is the same bytes for the same ticket, and others for another', () => {
    const paper = Buffer.from(ticketPaper(sheet))
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(ticketPaper(sheet)).equals(paper)).toBe(true)
    expect(Buffer.from(ticketPaper({ ...sheet, plate: 'L 1 A' })).equals(paper)).toBe(false)
  })

  it('is drawn in a thread, many at once, each its own', async () => {
    const papers = createPapers()
    const plates = ['W 1 A', 'W 2 B', 'W 3 C', 'W 4 D']
    const drawn = await Promise.all(plates.map((plate) => papers.ticket({ ...sheet, plate })))
    for (const [at, plate] of plates.entries())
      expect(Buffer.from(drawn[at] ?? []).equals(Buffer.from(ticketPaper({ ...sheet, plate })))).toBe(true)
  })

  it('keeps to the letters that its font has', () => {
    expect(printable('Ñoño – 21\u00a0°C')).toBe('Ñoño – 21\u00a0°C')
    expect(printable('Nguyễn\t张')).toBe('Nguyen ?')
  })
})

describe.runIf(tools)('a ticket that somebody prints (poppler)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-paper-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'ticket.pdf')
  const textOf = (paper: Uint8Array) => {
    writeFileSync(file, paper)
    return execFileSync('pdftotext', ['-layout', file, '-']).toString()
  }
  const codeOn = (paper: Uint8Array) => {
    writeFileSync(file, paper)
    const { data, width, height } = PNG.sync.read(
      execFileSync('pdftoppm', ['-r', '200', '-gray', '-png', '-singlefile', file], { maxBuffer: 20_000_000 }),
    )
    return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null
  }

  it('says what the gate and the driver need, on one page', () => {
    const text = textOf(ticketPaper(sheet))
    for (const word of [
      'TKT-33471185',
      'W 8814 UE',
      'PT Garda Smelter Nusantara',
      '29 Nov 2026 06.59 WIB',
      'Gudang B12',
    ])
      expect(text).toContain(word)
    expect(text.match(/\f/g)).toHaveLength(1)
    expect(text).toContain('…')
  })

  it('is read by a scanner from grey paper', () => {
    expect(codeOn(ticketPaper(sheet))).toBe(sheet.code)
  })

  it('has no code when it is not good any more', () => {
    const dead = ticketPaper({ ...sheet, code: null, void: 'Dibatalkan' })
    expect(textOf(dead)).toMatch(/TIDAK BERLAKU\s+.*[\s\S]*Dibatalkan/)
    expect(codeOn(dead)).toBeNull()
  })
})
