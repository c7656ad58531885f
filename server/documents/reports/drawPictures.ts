import { fitLines, printable } from '../fitLines.ts'
import { drawHeading, needRoom, pageMargin, type Sheeted } from './reportPage.ts'
import type { ReportSheet } from './reportSheet.ts'

/** Millimetres of one picture; as many stand beside each other as the page is wide. */
const box = { width: 88, height: 58, gap: 10 }

/** The pictures with what each shows below it, in their own proportions. */
export function drawPictures(page: Sheeted, { pictures, picturesTitle }: ReportSheet): void {
  if (pictures.length === 0) return
  const { paper } = page
  const width = paper.internal.pageSize.getWidth() - 2 * pageMargin
  const columns = Math.floor((width + box.gap) / (box.width + box.gap))
  needRoom(page, box.height + 14)
  drawHeading(page, printable(picturesTitle))
  for (const [at, picture] of pictures.entries()) {
    const column = at % columns
    if (column === 0) needRoom(page, box.height + 8)
    const x = pageMargin + column * (box.width + box.gap)
    const size = paper.getImageProperties(picture.bytes)
    const scale = Math.min(box.width / size.width, box.height / size.height)
    paper.addImage(
      picture.bytes,
      picture.format,
      x,
      page.y + 1,
      size.width * scale,
      size.height * scale,
      undefined,
      'FAST',
    )
    paper.setFont('helvetica', 'normal').setFontSize(7.5).setTextColor(60)
    paper.text(fitLines(paper, picture.caption, box.width, 1), x, page.y + size.height * scale + 4.5)
    if (column === columns - 1 || at === pictures.length - 1) page.y += box.height + 8
  }
}
