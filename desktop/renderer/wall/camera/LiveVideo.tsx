import { useEffect, useRef } from 'react'
import { playVideo } from './playVideo.ts'

interface Props {
  kind: 'whep' | 'hls'
  url: string
  onFrame: () => void
}

const lookEveryMs = 1_000
const againAfterMs = 5_000

/** Live video through the camera gateway; asked for again where it stops. */
export function LiveVideo({ kind, url, onFrame }: Props) {
  const element = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const video = element.current
    if (video === null) return
    let running = new AbortController()
    let seen = -1
    let movedAt = Date.now()

    function start(): void {
      running.abort()
      running = new AbortController()
      movedAt = Date.now()
      if (video !== null) void playVideo(video, kind, url, running.signal).catch(() => undefined)
    }

    /** Only a picture that moves on counts as a frame. */
    function look(): void {
      if (video !== null && video.currentTime !== seen) {
        seen = video.currentTime
        movedAt = Date.now()
        if (seen > 0) onFrame()
      } else if (Date.now() - movedAt > againAfterMs) start()
    }

    start()
    const timer = setInterval(look, lookEveryMs)
    return () => {
      clearInterval(timer)
      running.abort()
      video.srcObject = null
    }
  }, [kind, url, onFrame])
  return <video ref={element} muted playsInline disablePictureInPicture />
}
