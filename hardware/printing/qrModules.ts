import { create } from 'qrcode'
import type { QrModules } from '#shared/slip/slipSvg.ts'

/** Error correction M, as the printer is told to draw it. */
export const qrModules: QrModules = (code) => {
  const { size, data } = create(code, { errorCorrectionLevel: 'M' }).modules
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, at) => data[row * size + at] === 1))
}
