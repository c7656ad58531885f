import { papers } from '#shared/slip/paper.ts'
import type { PlacedSlip } from '#shared/slip/placeSlip.ts'
import type { PrinterDialect } from '../../printing/encodeSlip.ts'
import { escPosOrders, obeyOrders, starOrders } from './orders.ts'
import { Paper } from './paper.ts'

/** What a printer makes of the bytes of a slip: only from them, not from the layout they were made of. */
export function printedSlip(bytes: Uint8Array, { language, paper: width }: PrinterDialect): PlacedSlip {
  const paper = new Paper(papers[width].dots)
  obeyOrders(Buffer.from(bytes), language === 'esc-pos' ? escPosOrders : starOrders, paper)
  return paper.slip
}
