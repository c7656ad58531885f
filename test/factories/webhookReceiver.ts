import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly headers: Record<string, string>
  readonly body: string
}

/** A company's own server, which remembers what it was told and answers as it is bidden. */
export async function openWebhookReceiver() {
  const received: Received[] = []
  const receiver = {
    url: '',
    received,
    /** The status of the next answers; `silent` cuts the line. */
    reply: 200 as number | 'silent',
    answer: 'thank you',
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body })
      if (receiver.reply === 'silent') return request.socket.destroy()
      response.writeHead(receiver.reply, { location: `${receiver.url}/elsewhere` })
      response.end(receiver.answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return receiver
}

export type WebhookReceiver = Awaited<ReturnType<typeof openWebhookReceiver>>
