import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createFaultSwitches, isOutsideFault, type FaultSwitches } from './faults.ts'

export interface SimulatedQuestion {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface SimulatedAnswer {
  readonly status?: number
  readonly type?: string
  readonly body: string
}

/** An outside system of this machine: real HTTP, made-up data. */
export interface SimulatedSystem {
  readonly url: string
  readonly faults: FaultSwitches
  close(): Promise<void>
}

/** Milliseconds that every answer takes, and those of a slow one. */
const usualDelay = 15
const slowDelay = 1_500
const hugeBytes = 3_000_000

/**
 * Starts a system at a free port of this machine. `GET /simulation/faults` lists its faults;
 * `PUT /simulation/faults/<name>` and `DELETE` switch one on and off.
 */
export async function startSimulatedSystem(
  answer: (question: SimulatedQuestion, faults: FaultSwitches) => SimulatedAnswer | 'silence',
): Promise<SimulatedSystem> {
  const faults = createFaultSwitches()
  const server = createServer((request, response) => {
    void (async () => {
      const question = await read(request)
      const said = control(question, faults) ?? (await disturbed(faults)) ?? answer(question, faults)
      if (said === 'silence') return
      response.writeHead(said.status ?? 200, { 'content-type': said.type ?? 'application/json' }).end(said.body)
    })().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

async function read(request: IncomingMessage): Promise<SimulatedQuestion> {
  const parts: Uint8Array[] = []
  for await (const part of request as AsyncIterable<Uint8Array>) parts.push(part)
  const url = new URL(request.url ?? '/', 'http://simulated')
  return { method: request.method ?? 'GET', url, headers: request.headers, body: Buffer.concat(parts).toString('utf8') }
}

function control({ method, url }: SimulatedQuestion, faults: FaultSwitches): SimulatedAnswer | null {
  const [, first, second, name = ''] = url.pathname.split('/')
  if (first !== 'simulation' || second !== 'faults') return null
  if (name !== '' && !isOutsideFault(name)) return { status: 404, body: '{}' }
  if (name !== '' && method !== 'GET') faults.set(name, method === 'PUT')
  return { body: JSON.stringify({ faults: faults.list() }) }
}

/** What disturbs every answer alike. */
async function disturbed(faults: FaultSwitches): Promise<SimulatedAnswer | 'silence' | null> {
  if (faults.has('hang')) return 'silence'
  await wait(faults.has('slow') ? slowDelay : usualDelay)
  if (faults.has('down')) return { status: 503, type: 'text/html', body: '<h1>503 Service Unavailable</h1>' }
  if (faults.has('text')) return { type: 'text/plain', body: 'Sistem sedang dalam pemeliharaan' }
  if (faults.has('huge')) return { body: `{"status":"OK","x":"${'x'.repeat(hugeBytes)}"}` }
  return null
}
