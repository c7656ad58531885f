import { cameraUrls, isCameraModel } from '../devices/cameraModels.ts'
import type { AnprMessage } from '../drivers/anprMessage.ts'
import { createMjpegReader, type MjpegFrame } from '../drivers/mjpeg.ts'

const fetchMs = 2_000
const mostPicture = 4_000_000

/** The event with a picture of its moment, where it came without one and one can be fetched. */
export async function withPicture(message: AnprMessage, camera: string | null): Promise<AnprMessage> {
  if (message.event !== 'vehicle' || message.images.length > 0 || camera === null) return message
  const picture = await fetchPicture(camera)
  return picture === null ? message : { ...message, images: [picture] }
}

/** A snapshot, or the first picture of a stream where the camera has nothing else. */
async function fetchPicture(url: string) {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), fetchMs)
  try {
    const response = await fetch(url, { signal: late.signal })
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
    clearTimeout(timer)
    late.abort()
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

/** Where pictures are, by a URL or by the model of the camera. */
export function pictureUrl(words: URLSearchParams): string | null {
  const [model, base] = [words.get('model') ?? '', words.get('base')]
  if (base === null || !isCameraModel(model)) return words.get('camera')
  return cameraUrls(model, base, words.get('channel') ?? '1').snapshot
}

/** A camera that cannot be asked counts as alive as long as we listen. */
export async function isAlive(camera: string | null): Promise<boolean> {
  if (camera === null) return true
  return fetch(camera, { method: 'HEAD', signal: AbortSignal.timeout(fetchMs) }).then(
    ({ status }) => status < 500,
    () => false,
  )
}
