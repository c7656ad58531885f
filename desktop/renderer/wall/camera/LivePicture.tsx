import { useEffect, useRef } from 'react'
import { mjpegFrames, snapshotFrames } from './frames.ts'

interface Props {
  kind: 'snapshot' | 'mjpeg'
  url: string
  onFrame: () => void
}

const sources = { snapshot: snapshotFrames, mjpeg: mjpegFrames } as const

/** Pictures of a camera as they come; the one before is let go of, so that a week of them needs the room of one. */
export function LivePicture({ kind, url, onFrame }: Props) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    let address: string | null = null
    const stop = sources[kind](url, (frame) => {
      const next = URL.createObjectURL(frame)
      if (image.current !== null) image.current.src = next
      if (address !== null) URL.revokeObjectURL(address)
      address = next
      onFrame()
    })
    return () => {
      stop()
      if (address !== null) URL.revokeObjectURL(address)
    }
  }, [kind, url, onFrame])
  return <img ref={image} alt="" draggable={false} />
}
