import { character, papers, tail, type PaperWidth } from './paper.ts'
import type { SlipLine } from './slipLines.ts'

/** One thing on the paper, in dots from its upper left corner. */
export type PlacedItem =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      readonly y: number
      /** Times the size of font A. */
      readonly scale: 1 | 2
      readonly bold: boolean
      readonly inverted: boolean
    }
  | { readonly kind: 'rule'; readonly y: number }
  | { readonly kind: 'qr'; readonly code: string; readonly x: number; readonly y: number; readonly size: number }

export interface PlacedSlip {
  readonly width: number
  readonly height: number
  readonly items: readonly PlacedItem[]
}

/** Columns of a field's label, as the printer's table has them. */
const labelColumns = 12

/** Where every part of a slip lies: one geometry for the screen, the PDF and the raster. */
export function placeSlip(lines: readonly SlipLine[], paper: PaperWidth): PlacedSlip {
  const { columns, dots: width } = papers[paper]
  const items: PlacedItem[] = []
  let y = character.height
  const write = (text: string, column: number, style: { scale?: 1 | 2; bold?: boolean; inverted?: boolean } = {}) => {
    const { scale = 1, bold = false, inverted = false } = style
    items.push({ kind: 'text', text, x: column * character.width, y, scale, bold, inverted })
  }
  const centred = (text: string, style: { scale?: 1 | 2; bold?: boolean; inverted?: boolean } = {}): void => {
    const scale = style.scale ?? 1
    for (const part of wrap(text, Math.floor(columns / scale))) {
      write(part, (columns - part.length * scale) / 2, style)
      y += character.height * scale
    }
  }
  for (const line of lines) {
    switch (line.kind) {
      case 'mark':
        write(` ${line.text} `, (columns - line.text.length - 2) / 2, { inverted: true })
        y += character.height
        break
      case 'title':
        centred(line.text, { bold: true })
        break
      case 'plate':
        centred(line.text, { scale: 2 })
        break
      case 'text':
        centred(line.text)
        break
      case 'rule':
        items.push({ kind: 'rule', y: y + character.height / 2 })
        y += character.height
        break
      case 'field':
        write(line.label, 0)
        for (const part of wrap(line.value, columns - labelColumns)) {
          write(part, labelColumns)
          y += character.height
        }
        break
      case 'qr': {
        // An empty line on both sides: scanners want four modules of white around a code.
        const size = Math.min(width * 0.6, 280)
        items.push({ kind: 'qr', code: line.code, x: (width - size) / 2, y: y + character.height, size })
        y += size + 2 * character.height
      }
    }
  }
  return { width, height: y + tail, items }
}

/** Words on lines of at most so many characters; a longer word is cut. At least one line. */
function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (joined.length <= columns) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    for (line = word; line.length > columns; line = line.slice(columns)) lines.push(line.slice(0, columns))
  }
  return [...lines, line]
}
