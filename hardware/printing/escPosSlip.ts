import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import type { SlipLine } from './ticketLayout.ts'

const columns = 42
const labelColumns = 12

/** The bytes for an ESC/POS printer with 80 mm paper, from reset to cut. */
export function escPosSlip(lines: readonly SlipLine[]): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({ language: 'esc-pos', columns, feedBeforeCut: 4 })
  encoder.initialize().codepage('cp437')
  for (const line of lines) draw(encoder, line)
  return encoder.cut('partial').encode()
}

function draw(encoder: ReceiptPrinterEncoder, line: SlipLine): void {
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
