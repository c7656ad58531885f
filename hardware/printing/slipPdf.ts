import { jsPDF } from 'jspdf'
import { character, dotsPerMillimetre } from '#shared/slip/paper.ts'
import type { PlacedItem, PlacedSlip } from '#shared/slip/placeSlip.ts'
import { qrModules } from './qrModules.ts'

const millimetres = (dots: number): number => dots / dotsPerMillimetre
/** Courier's letters are 0.6 of its size wide; a dot is an eighth of a millimetre. */
const pointsFor = (scale: number): number => (millimetres(character.width * scale) / 0.6) * (72 / 25.4)

/** The slip on a page of its own size, for offices without a receipt printer. */
export function slipPdf({ width, height, items }: PlacedSlip): Uint8Array {
  const size = [millimetres(width), millimetres(height)]
  const pdf = new jsPDF({ unit: 'mm', format: size, orientation: height >= width ? 'portrait' : 'landscape' })
  for (const item of items) draw(pdf, item, width)
  return new Uint8Array(pdf.output('arraybuffer'))
}

function draw(pdf: jsPDF, item: PlacedItem, width: number): void {
  switch (item.kind) {
    case 'rule':
      pdf.setFillColor('#000').rect(0, millimetres(item.y), millimetres(width), 0.25, 'F')
      return
    case 'qr': {
      const rows = qrModules(item.code)
      const side = item.size / rows.length
      for (const [down, row] of rows.entries())
        for (const [across, black] of row.entries())
          if (black) pdf.rect(...at(item.x + across * side, item.y + down * side), ...at(side, side), null)
      pdf.setFillColor('#000').fill()
      return
    }
    case 'text': {
      const { text, x, y, scale, bold, inverted } = item
      if (inverted)
        pdf
          .setFillColor('#000')
          .rect(...at(x, y), ...at(text.length * character.width * scale, character.height * scale), 'F')
      pdf.setFont('courier', bold || scale === 2 ? 'bold' : 'normal').setFontSize(pointsFor(scale))
      pdf.setTextColor(inverted ? '#fff' : '#000').text(text, ...at(x, y + character.height * scale * 0.75))
    }
  }
}

const at = (x: number, y: number): [number, number] => [millimetres(x), millimetres(y)]
