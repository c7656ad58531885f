import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import { papers, type PaperWidth } from '#shared/slip/paper.ts'
import { labelColumns } from '#shared/slip/placeSlip.ts'
import type { SlipLine } from '#shared/slip/slipLines.ts'

/** What a printer understands and how wide its paper is. */
export interface PrinterDialect {
  readonly language: 'esc-pos' | 'star-prnt' | 'star-line'
  readonly paper: PaperWidth
}

/** The bytes of a slip, from reset to cut. */
export function encodeSlip(lines: readonly SlipLine[], { language, paper }: PrinterDialect): Uint8Array {
  const { columns } = papers[paper]
  const encoder = new ReceiptPrinterEncoder({ language, columns, feedBeforeCut: 4 })
  encoder.initialize().codepage('cp437')
  for (const line of lines) draw(encoder, line, columns)
  return encoder.cut('partial').encode()
}

function draw(encoder: ReceiptPrinterEncoder, line: SlipLine, columns: number): void {
  switch (line.kind) {
    case 'mark':
      encoder.align('center').invert(true).line(` ${line.text} `).invert(false)
      return
    case 'title':
      encoder.align('center').bold(true).line(line.text).bold(false)
      return
    case 'plate':
      encoder.align('center').size(2, 2).line(line.text).size(1, 1)
      return
    case 'text':
      encoder.align('center').line(line.text)
      return
    case 'rule':
      encoder.align('left').rule()
      return
    case 'field':
      encoder.align('left').table(
        [
          { width: labelColumns, align: 'left' },
          { width: columns - labelColumns, align: 'left' },
        ],
        [[line.label, line.value]],
      )
      return
    case 'qr':
      encoder.align('center').qrcode(line.code, { model: 2, size: 5, errorlevel: 'm' })
  }
}
