import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { LaneSnapshot } from '#shared/contract/laneSnapshot.ts'
import type { Claims, Grant } from './claims.ts'
import { TicketUse } from './ticketUse.ts'

const Message = z.object({ kind: z.enum(['claim', 'used']), gate: z.string(), lane: z.string(), use: TicketUse })
type Message = z.infer<typeof Message>

const GrantAnswer = z.union([
  z.object({ granted: z.literal(true) }),
  z.object({ granted: z.literal(false), use: TicketUse }),
])

const answerWithinMs = 500
const longestMessage = 4_096

interface Parts {
  /** Where the other lanes reach this one, such as `http://192.168.10.21:4601`; port 0 takes a free one. */
  readonly url: string
  readonly laneId: string
  readonly claims: Claims
  /** A neighbour let a vehicle through. */
  readonly heard: (use: TicketUse) => Promise<void>
  readonly site: () => LaneSnapshot['site'] | null
}

/** The other lanes of the gate, spoken with over the local network; the snapshot says who they are and proves it. */
export class Neighbours {
  readonly #parts: Parts
  readonly #server: Server
  readonly #port: number

  private constructor(parts: Parts, server: Server) {
    this.#parts = parts
    this.#server = server
    this.#port = (server.address() as AddressInfo).port
  }

  static async listen(parts: Parts): Promise<Neighbours> {
    const { hostname, port } = new URL(parts.url)
    let self: Neighbours | null = null
    const server = createServer((request, response) => {
      void (self?.answerRequest(request) ?? Promise.resolve(null))
        .catch(() => null)
        .then((answer) =>
          response
            .writeHead(answer === null ? 403 : 200, { 'content-type': 'application/json' })
            .end(JSON.stringify(answer ?? {})),
        )
    })
    server.listen(Number(port), hostname)
    await once(server, 'listening')
    self = new Neighbours(parts, server)
    return self
  }

  /** As the others are to be told. */
  get url(): string {
    const url = new URL(this.#parts.url)
    url.port = String(this.#port)
    return url.origin
  }

  /** Asks every lane of the gate; null for one that did not answer. */
  async ask(use: TicketUse): Promise<readonly (Grant | null)[]> {
    return await this.#tellAll({ kind: 'claim', use }, (body) => {
      const grant = GrantAnswer.safeParse(body)
      return grant.success ? grant.data : null
    })
  }

  /** Tells every lane of the gate that a vehicle passed. */
  async tell(use: TicketUse): Promise<void> {
    await this.#tellAll({ kind: 'used', use }, () => true)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async answerRequest(request: IncomingMessage): Promise<object | null> {
    const { site, claims, heard } = this.#parts
    const known = site()
    if (known === null || request.method !== 'POST') return null
    const text = await readText(request)
    const proof = Buffer.from(String(request.headers['x-autogate-proof'] ?? ''))
    const wanted = Buffer.from(proofOf(known.peers.key, text))
    if (proof.length !== wanted.length || !timingSafeEqual(proof, wanted)) return null
    const message = Message.parse(JSON.parse(text))
    if (message.gate !== known.lane.gateId) return null
    if (message.kind === 'claim') return claims.answer(message.lane, message.use)
    await heard(message.use)
    return { ok: true }
  }

  async #tellAll<Answer>(
    message: Pick<Message, 'kind' | 'use'>,
    read: (body: unknown) => Answer | null,
  ): Promise<readonly (Answer | null)[]> {
    const site = this.#parts.site()
    if (site === null) return []
    const text = JSON.stringify({ ...message, gate: site.lane.gateId, lane: this.#parts.laneId } satisfies Message)
    const headers = { 'content-type': 'application/json', 'x-autogate-proof': proofOf(site.peers.key, text) }
    return await Promise.all(
      site.peers.lanes.map(async ({ url }) => {
        try {
          const signal = AbortSignal.timeout(answerWithinMs)
          const response = await fetch(url, { method: 'POST', headers, body: text, signal })
          return response.ok ? read(await response.json()) : null
        } catch {
          return null
        }
      }),
    )
  }
}

/** Whoever knows the gate's key wrote these words; the key itself never travels between lanes. */
const proofOf = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64url')

async function readText(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > longestMessage) throw new Error('too long')
  }
  return text
}
