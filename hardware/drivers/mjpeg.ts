export interface MjpegFrame {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

const longestFrame = 8_000_000
const endOfHead = Buffer.from('\r\n\r\n')

/**
 * Cuts `multipart/x-mixed-replace` into pictures by their Content-Length, which every camera sends. A part without
 * one, or longer than 8 MB, is skipped to the next boundary.
 */
export function createMjpegReader(onFrame: (frame: MjpegFrame) => void): (bytes: Uint8Array) => void {
  let buffer: Buffer = Buffer.alloc(0)
  return (bytes) => {
    buffer = Buffer.concat([buffer, bytes])
    for (;;) {
      const end = buffer.indexOf(endOfHead)
      if (end < 0) break
      const head = buffer.toString('latin1', 0, end)
      const length = Number(/content-length:\s*(\d+)/i.exec(head)?.[1] ?? Number.NaN)
      const from = end + endOfHead.length
      if (!(length <= longestFrame)) {
        buffer = buffer.subarray(from)
        continue
      }
      if (buffer.length < from + length) break
      const mediaType = /content-type:\s*(image\/\w+)/i.exec(head)?.[1]?.toLowerCase() ?? 'image/jpeg'
      onFrame({ mediaType, bytes: Uint8Array.from(buffer.subarray(from, from + length)) })
      buffer = buffer.subarray(from + length)
    }
    if (buffer.length > longestFrame + 4_096) buffer = Buffer.alloc(0)
  }
}
