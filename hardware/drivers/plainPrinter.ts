import type { PortFault } from '../transport/portFault.ts'
import type { BytePort } from '../transport/ports.ts'
import { obstacleOf, type PrinterStatus } from './escPosStatus.ts'
import {
  noAnswerExpected,
  type PrinterSession,
  type PrinterTimes,
  type PrintOutcome,
  type PrintProgress,
} from './printerSession.ts'
import { lostOnTheWay, writeJob } from './writeJob.ts'

/** USB printer class request: one byte, bit 5 no paper, bit 4 selected, bit 3 no error. */
const getPortStatus = { request: 1, value: 0, length: 1 }

/**
 * A printer that never answers on its data line, as the cheapest clones: before a job the port status is asked where
 * the transport has one, after it nobody knows more than that all bytes left.
 */
export class PlainPrinter implements PrinterSession {
  readonly closed: Promise<PortFault>
  readonly #port: BytePort
  readonly #times: PrinterTimes
  #turn: Promise<unknown> = Promise.resolve()

  constructor(port: BytePort, times: PrinterTimes) {
    this.#port = port
    this.#times = times
    this.closed = port.closed
  }

  close(): Promise<void> {
    return this.#port.close()
  }

  async heartbeat(): Promise<string | null> {
    const status = await this.status()
    return status === null ? null : obstacleOf(status)
  }

  async status(): Promise<PrinterStatus | null> {
    const [byte] = (await this.#port.control?.(getPortStatus)) ?? []
    if (byte === undefined) return null
    const paper = (byte & 0x20) !== 0 ? 'out' : 'ok'
    return { online: (byte & 0x10) !== 0, paper, cover: false, error: (byte & 0x08) === 0 }
  }

  print(job: Uint8Array, progress: PrintProgress): Promise<PrintOutcome> {
    const done = this.#turn.then(() => this.#print(job, progress))
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #print(job: Uint8Array, progress: PrintProgress): Promise<PrintOutcome> {
    const before = await this.status().catch(() => null)
    const obstacle = before === null ? null : obstacleOf(before)
    if (obstacle !== null) return { state: 'held', detail: obstacle }
    await progress('sending')
    try {
      await writeJob(this.#port, job, this.#times.writeMs)
      await progress('sent')
      return { state: 'sent', detail: noAnswerExpected }
    } catch (thrown) {
      return lostOnTheWay(thrown)
    }
  }
}
