import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import { character, papers, type PaperWidth } from '#shared/slip/paper.ts'
import { placeSlip, type PlacedItem } from '#shared/slip/placeSlip.ts'
import type { SlipLine } from '#shared/slip/slipLines.ts'

/** What a printer understands and how wide its paper is. */
export interface PrinterDialect {
  readonly language: 'esc-pos' | 'star-prnt' | 'star-line'
  readonly paper: PaperWidth
}

/** The bytes of a slip, from reset to cut: every word in the column where the preview has it. */
export function encodeSlip(lines: readonly SlipLine[], { language, paper }: PrinterDialect): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({ language, columns: papers[paper].columns, feedBeforeCut: 4 })
  encoder.initialize().codepage('cp437')
  let [column, y] = [0, 0]
  const endRow = (next: PlacedItem | null): void => {
    if (column > 0 && next?.y !== y) encoder.newline()
    if (next?.y !== y) column = 0
    y = next?.y ?? 0
  }
  for (const item of placeSlip(lines, paper).items) {
    endRow(item)
    if (item.kind === 'rule') encoder.rule()
    else if (item.kind === 'qr')
      encoder
        .newline()
        .align('center')
        .qrcode(item.code, { model: 2, size: 5, errorlevel: 'm' })
        .align('left')
        .newline()
    else column = write(encoder, item, column)
  }
  endRow(null)
  return encoder.cut('partial').encode()
}

/** Answers the column behind the text. */
function write(encoder: ReceiptPrinterEncoder, item: Extract<PlacedItem, { kind: 'text' }>, from: number): number {
  const { text, scale, bold, inverted } = item
  const column = Math.floor(item.x / character.width)
  encoder.text(' '.repeat(Math.max(0, column - from)))
  encoder.invert(inverted).bold(bold).size(scale, scale).text(text).size(1, 1).bold(false).invert(false)
  return column + text.length * scale
}
