import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { startCamera } from './cameraPage.ts'

/** A camera gateway as sites use them: one camera, as photographs, motion JPEG, WHEP and HLS. */
export interface Gateway {
  readonly port: number
  /** The camera loses its power: what runs ends, and nothing new begins. */
  die(): Promise<void>
  revive(): void
  close(): Promise<void>
}

const kept = 6

export async function startGateway(page: Page): Promise<Gateway> {
  let picture = Buffer.alloc(0)
  let head = Buffer.alloc(0)
  let begun = 0
  const pieces: Buffer[] = []
  const watching = new Set<ServerResponse>()
  let dead = false
  const camera = await startCamera(page, {
    onPicture(jpeg) {
      picture = Buffer.from(jpeg, 'base64')
      if (dead) return
      for (const response of watching) sendPart(response, picture)
    },
    onRecorded(piece) {
      const bytes = Buffer.from(piece, 'base64')
      const media = bytes.indexOf('moof') - 4
      if (pieces.length === 0 && begun === 0) {
        head = Buffer.concat([head, media < 0 ? bytes : bytes.subarray(0, media)])
        if (media >= 0) pieces.push(bytes.subarray(media))
        return
      }
      pieces.push(bytes)
      if (pieces.length <= kept) return
      pieces.shift()
      begun += 1
    },
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const what = request.url?.split('/').at(-1) ?? ''
    if (dead) return void response.writeHead(503).end()
    if (what === 'photo') return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture)
    if (what === 'moving') {
      response.writeHead(200, { 'content-type': 'multipart/x-mixed-replace; boundary=frame' })
      watching.add(response)
      return void response.on('close', () => watching.delete(response))
    }
    if (what === 'whep') {
      const sdp = await camera.answerCall(await text(request))
      return void response.writeHead(201, { 'content-type': 'application/sdp', location: '/cameras/call' }).end(sdp)
    }
    if (what === 'live.m3u8')
      return void response.writeHead(200, { 'content-type': 'application/vnd.apple.mpegurl' }).end(playlist())
    const piece = what === 'head.mp4' ? head : pieces[Number(what.split('.')[0]) - begun]
    if (piece === undefined) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'video/mp4' }).end(piece)
  }

  const playlist = (): string =>
    [
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-TARGETDURATION:2',
      `#EXT-X-MEDIA-SEQUENCE:${begun}`,
      '#EXT-X-MAP:URI="head.mp4"',
      ...pieces.flatMap((_, at) => ['#EXTINF:1.0,', `${begun + at}.m4s`]),
      '',
    ].join('\n')

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async die() {
      dead = true
      for (const response of watching) response.destroy()
      await camera.hangUp()
    },
    revive: () => void (dead = false),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function sendPart(response: ServerResponse, jpeg: Buffer): void {
  response.write(`--frame\r\nContent-Type: image/jpeg\r\nContent-Length: ${jpeg.length}\r\n\r\n`)
  response.write(jpeg)
  response.write('\r\n')
}
