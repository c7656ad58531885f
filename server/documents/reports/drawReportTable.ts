import autoTable from 'jspdf-autotable'
import { printable } from '../fitLines.ts'
import { drawHeading, footHeight, needRoom, pageMargin, type Sheeted } from './reportPage.ts'
import type { SheetTable } from './reportSheet.ts'

/** Rows are told apart by rules and a light grey: a printer without colour loses nothing. */
export function drawReportTable(page: Sheeted, { title, head, rows, foot, right, empty }: SheetTable): void {
  needRoom(page, 20)
  if (title !== null) drawHeading(page, printable(title))
  const lines = rows.length === 0 ? [[{ content: printable(empty), colSpan: head.length }]] : rows.map(cells)
  autoTable(page.paper, {
    startY: page.y,
    margin: { left: pageMargin, right: pageMargin, top: pageMargin + 2, bottom: footHeight },
    theme: 'plain',
    styles: {
      fontSize: 7.5,
      cellPadding: { vertical: 1.1, horizontal: 1.2 },
      textColor: 0,
      lineColor: 200,
      lineWidth: { bottom: 0.1 },
      overflow: 'linebreak',
    },
    headStyles: { fontStyle: 'bold', fillColor: 225, lineColor: 0, lineWidth: { top: 0.3, bottom: 0.3 } },
    footStyles: { fontStyle: 'bold', fillColor: 255, lineColor: 0, lineWidth: { top: 0.4, bottom: 0.4 } },
    alternateRowStyles: { fillColor: 248 },
    head: [cells(head)],
    body: lines,
    ...(foot !== null && { foot: [cells(foot)], showFoot: 'lastPage' as const }),
    rowPageBreak: 'avoid',
    didParseCell: ({ cell, column }) => {
      if (right.includes(column.index)) cell.styles.halign = 'right'
    },
    didDrawPage: ({ cursor }) => {
      page.y = (cursor?.y ?? page.y) + 7
    },
  })
}

const cells = (texts: readonly string[]): string[] => texts.map(printable)
