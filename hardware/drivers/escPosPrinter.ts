import { setTimeout as sleep } from 'node:timers/promises'
import type { PortFault } from '../transport/portFault.ts'
import type { BytePort } from '../transport/ports.ts'
import {
  automaticCondition,
  conditionOf,
  escPos,
  obstacleOf,
  troubleOf,
  readPrinterBytes,
  type PrinterStatus,
  type PrinterToken,
} from './escPosStatus.ts'
import type { PrinterSession, PrinterTimes, PrintOutcome, PrintProgress } from './printerSession.ts'
import { lostOnTheWay, writeJob } from './writeJob.ts'

interface Expecting {
  readonly kind: PrinterToken['kind']
  readonly take: (byte: number) => void
  readonly fail: (fault: PortFault) => void
}

/** An ESC/POS printer that answers `DLE EOT` at once and `GS r` in its turn. */
export class EscPosPrinter implements PrinterSession {
  readonly closed: Promise<PortFault>
  readonly #port: BytePort
  readonly #times: PrinterTimes
  readonly #troubles = new Set<(detail: string | null) => void>()
  #rest: Uint8Array = new Uint8Array()
  #expecting: Expecting | null = null
  /** Answers in turn that never came: they belong to an older job and may still arrive. */
  #owed = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(port: BytePort, times: PrinterTimes) {
    this.#port = port
    this.#times = times
    this.closed = port.closed
    port.onBytes((bytes) => this.#arrived(bytes))
    void port.closed.then((fault) => this.#expecting?.fail(fault))
    void this.#inTurn(() => this.#write(escPos.automaticStatus)).catch(() => undefined)
  }

  onTrouble(listener: (detail: string | null) => void): void {
    this.#troubles.add(listener)
  }

  close(): Promise<void> {
    return this.#port.close()
  }

  async heartbeat(): Promise<string | null> {
    const status = await this.status()
    return status === null ? 'no_answer' : troubleOf(status)
  }

  status(): Promise<PrinterStatus | null> {
    return this.#inTurn(() => this.#ask())
  }

  print(job: Uint8Array, progress: PrintProgress): Promise<PrintOutcome> {
    return this.#inTurn(() => this.#print(job, progress))
  }

  async #print(job: Uint8Array, progress: PrintProgress): Promise<PrintOutcome> {
    const before = await this.#ask().catch(() => null)
    const obstacle = before === null ? 'no_answer' : obstacleOf(before)
    if (obstacle !== null) return { state: 'held', detail: obstacle }
    await progress('sending')
    try {
      await writeJob(this.#port, job, this.#times.writeMs)
      await progress('sent')
      const through = await this.#answer('in_turn', escPos.statusInTurn, this.#times.printMs)
      const after = await this.#ask()
      const trouble = after === null ? 'no_answer' : obstacleOf(after)
      if (through !== null) return { state: 'confirmed', detail: trouble }
      return { state: 'uncertain', detail: trouble ?? 'no_answer' }
    } catch (thrown) {
      return lostOnTheWay(thrown)
    }
  }

  async #ask(): Promise<PrinterStatus | null> {
    const bytes: number[] = []
    for (const n of [1, 2, 4] as const) {
      const byte = await this.#answer('real_time', escPos.realTimeStatus(n), this.#times.answerMs)
      if (byte === null) return null
      bytes.push(byte)
    }
    const [printer = 0, offline = 0, paper = 0] = bytes
    return conditionOf(printer, offline, paper)
  }

  /** One question at a time: answers do not say what they answer. Null when none came. */
  async #answer(kind: PrinterToken['kind'], question: Uint8Array, withinMs: number): Promise<number | null> {
    const late = new AbortController()
    const answer = new Promise<number>((take, fail) => (this.#expecting = { kind, take, fail }))
    try {
      await Promise.race([answer, this.#write(question)])
      const byte = await Promise.race([answer, sleep(withinMs, null, { signal: late.signal }).catch(() => null)])
      if (byte === null && kind === 'in_turn') this.#owed += 1
      return byte
    } finally {
      late.abort()
      this.#expecting = null
      answer.catch(() => undefined)
    }
  }

  #write(chunk: Uint8Array): Promise<void> {
    return this.#port.write(chunk, { timeoutMs: this.#times.writeMs })
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  #arrived(bytes: Uint8Array): void {
    const { tokens, rest } = readPrinterBytes(Buffer.concat([this.#rest, bytes]))
    this.#rest = rest
    for (const token of tokens) {
      if (token.kind === 'automatic') {
        const detail = troubleOf(automaticCondition(token.bytes))
        for (const listener of this.#troubles) listener(detail)
      } else if (token.kind === 'in_turn' && this.#owed > 0) {
        this.#owed -= 1
      } else if (this.#expecting?.kind === token.kind) {
        this.#expecting.take(token.byte)
        this.#expecting = null
      }
    }
  }
}
