import { fitLines, printable } from '../fitLines.ts'
import { drawHeading, needRoom, pageMargin, type Sheeted } from './reportPage.ts'
import type { ReportSheet } from './reportSheet.ts'

/** Millimetres of one picture; two stand beside each other. */
const box = { width: 88, height: 58, gap: 10 }

/** The pictures with what each shows below it, in their own proportions. */
export function drawPictures(page: Sheeted, { pictures, picturesTitle }: ReportSheet): void {
  if (pictures.length === 0) return
  const { paper } = page
  needRoom(page, box.height + 14)
  drawHeading(page, printable(picturesTitle))
  for (const [at, picture] of pictures.entries()) {
    const isLeft = at % 2 === 0
    if (isLeft) needRoom(page, box.height + 8)
    const x = isLeft ? pageMargin : pageMargin + box.width + box.gap
    const { width, height } = paper.getImageProperties(picture.bytes)
    const scale = Math.min(box.width / width, box.height / height)
    paper.addImage(picture.bytes, picture.format, x, page.y + 1, width * scale, height * scale, undefined, 'FAST')
    paper.setFont('helvetica', 'normal').setFontSize(7.5).setTextColor(60)
    paper.text(fitLines(paper, picture.caption, box.width, 1), x, page.y + height * scale + 4.5)
    if (!isLeft || at === pictures.length - 1) page.y += box.height + 8
  }
}
