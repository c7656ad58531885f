import { cameraUrls, isCameraModel } from '../devices/cameraModels.ts'
import type { AnprMessage } from '../drivers/anprMessage.ts'
import { createMjpegReader, type MjpegFrame } from '../drivers/mjpeg.ts'

const fetchMs = 2_000
const mostPicture = 4_000_000

/** The event with a picture of its moment, where it came without one and one can be fetched. */
export async function withPicture(message: AnprMessage, urls: readonly string[]): Promise<AnprMessage> {
  if (message.event !== 'vehicle' || message.images.length > 0) return message
  const late = AbortSignal.timeout(fetchMs)
  for (const url of urls) {
    const picture = await fetchPicture(url, late)
    if (picture !== null) return { ...message, images: [picture] }
  }
  return message
}

/** A snapshot, or the first picture of a stream where the camera has nothing else; null when it is too late (`late`). */
async function fetchPicture(url: string, late: AbortSignal) {
  const enough = new AbortController()
  try {
    const response = await fetch(url, { signal: AbortSignal.any([late, enough.signal]) })
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    const picture = type.startsWith('multipart/')
      ? await firstFrame(response)
      : { mediaType: type, bytes: new Uint8Array(await response.arrayBuffer()) }
    const { mediaType, bytes } = picture ?? { mediaType: '', bytes: new Uint8Array() }
    if (!response.ok || bytes.length > mostPicture) return null
    if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') return null
    return { position: 'front', media_type: mediaType, data: Buffer.from(bytes).toString('base64') } as const
  } catch {
    return null
  } finally {
    enough.abort()
  }
}

async function firstFrame({ body }: Response): Promise<MjpegFrame | null> {
  const frames: MjpegFrame[] = []
  const take = createMjpegReader((frame) => frames.push(frame))
  for await (const bytes of (body ?? []) as AsyncIterable<Uint8Array>) {
    take(bytes)
    if (frames[0] !== undefined) return frames[0]
  }
  return null
}

/** Where pictures are, by a URL or by the model of the camera: its stream has one too where it gives no snapshot. */
export function pictureUrls(words: URLSearchParams): readonly string[] {
  const [model, base, camera] = [words.get('model') ?? '', words.get('base'), words.get('camera')]
  if (base === null || !isCameraModel(model)) return camera === null ? [] : [camera]
  const { snapshot, live } = cameraUrls(model, base, words.get('channel') ?? '1')
  return [snapshot, live]
}

/** A camera that cannot be asked counts as alive as long as we listen. */
export async function isAlive(camera: string | undefined): Promise<boolean> {
  if (camera === undefined) return true
  return fetch(camera, { method: 'HEAD', signal: AbortSignal.timeout(fetchMs) }).then(
    ({ status }) => status < 500,
    () => false,
  )
}
