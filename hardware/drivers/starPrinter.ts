import { setTimeout as sleep } from 'node:timers/promises'
import type { PortFault } from '../transport/portFault.ts'
import type { BytePort } from '../transport/ports.ts'
import { obstacleOf, troubleOf, type PrinterStatus } from './escPosStatus.ts'
import type { PrinterSession, PrinterTimes, PrintOutcome, PrintProgress } from './printerSession.ts'
import { readStarBytes, star, type StarBlock } from './starStatus.ts'
import { lostOnTheWay, writeJob } from './writeJob.ts'

interface Waiting {
  readonly wanted: (block: StarBlock) => boolean
  readonly take: (block: StarBlock | null) => void
}

/** A printer with Star's commands: it counts the blocks that it has printed, and that count confirms a slip. */
export class StarPrinter implements PrinterSession {
  readonly closed: Promise<PortFault>
  readonly #port: BytePort
  readonly #times: PrinterTimes
  readonly #troubles = new Set<(detail: string | null) => void>()
  #rest: Uint8Array = new Uint8Array()
  #waiting: Waiting | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(port: BytePort, times: PrinterTimes) {
    this.#port = port
    this.#times = times
    this.closed = port.closed
    port.onBytes((bytes) => this.#arrived(bytes))
    void port.closed.then(() => this.#waiting?.take(null))
    void this.#inTurn(() => this.#write(star.automaticStatus)).catch(() => undefined)
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

  async status(): Promise<PrinterStatus | null> {
    return (await this.#inTurn(() => this.#ask()))?.status ?? null
  }

  print(job: Uint8Array, progress: PrintProgress): Promise<PrintOutcome> {
    return this.#inTurn(() => this.#print(job, progress))
  }

  async #print(job: Uint8Array, progress: PrintProgress): Promise<PrintOutcome> {
    const before = await this.#ask().catch(() => null)
    const obstacle = before === null ? 'no_answer' : obstacleOf(before.status)
    if (before === null || obstacle !== null) return { state: 'held', detail: obstacle }
    await progress('sending')
    try {
      await writeJob(this.#port, job, this.#times.writeMs)
      await progress('sent')
      const through = await this.#answer(
        star.endOfBlock,
        ({ printed }) => printed === ((before.printed + 1) & 31),
        this.#times.printMs,
      )
      const after = through ?? (await this.#ask())
      const trouble = after === null ? 'no_answer' : obstacleOf(after.status)
      if (through !== null) return { state: 'confirmed', detail: trouble }
      return { state: 'uncertain', detail: trouble ?? 'no_answer' }
    } catch (thrown) {
      return lostOnTheWay(thrown)
    }
  }

  #ask(): Promise<StarBlock | null> {
    return this.#answer(star.askStatus, () => true, this.#times.answerMs)
  }

  /** Null when no such status came in time. */
  async #answer(question: Uint8Array, wanted: Waiting['wanted'], withinMs: number): Promise<StarBlock | null> {
    const late = new AbortController()
    const answer = new Promise<StarBlock | null>((take) => (this.#waiting = { wanted, take }))
    try {
      await this.#write(question)
      return await Promise.race([answer, sleep(withinMs, null, { signal: late.signal }).catch(() => null)])
    } finally {
      late.abort()
      this.#waiting = null
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
    const { blocks, rest } = readStarBytes(Buffer.concat([this.#rest, bytes]))
    this.#rest = rest
    for (const block of blocks) {
      for (const listener of this.#troubles) listener(troubleOf(block.status))
      if (this.#waiting?.wanted(block) === true) this.#waiting.take(block)
    }
  }
}
