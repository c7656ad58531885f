import { character } from './paper.ts'
import type { PlacedItem, PlacedSlip } from './placeSlip.ts'

/** Which modules of a QR code are black, row by row, without the quiet zone. */
export type QrModules = (code: string) => readonly (readonly boolean[])[]

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** The slip as a picture of one unit per printer dot: the preview on screen, and what the raster is made of. */
export function slipSvg({ width, height, items }: PlacedSlip, qr: QrModules): string {
  const parts = items.map((item) => drawn(item, width, qr)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#fff"/>${parts}</svg>`
}

function drawn(item: PlacedItem, width: number, qr: QrModules): string {
  switch (item.kind) {
    case 'rule':
      return `<rect x="0" y="${item.y}" width="${width}" height="2"/>`
    case 'qr':
      return `<path d="${pathOf(item, qr(item.code))}" shape-rendering="crispEdges"/>`
    case 'text': {
      const { text, x, y, scale, bold, inverted } = item
      const size = { width: text.length * character.width * scale, height: character.height * scale }
      const ground = inverted ? `<rect x="${x}" y="${y}" width="${size.width}" height="${size.height}"/>` : ''
      const style = `fill="${inverted ? '#fff' : '#000'}" font-size="${20 * scale}"${bold ? ' font-weight="bold"' : ''}`
      const base = y + character.height * scale * 0.75
      return `${ground}<text x="${x}" y="${base}" ${style} font-family="DejaVu Sans Mono, monospace" textLength="${size.width}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${escaped(text)}</text>`
    }
  }
}

/** Whole dots for every module, or a scanner sees stripes. */
function pathOf({ x, y, size }: Extract<PlacedItem, { kind: 'qr' }>, rows: readonly (readonly boolean[])[]): string {
  const side = Math.floor(size / rows.length)
  const from = { x: Math.round(x + (size - side * rows.length) / 2), y: Math.round(y) }
  return rows
    .flatMap((row, down) =>
      row.map((black, across) =>
        black ? `M${from.x + across * side} ${from.y + down * side}h${side}v${side}h-${side}z` : '',
      ),
    )
    .join('')
}
