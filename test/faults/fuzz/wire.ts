import { Agent, request } from 'node:http'
import type { FuzzedRequest } from './requests.ts'

/** Status 0: there was none, and the text says why. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

const patienceMs = 20_000

/** Sends requests exactly as they are: fetch would tidy them up first. */
export function openWire(url: string): { send(asked: FuzzedRequest): Promise<Answer>; close(): void } {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  return {
    send: ({ method, path, headers, body }) =>
      new Promise((resolve) => {
        const failed = (error: Error) => resolve({ status: 0, type: '', text: error.message })
        const length = body === null ? {} : { 'content-length': String(body.byteLength) }
        const asking = request(
          { hostname, port, agent, method, path, headers: { ...headers, ...length } },
          (answer) => {
            const parts: Buffer[] = []
            answer.on('data', (part: Buffer) => parts.push(part))
            answer.on('error', failed)
            answer.on('end', () =>
              resolve({
                status: answer.statusCode ?? 0,
                type: answer.headers['content-type'] ?? '',
                text: Buffer.concat(parts).toString('latin1'),
              }),
            )
          },
        )
        asking.setTimeout(patienceMs, () => asking.destroy(new Error(`silent for ${patienceMs} ms`)))
        asking.on('error', failed)
        asking.end(body ?? undefined)
      }),
    close: () => agent.destroy(),
  }
}
