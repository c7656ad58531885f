import { create } from 'qrcode'
import type { guardPost } from '#shared/contract/autogate/guardPost.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { placeSlip } from '#shared/slip/placeSlip.ts'
import { slipLines } from '#shared/slip/slipLines.ts'
import { slipSvg, type QrModules } from '#shared/slip/slipSvg.ts'

export type PostSlip = NonNullable<ReplyData<typeof guardPost.slip>>

const qrModules: QrModules = (code) => {
  const { size, data } = create(code, { errorCorrectionLevel: 'M' }).modules
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, at) => data[row * size + at] === 1))
}

/** The slip as the printer prints it: the same lines in the same places. */
export function SlipPreview({ slip }: { slip: PostSlip['slip'] }) {
  const svg = slipSvg(placeSlip(slipLines(slip), 80), qrModules)
  return (
    <img className="guard-slip" src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} alt={slip.access_number} />
  )
}
