import { jsPDF } from 'jspdf'
import autoTable from 'jspdf-autotable'
import { fitLines, printable } from '../fitLines.ts'
import { drawPictures } from './drawPictures.ts'
import { drawReportTable } from './drawReportTable.ts'
import { pageMargin, type Sheeted } from './reportPage.ts'
import type { ReportSheet } from './reportSheet.ts'

const grey = 95

/** A report in A4, in black and greys: facts above, tables that go on from page to page, and a foot on each page. */
export function reportPaper(sheet: ReportSheet): Uint8Array<ArrayBuffer> {
  const paper = new jsPDF({
    unit: 'mm',
    format: 'a4',
    orientation: sheet.landscape ? 'landscape' : 'portrait',
    compress: true,
    putOnlyUsedFonts: true,
  })
  paper.setCreationDate(new Date(sheet.printedAt))
  paper.setFileId(sheet.printedAt.replace(/\D/g, '').padStart(32, '0'))
  paper.setProperties({ title: printable(sheet.title), creator: 'Autogate' })
  paper.setLanguage(sheet.language)
  const page = drawHead(paper, sheet)
  for (const table of sheet.tables) drawReportTable(page, table)
  drawPictures(page, sheet)
  drawFeet(paper, sheet)
  return new Uint8Array(paper.output('arraybuffer'))
}

/** Millimetres that the name below the site takes. */
const minSiteWidth = 12

/** The title and the facts; gives where the tables begin. */
function drawHead(paper: jsPDF, { title, site, facts }: ReportSheet): Sheeted {
  const width = paper.internal.pageSize.getWidth()
  const right = width - pageMargin
  paper.setFont('helvetica', 'normal').setFontSize(8).setTextColor(grey)
  paper.text(printable(site), right, 12, { align: 'right' })
  const room = right - pageMargin - Math.max(minSiteWidth, paper.getTextWidth(printable(site))) - 5
  paper.text('Autogate', right, 16, { align: 'right' })
  paper.setFont('helvetica', 'bold').setTextColor(0)
  shrinkTo(paper, title, room)
  paper.text(fitLines(paper, title, room, 1), pageMargin, 16)
  paper.setDrawColor(0).setLineWidth(0.5).line(pageMargin, 19, right, 19)
  autoTable(paper, {
    startY: 21,
    margin: { left: pageMargin, right: pageMargin, bottom: 16 },
    theme: 'plain',
    styles: { fontSize: 8.5, cellPadding: { vertical: 0.7, horizontal: 0 }, textColor: 0 },
    columnStyles: { 0: { cellWidth: 38, textColor: grey } },
    body: facts.map((fact) => fact.map(printable)),
  })
  return { paper, y: endOf(paper) + 5 }
}

/** The largest size in which a title is whole; what is too long even for the smallest is cut. */
function shrinkTo(paper: jsPDF, title: string, room: number): void {
  for (let size = 15; size >= 10; size -= 0.5)
    if (paper.setFontSize(size).getTextWidth(printable(title)) <= room) return
}

/** Where the last table ended. */
const endOf = (paper: jsPDF): number =>
  (paper as unknown as { readonly lastAutoTable?: { readonly finalY: number } }).lastAutoTable?.finalY ?? 21

/** Who printed it and the number of the page, when it is known how many there are. */
function drawFeet(paper: jsPDF, { printed, pageWords }: ReportSheet): void {
  const pages = paper.getNumberOfPages()
  const { pageSize } = paper.internal
  const [right, y] = [pageSize.getWidth() - pageMargin, pageSize.getHeight() - 8]
  for (let page = 1; page <= pages; page += 1) {
    paper.setPage(page).setDrawColor(0).setLineWidth(0.25)
    paper.line(pageMargin, y - 4, right, y - 4)
    paper.setFont('helvetica', 'normal').setFontSize(7.5).setTextColor(grey)
    paper.text(fitLines(paper, printed, right - pageMargin - 50, 1), pageMargin, y)
    const words = pageWords.replace('{page}', String(page)).replace('{pages}', String(pages))
    paper.text(words, right, y, { align: 'right' })
  }
}
