import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { drawPictures, type Sight } from './scene/pictures.ts'

const boundary = 'frame'

export interface HttpCameraSim {
  readonly url: string
  /** What stands before the lens from now on. */
  show(sight: Sight): Promise<void>
  close(): Promise<void>
}

/** A camera on the network that draws what it sees: one picture at `/snapshot`, a stream of them at `/live`. */
export async function startHttpCamera(first: Sight, port = 0): Promise<HttpCameraSim> {
  const watching = new Set<ServerResponse>()
  let picture = await draw(first)
  const frame = (): Buffer =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Type: image/png\r\nContent-Length: ${picture.length}\r\n\r\n`),
      picture,
      Buffer.from('\r\n'),
    ])
  const server = createServer((request, response) => {
    if (request.url === '/snapshot') return void response.writeHead(200, { 'content-type': 'image/png' }).end(picture)
    if (request.url !== '/live') return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': `multipart/x-mixed-replace; boundary=${boundary}` }).write(frame())
    watching.add(response)
    response.on('close', () => watching.delete(response))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show: async (sight) => {
      picture = await draw(sight)
      for (const response of watching) response.write(frame())
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function draw(sight: Sight): Promise<Buffer> {
  const [image] = await drawPictures(sight, ['front'])
  return Buffer.from(image?.data ?? '', 'base64')
}
