import { once } from 'node:events'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createLineReader, readAnpr, type AnprMessage } from '../drivers/anprMessage.ts'
import { createMjpegReader, type MjpegFrame } from '../drivers/mjpeg.ts'
import { startHttpCamera, type HttpCameraSim } from '../simulation/httpCameraSim.ts'
import { VehicleLook } from '../simulation/scene/vehicleLook.ts'
import { openAnprListener, portOfListener } from './anprListener.ts'
import type { BytePort } from './ports.ts'

const at = '2026-07-29T08:00:00+07:00'
const xml = (change = '') => `<?xml version="1.0" encoding="UTF-8"?>
<EventNotificationAlert version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">
<ipAddress>192.168.1.64</ipAddress><channelID>1</channelID><dateTime>${at}</dateTime>
<activePostCount>1</activePostCount><eventType>ANPR</eventType><eventState>active</eventState>
<ANPR><licensePlate>W1234AB</licensePlate><line>1</line><direction>forward</direction>
<confidenceLevel>97</confidenceLevel></ANPR>${change}</EventNotificationAlert>`
const png = new Blob([Uint8Array.from(Buffer.from('89504e470d0a1a0a', 'hex'))], { type: 'image/png' })
const sight = (plate: string) => ({ vehicle: VehicleLook.parse({}), plate, time: 'day' as const })

let port: BytePort | null = null
let camera: HttpCameraSim | null = null
let heard: AnprMessage[] = []
afterEach(async () => {
  await port?.close()
  await camera?.close()
  camera = null
})

async function listen(words = ''): Promise<string> {
  port = await openAnprListener(`anpr://127.0.0.1:0?secret=geheim${words}`)
  heard = []
  port.onBytes(createLineReader((line) => heard.push(readAnpr(line) ?? expect.fail(line))))
  return `http://127.0.0.1:${portOfListener(port)}`
}
const post = async (url: string, body: string | FormData): Promise<number> =>
  (await fetch(url, { method: 'POST', body })).status

describe('a camera that calls', () => {
  it('tells of a vehicle in our own JSON', async () => {
    const url = await listen()
    const message = { event: 'vehicle', plate: 'W 1', confidence: 0.5, at: new Date(at).toISOString(), images: [] }
    expect(await post(`${url}/events/geheim`, JSON.stringify(message))).toBe(204)
    expect(heard).toEqual([{ ...message, direction: null }])
  })

  it('tells of a vehicle in ISAPI’s XML, alone and in a form with pictures', async () => {
    const url = await listen()
    expect(await post(`${url}/isapi/geheim`, xml())).toBe(204)
    const form = new FormData()
    form.append('anpr.xml', new Blob([xml()], { type: 'text/xml' }), 'anpr.xml')
    form.append('licensePlatePicture.jpg', png, 'licensePlatePicture.png')
    form.append('detectionPicture.jpg', png, 'detectionPicture.png')
    expect(await post(`${url}/isapi/geheim`, form)).toBe(204)
    const vehicle = {
      event: 'vehicle',
      plate: 'W1234AB',
      confidence: 0.97,
      direction: 'in',
      at: '2026-07-29T01:00:00.000Z',
    }
    expect(heard[0]).toEqual({ ...vehicle, images: [] })
    expect(heard[1]).toMatchObject({ ...vehicle, images: [{ position: 'plate' }, { position: 'front' }] })
  })

  it.each(['snapshot', 'live'])('has its picture fetched from its %s when it sent none', async (path) => {
    camera = await startHttpCamera(sight('W 1234 AB'))
    const url = await listen(`&camera=${encodeURIComponent(`${camera.url}/${path}`)}`)
    await post(`${url}/isapi/geheim`, xml())
    const [message] = heard
    const [image] = message?.event === 'vehicle' ? message.images : []
    expect(image).toMatchObject({ position: 'front', media_type: 'image/png' })
    expect(
      Buffer.from(image?.data ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  it('has its picture taken from the stream of a gateway that gives no snapshot', async () => {
    camera = await startHttpCamera(sight('W 1234 AB'))
    const { url: behind } = camera
    const gateway = createServer((request, response) => {
      if (request.url !== '/api/stream.mjpeg?src=in%2001') return void response.writeHead(503).end()
      get(`${behind}/live`, (live) => {
        response.writeHead(200, live.headers)
        live.pipe(response)
        response.on('close', () => live.destroy())
      })
    }).listen(0, '127.0.0.1')
    await once(gateway, 'listening')
    const { port: number } = gateway.address() as AddressInfo
    const url = await listen(`&model=go2rtc&channel=in%2001&base=${encodeURIComponent(`http://127.0.0.1:${number}`)}`)
    await post(`${url}/isapi/geheim`, xml())
    expect(heard[0]).toMatchObject({ images: [{ position: 'front', media_type: 'image/png' }] })
    gateway.closeAllConnections()
    gateway.close()
  })

  it('streams what it draws', async () => {
    camera = await startHttpCamera(sight('W 1 A'))
    const frames: MjpegFrame[] = []
    const stop = new AbortController()
    const live = await fetch(`${camera.url}/live`, { signal: stop.signal })
    const read = createMjpegReader((frame) => frames.push(frame))
    const reading = (async () => {
      for await (const bytes of (live.body ?? []) as AsyncIterable<Uint8Array>) read(bytes)
    })().catch(() => undefined)
    await expect.poll(() => frames.length).toBe(1)
    await camera.show(sight('W 2 B'))
    await expect.poll(() => frames.length).toBe(2)
    expect(frames.map(({ mediaType }) => mediaType)).toEqual(['image/png', 'image/png'])
    expect(Buffer.from(frames[0]?.bytes ?? []).equals(Buffer.from(frames[1]?.bytes ?? []))).toBe(false)
    stop.abort()
    await reading
  })

  it.each([
    ['a wrong secret', '/isapi/falsch', xml(), 404],
    ['another path', '/else/geheim', xml(), 404],
    ['XML that is none', '/isapi/geheim', '<a', 422],
    ['an event that says nothing to a gate', '/isapi/geheim', xml().replace('>ANPR<', '>facedetection<'), 422],
    ['entities that grow', '/isapi/geheim', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${xml('&a;&a;')}`, 204],
    ['JSON of strangers', '/events/geheim', '{"event":"vehicle"}', 422],
    ['a flood', '/isapi/geheim', 'x'.repeat(13_000_000), 413],
  ])('is answered %s', async (_, path, body, status) => {
    const url = await listen()
    // The flood may be cut before it was told why.
    expect(await post(`${url}${path}`, body).catch(() => 413)).toBe(status)
  })

  it('refuses a port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port: number } = taken.address() as { port: number }
    await expect(openAnprListener(`anpr://127.0.0.1:${number}`)).rejects.toMatchObject({ kind: 'busy' })
    port = null
    taken.close()
  })
})
