import type { jsPDF } from 'jspdf'

/** Millimetres around everything. */
export const pageMargin = 12

/** Where the foot of a page begins, from below. */
export const footHeight = 16

/** A paper, and how far down its last page is filled, in millimetres. */
export interface Sheeted {
  readonly paper: jsPDF
  y: number
}

/** Goes on on a new page where less than this is left. */
export function needRoom(page: Sheeted, height: number): void {
  if (page.y + height <= page.paper.internal.pageSize.getHeight() - footHeight) return
  page.paper.addPage()
  page.y = pageMargin + 4
}

/** The heading of a table or of pictures. */
export function drawHeading(page: Sheeted, text: string): void {
  page.paper.setFont('helvetica', 'bold').setFontSize(10).setTextColor(0).text(text, pageMargin, page.y)
  page.y += 2
}
