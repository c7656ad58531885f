import { create } from 'qrcode'
import type { guardPost } from '#shared/contract/autogate/guardPost.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { placeSlip } from '#shared/slip/placeSlip.ts'
import { slipLines } from '#shared/slip/slipLines.ts'
import { slipSvg, type QrModules } from '#shared/slip/slipSvg.ts'

export type PostSlip = NonNullable<ReplyData<typeof guardPost.slip>>

/** Of the printed width: paper of 80 mm leaves 4 mm on either side of the 72 that a printer reaches. */
const edgeShare = 4 / 72

const qrModules: QrModules = (code) => {
  const { size, data } = create(code, { errorCorrectionLevel: 'M' }).modules
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, at) => data[row * size + at] === 1))
}

/** The slip as the printer prints it: the same lines in the same places. */
export function SlipPreview({ slip }: { slip: PostSlip['slip'] }) {
  const placed = placeSlip(slipLines(slip), 80)
  const edge = placed.width * edgeShare
  const address = `data:image/svg+xml;utf8,${encodeURIComponent(slipSvg(placed, qrModules))}`
  return (
    <div
      className="guard-slip"
      style={{ aspectRatio: (placed.width + 2 * edge) / (placed.height + 2 * edge), padding: `${edgeShare * 100}%` }}
    >
      <img src={address} alt={slip.access_number} />
    </div>
  )
}
