import { jsPDF } from 'jspdf'
import { fitLines, printable } from './fitLines.ts'

/** Numbered slips to be written on by hand: plain data, so that a worker can draw them. */
export interface SlipSheet {
  readonly title: string
  readonly gate: string
  readonly names: readonly string[]
  /** Labels of the lines to be filled, in their order. */
  readonly fields: readonly string[]
  readonly choice: { readonly label: string; readonly in: string; readonly out: string }
  readonly foot: string
  readonly printedAt: string
}

/** Millimetres of an A4 page with two columns of five slips. */
const slip = { width: 105, height: 59.4, margin: 7 }
const perPage = 10
const grey = 110

/** Ten slips on a page in A4, with lines to cut along: number, way, and what must be written before a barrier opens. */
export function slipPaper(sheet: SlipSheet): Uint8Array<ArrayBuffer> {
  const paper = new jsPDF({ unit: 'mm', format: 'a4', compress: true, putOnlyUsedFonts: true })
  paper.setCreationDate(new Date(sheet.printedAt))
  paper.setFileId(sheet.printedAt.replace(/\D/g, '').padStart(32, '0'))
  paper.setProperties({ title: printable(sheet.title), creator: 'Autogate' })
  paper.setLanguage('id')
  for (const [at, name] of sheet.names.entries()) {
    const place = at % perPage
    if (at > 0 && place === 0) paper.addPage()
    if (place === 0) drawCuts(paper)
    drawSlip(paper, sheet, name, { x: (place % 2) * slip.width, y: Math.floor(place / 2) * slip.height })
  }
  return new Uint8Array(paper.output('arraybuffer'))
}

function drawCuts(paper: jsPDF): void {
  paper.setDrawColor(170).setLineWidth(0.2).setLineDashPattern([1.5, 1.5], 0)
  paper.line(slip.width, 0, slip.width, 297)
  for (let row = 1; row < perPage / 2; row += 1) paper.line(0, row * slip.height, 210, row * slip.height)
  paper.setLineDashPattern([], 0)
}

interface Corner {
  readonly x: number
  readonly y: number
}

function drawSlip(
  paper: jsPDF,
  { title, gate, fields, choice, foot }: SlipSheet,
  name: string,
  { x, y }: Corner,
): void {
  const left = x + slip.margin
  const right = x + slip.width - slip.margin
  paper.setTextColor(0).setFont('helvetica', 'bold').setFontSize(8)
  paper.text(printable(title), left, y + 8.5)
  paper.setFontSize(14).text(printable(name), right, y + 9.5, { align: 'right' })
  paper.setFont('helvetica', 'normal').setFontSize(7).setTextColor(grey)
  paper.text(fitLines(paper, gate, 55, 1), left, y + 12.5)
  paper
    .setDrawColor(0)
    .setLineWidth(0.4)
    .line(left, y + 14.5, right, y + 14.5)
  drawChoice(paper, choice, { x: left, y: y + 20 })
  const step = 5.2
  for (const [at, label] of fields.entries()) {
    const base = y + 25.2 + at * step
    paper.setFontSize(7).setTextColor(grey).text(printable(label), left, base)
    paper
      .setDrawColor(150)
      .setLineWidth(0.2)
      .line(left + 27, base + 0.6, right, base + 0.6)
  }
  paper.setFontSize(5.8).setTextColor(grey)
  paper.text(fitLines(paper, foot, slip.width - 2 * slip.margin, 1), left, y + slip.height - 3.2)
}

/** Two boxes to tick: the way the vehicle went. */
function drawChoice(paper: jsPDF, { label, in: coming, out }: SlipSheet['choice'], { x, y }: Corner): void {
  paper.setFontSize(7).setTextColor(grey).text(printable(label), x, y)
  paper.setDrawColor(0).setLineWidth(0.3).setTextColor(0).setFontSize(8)
  for (const [at, word] of [coming, out].entries()) {
    const left = x + 27 + at * 26
    paper.rect(left, y - 2.9, 3.4, 3.4, 'S')
    paper.text(printable(word), left + 5, y)
  }
}
