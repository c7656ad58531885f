import { jsPDF } from 'jspdf'
import { drawQr } from './drawQr.ts'
import { fitLines, printable } from './fitLines.ts'
import type { TicketSheet } from './ticketSheet.ts'

/** Millimetres of an A6 page. */
const page = { width: 105, height: 148, margin: 7 }
const right = page.width - page.margin
const column = 51
const grey = 95

/** A ticket as one page in A6, in black and greys: any printer will do, and the gate's scanner reads it from paper. */
export function ticketPaper(sheet: TicketSheet): Uint8Array<ArrayBuffer> {
  const paper = new jsPDF({ unit: 'mm', format: 'a6', compress: true, putOnlyUsedFonts: true })
  paper.setCreationDate(new Date(sheet.createdAt))
  paper.setFileId(sheet.accessNumber.replace(/\D/g, '').padStart(32, '0'))
  paper.setProperties({ title: `Tiket ${sheet.accessNumber}`, subject: sheet.plate, creator: 'Autogate' })
  paper.setLanguage('id')
  drawHead(paper, sheet)
  drawCode(paper, sheet)
  drawName(paper, sheet)
  drawFacts(paper, sheet)
  drawFoot(paper, sheet)
  return new Uint8Array(paper.output('arraybuffer'))
}

function drawHead(paper: jsPDF, { kind }: TicketSheet): void {
  drawBarrier(paper)
  write(paper, 'Tiket Masuk Kawasan', { x: 17, y: 11.6, size: 11.5, bold: true })
  write(paper, 'Autogate · Kawasan Ekonomi Khusus', { x: 17, y: 15.4, size: 6.5, grey })
  const name = kind.toUpperCase()
  paper.setFont('helvetica', 'bold').setFontSize(7)
  const width = paper.getTextWidth(name) + 5
  paper.setFillColor('#000').roundedRect(right - width, 8.4, width, 6, 1.2, 1.2, 'F')
  write(paper, name, { x: right - width / 2, y: 12.3, size: 7, bold: true, align: 'center', white: true })
  rule(paper, 18.6, 0.5)
}

/** A gate whose barrier is up. */
function drawBarrier(paper: jsPDF): void {
  paper.setDrawColor(0).setLineWidth(0.8).setLineCap('butt')
  paper.line(7, 15.4, 12.4, 15.4).line(8.2, 15.4, 8.2, 9.2).line(11.2, 15.4, 11.2, 9.2).line(7.8, 9.2, 11.6, 9.2)
  paper.setLineWidth(1.2).line(11.2, 10.9, 15.6, 8.9)
}

const codeBox = { x: page.margin, y: 23.2, size: 39.6 }

function drawCode(paper: jsPDF, { code, void: stamp }: TicketSheet): void {
  const { x, y, size } = codeBox
  if (code !== null) return drawQr(paper, code, codeBox)
  paper.setDrawColor(0).setLineWidth(0.7).roundedRect(x, y, size, size, 1.5, 1.5, 'S')
  paper
    .setLineWidth(0.25)
    .setDrawColor(170)
    .line(x, y, x + size, y + size)
    .line(x + size, y, x, y + size)
  paper.setFillColor('#fff').rect(x + 1.5, y + 14, size - 3, 12, 'F')
  write(paper, 'TIDAK BERLAKU', { x: x + size / 2, y: y + 18.8, size: 10.5, bold: true, align: 'center' })
  write(paper, stamp ?? '', { x: x + size / 2, y: y + 23.6, size: 8, align: 'center' })
}

function drawName(paper: jsPDF, sheet: TicketSheet): void {
  label(paper, 'Nomor tiket', column, 25)
  write(paper, sheet.accessNumber, { x: column, y: 31.4, size: 17, bold: true })
  paper
    .setDrawColor(0)
    .setLineWidth(0.7)
    .roundedRect(column, 34.4, right - column, 11.6, 1.4, 1.4, 'S')
  write(paper, sheet.plate, { x: (column + right) / 2, y: 42.3, size: 19, bold: true, align: 'center' })
  label(paper, 'Berlaku mulai', column, 51)
  write(paper, sheet.validFrom, { x: column, y: 54.8, size: 8.5 })
  label(paper, 'Berlaku sampai', column, 59.2)
  write(paper, sheet.validUntil, { x: column, y: 63, size: 8.5, bold: true })
}

const rows = { top: 72, bottom: 134.6, height: 4, gap: 1.4, value: 33 }

/** Each fact on a line of its own, on two where there is room. */
function drawFacts(paper: jsPDF, { company, trips, facts }: TicketSheet): void {
  const all = [['Perusahaan', company] as const, ...(trips === null ? [] : [['Ritase', trips] as const]), ...facts]
  const space = rows.bottom - rows.top + rows.gap
  let spare = Math.floor((space - all.length * (rows.height + rows.gap)) / rows.height)
  let y = rows.top
  rule(paper, y - 5, 0.25)
  for (const [name, value] of all) {
    const bold = name === 'Perusahaan'
    paper.setFont('helvetica', bold ? 'bold' : 'normal').setFontSize(8.5)
    const lines = fitLines(paper, value, right - rows.value, spare > 0 ? 2 : 1)
    spare -= lines.length - 1
    label(paper, name, page.margin, y)
    for (const [at, line] of lines.entries())
      write(paper, line, { x: rows.value, y: y + at * rows.height, size: 8.5, bold })
    y += lines.length * rows.height + rows.gap
  }
}

function drawFoot(paper: jsPDF, { code, footer, accessNumber }: TicketSheet): void {
  rule(paper, 137, 0.25)
  const advice =
    code === null
      ? 'Tiket ini tidak membuka gerbang.'
      : 'Tunjukkan QR pada pemindai di lane. Bawa identitas dan dokumen asli.'
  write(paper, advice, { x: page.margin, y: 140.6, size: 7, bold: true })
  write(paper, footer, { x: page.margin, y: 144, size: 6, grey })
  write(paper, accessNumber, { x: right, y: 144, size: 6, grey, align: 'right' })
}

interface Written {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold?: boolean
  readonly grey?: number
  readonly white?: boolean
  readonly align?: 'left' | 'center' | 'right'
}

function write(
  paper: jsPDF,
  text: string,
  { x, y, size, bold, grey: shade = 0, white, align = 'left' }: Written,
): void {
  paper.setFont('helvetica', bold === true ? 'bold' : 'normal').setFontSize(size)
  paper.setTextColor(white === true ? 255 : shade).text(printable(text), x, y, { align })
}

const label = (paper: jsPDF, text: string, x: number, y: number): void => write(paper, text, { x, y, size: 6.8, grey })

const rule = (paper: jsPDF, y: number, width: number): void => {
  paper.setDrawColor(0).setLineWidth(width).line(page.margin, y, right, y)
}
