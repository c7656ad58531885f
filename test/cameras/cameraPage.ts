import type { Page } from 'playwright-core'

/** What a camera hands its gateway. */
export interface Feed {
  /** A JPEG of what is in front of it, in base64. */
  onPicture(jpeg: string): void
  /** A piece of its recording as fragmented MP4, in base64. */
  onRecorded(piece: string): void
}

/** A camera: a page that sees a colour change all the time, photographs, records and calls with it. */
export async function startCamera(page: Page, { onPicture, onRecorded }: Feed): Promise<Camera> {
  await page.exposeFunction('onPicture', onPicture)
  await page.exposeFunction('onRecorded', onRecorded)
  await page.evaluate(() => {
    const told = globalThis as unknown as Record<'onPicture' | 'onRecorded', (text: string) => void>
    const canvas = document.createElement('canvas')
    const [width, height] = [320, 180]
    Object.assign(canvas, { width, height })
    const brush = canvas.getContext('2d')
    let count = 0
    setInterval(() => {
      count += 1
      if (brush === null) return
      brush.fillStyle = `hsl(${(count * 31) % 360} 90% 50%)`
      brush.fillRect(0, 0, width, height)
    }, 100)
    const base64 = async (blob: Blob): Promise<string> => {
      let text = ''
      for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte)
      return btoa(text)
    }
    setInterval(() => {
      canvas.toBlob((blob) => blob !== null && void base64(blob).then(told.onPicture), 'image/jpeg')
    }, 200)
    const stream = canvas.captureStream(10)
    const recorder = new MediaRecorder(stream, {
      mimeType: 'video/mp4;codecs=avc1.42E01E',
      videoKeyFrameIntervalDuration: 1_000,
    } as MediaRecorderOptions)
    recorder.addEventListener('dataavailable', ({ data }) => data.size > 0 && void base64(data).then(told.onRecorded))
    recorder.start(1_000)
    const calls = new Set<RTCPeerConnection>()
    Object.assign(globalThis, {
      async answerCall(sdp: string): Promise<string> {
        const call = new RTCPeerConnection()
        calls.add(call)
        for (const track of stream.getTracks()) call.addTrack(track, stream)
        await call.setRemoteDescription({ type: 'offer', sdp })
        await call.setLocalDescription(await call.createAnswer())
        while (call.iceGatheringState !== 'complete') await new Promise((next) => setTimeout(next, 20))
        return call.localDescription?.sdp ?? ''
      },
      hangUp() {
        for (const call of calls) call.close()
        calls.clear()
      },
    })
  })
  interface CameraWindow {
    answerCall(sdp: string): Promise<string>
    hangUp(): void
  }
  return {
    answerCall: (sdp) => page.evaluate((offer) => (globalThis as unknown as CameraWindow).answerCall(offer), sdp),
    hangUp: () => page.evaluate(() => (globalThis as unknown as CameraWindow).hangUp()),
  }
}

export interface Camera {
  /** Answers a WebRTC offer with a live picture. */
  answerCall(sdp: string): Promise<string>
  hangUp(): Promise<void>
}
