/** Milliseconds between the pictures of a still camera, and the shortest time between two that are drawn. */
const everyMs = 1_000
const leastMs = 500
const patienceMs = 5_000

type Take = (frame: Blob) => void

/** Fetches a picture once a second until it is stopped; one that does not come is a frame less, and shows as its age. */
export function snapshotFrames(url: string, take: Take): () => void {
  const stopping = new AbortController()
  let busy = false

  async function ask(): Promise<void> {
    if (busy) return
    busy = true
    try {
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(patienceMs)])
      const response = await fetch(url, { cache: 'no-store', signal })
      if (response.ok) take(await response.blob())
    } catch {
      // The age of the last frame tells.
    } finally {
      busy = false
    }
  }

  void ask()
  const timer = setInterval(() => void ask(), everyMs)
  return () => {
    clearInterval(timer)
    stopping.abort()
  }
}

/**
 * Reads a motion JPEG stream picture by picture, at most two a second: an `<img>` would show them too, but never say
 * when the last one came. A stream that ends is opened again.
 */
export function mjpegFrames(url: string, take: Take): () => void {
  const stopping = new AbortController()
  let takenAt = 0

  async function read(): Promise<void> {
    const response = await fetch(url, { cache: 'no-store', signal: stopping.signal })
    const reader = response.body?.getReader()
    if (!response.ok || reader === undefined) return
    let held = new Uint8Array()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const cut = lastPicture(joined(held, value))
      held = cut.rest
      if (cut.picture === null || Date.now() - takenAt < leastMs) continue
      takenAt = Date.now()
      take(new Blob([cut.picture], { type: 'image/jpeg' }))
    }
  }

  async function keepReading(): Promise<void> {
    while (!stopping.signal.aborted) {
      await read().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  }

  void keepReading()
  return () => stopping.abort()
}

const mostBytes = 8_000_000

/** The last whole JPEG among these bytes, and what follows it. */
export function lastPicture(bytes: Uint8Array<ArrayBuffer>): {
  picture: Uint8Array<ArrayBuffer> | null
  rest: Uint8Array<ArrayBuffer>
} {
  const end = lastMark(bytes, 0xd9, bytes.length)
  const begin = end < 0 ? -1 : lastMark(bytes, 0xd8, end)
  if (begin < 0) return { picture: null, rest: bytes.length > mostBytes ? new Uint8Array() : bytes }
  return { picture: bytes.slice(begin, end + 2), rest: bytes.slice(end + 2) }
}

function lastMark(bytes: Uint8Array, mark: number, before: number): number {
  for (let at = before - 2; at >= 0; at--) if (bytes[at] === 0xff && bytes[at + 1] === mark) return at
  return -1
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
