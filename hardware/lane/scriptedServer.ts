import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Namespace } from 'socket.io'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { laneAgent } from '#shared/contract/autogate/laneAgent.ts'
import type { JournalAnswer, JournalEntry } from '#shared/contract/laneJournal.ts'
import { filePathOf } from '#shared/domain/filePath.ts'
import type { SignedSnapshot } from '#shared/contract/laneSnapshot.ts'
import { file } from '#shared/contract/autogate/file.ts'
import {
  laneNamespace,
  type Accepted,
  type LaneAgentEvents,
  type LaneCommand,
  type LaneCommandAnswer,
  type LaneReport,
  type LaneServerEvents,
  type Passage,
  type PrintReport,
} from '#shared/contract/lane.ts'
import type { CheckInBody } from './laneApi.ts'
import type { Verdict } from './turn.ts'

export interface CheckInCall {
  readonly key: string
  readonly body: CheckInBody
}

/** How the server treats a check-in: a verdict, an HTTP status, or a cut line. */
export type Script = (call: CheckInCall, server: ScriptedServer) => Promise<Verdict | number | 'cut'>

/** A small real server for the lane agent: HTTP and Socket.IO, doing what the test says. */
export class ScriptedServer {
  readonly calls: CheckInCall[] = []
  readonly reports: LaneReport[] = []
  readonly passages: Passage[] = []
  readonly prints: PrintReport[] = []
  /** The lane's journal, as it was uploaded. */
  readonly entries: JournalEntry[] = []
  /** What the lane may know; null where there is none. */
  snapshot: (() => SignedSnapshot) | null = null
  photos = 0
  /** The status with which photos are answered; null where they are taken. */
  photosRefused: number | null = null
  connections = 0
  /** The server's clock is this far (ms) from the lane's. */
  ahead = 0
  script: Script = async () => 500
  #http: HttpServer | null = null
  #sockets: Namespace<LaneAgentEvents, LaneServerEvents> | null = null
  #io: Server | null = null
  #port = 0

  async start(): Promise<this> {
    const http = createServer((request, response) => {
      void this.#answer(request).then((answer) => {
        if (answer === 'cut') return request.socket.destroy()
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
      })
    })
    this.#http = http
    this.#io = new Server(http, { transports: ['websocket'] })
    this.#sockets = this.#io.of(laneNamespace)
    this.#sockets.on('connection', (socket) => {
      this.connections += 1
      const taken: Accepted = { ok: true, message: null }
      socket.on('clock', (answer) => answer(this.now()))
      socket.on('report', (report, answer) => answer((this.reports.push(report), taken)))
    })
    http.listen(this.#port, '127.0.0.1')
    await once(http, 'listening')
    this.#port = (http.address() as AddressInfo).port
    return this
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  now(): number {
    return Date.now() + this.ahead
  }

  /** A command as the real server sends it: once, to whoever is connected now. */
  async command(change: Partial<LaneCommand> & { id: string }): Promise<LaneCommandAnswer | null> {
    const issued_at = new Date(this.now()).toISOString()
    const command = { issued_at, ttl_ms: 2_000, action: 'open', ...change } as LaneCommand
    const [socket] = [...(this.#sockets?.sockets.values() ?? [])]
    return (await socket?.timeout(5_000).emitWithAck('command', command)) ?? null
  }

  /** Breaks every line; agents come back by themselves. */
  cutLines(): void {
    for (const socket of this.#sockets?.sockets.values() ?? []) socket.conn.close()
  }

  async stop(): Promise<void> {
    await this.#io?.close()
    this.#http?.closeAllConnections()
  }

  #take(entry: JournalEntry): JournalAnswer {
    const known = this.entries.some(({ id }) => id === entry.id)
    if (!known) {
      this.entries.push(entry)
      if (entry.kind === 'passage') this.passages.push(entry.fact)
      if (entry.kind === 'print') this.prints.push(entry.fact)
    }
    return { id: entry.id, state: known ? 'repeated' : 'taken', code: null, message: null }
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; body: unknown } | 'cut'> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (request.url === file.uploadPhoto.path) {
      if (this.photosRefused !== null)
        return { status: this.photosRefused, body: { code: 'server.failed', message: 'no' } }
      this.photos += 1
      const path = filePathOf(String(this.photos).padStart(32, '0'), 'foto', 'png')
      return { status: 200, body: { message: '', data: { path } } }
    }
    if (request.url === laneAgent.upload.path) {
      const { entries } = laneAgent.upload.body.parse(JSON.parse(Buffer.concat(chunks).toString()))
      return { status: 200, body: { message: '', data: { answers: entries.map((entry) => this.#take(entry)) } } }
    }
    if (this.snapshot !== null && request.url?.startsWith(laneAgent.snapshot.path) === true)
      return { status: 200, body: { message: '', data: this.snapshot() } }
    if (request.url !== gateActivity.checkIn.path) return { status: 404, body: {} }
    const key = String(request.headers['idempotency-key'])
    const call = { key, body: JSON.parse(Buffer.concat(chunks).toString()) as CheckInBody }
    this.calls.push(call)
    const answer = await this.script(call, this)
    if (answer === 'cut') return answer
    if (typeof answer !== 'number') return { status: 200, body: { message: '', data: answer } }
    return { status: answer, body: { code: answer === 403 ? 'auth.device_disabled' : 'server.failed', message: 'no' } }
  }
}
