import { join } from 'node:path'
import { z } from 'zod'
import { Slip } from '#shared/contract/autogate/gateActivity.ts'
import { placeSlip } from '#shared/slip/placeSlip.ts'
import { otherPrinter } from '#shared/slip/printedOn.ts'
import { slipLines } from '#shared/slip/slipLines.ts'
import { printStates } from '#shared/domain/lane.ts'
import type { Printer } from '../devices/roles.ts'
import { noAnswerExpected } from '../drivers/printerSession.ts'
import { Journal } from '../journal/journal.ts'
import { isNearlyUsed, keepRoll, newRoll, openRoll, afterSlip, type PaperRoll } from './paperRoll.ts'

const PrintJob = z.object({
  slip: Slip,
  state: z.enum(printStates),
  detail: z.string().nullable(),
  at: z.iso.datetime(),
})
export type PrintJob = z.infer<typeof PrintJob>

const finished: readonly PrintJob['state'][] = ['confirmed', 'sent', 'uncertain', 'failed']
const rememberedJobs = 500
const retryMs = 5_000

interface Parts {
  readonly journal: Journal<PrintJob>
  readonly printer: Printer
  readonly changed: (job: PrintJob) => void
  readonly folder: string
  readonly roll: PaperRoll
}

/**
 * Slips on their way to paper: queued, sending, sent, then confirmed, uncertain or failed. Each step is on the disk
 * before it happens. A slip of which bytes left and which was not confirmed is `uncertain` and waits for a person: it
 * is never printed again by itself. Paper out or an open cover keeps it queued.
 */
export class PrintQueue {
  #jobs = new Map<string, PrintJob>()
  readonly #journal: Journal<PrintJob>
  readonly #printer: Printer
  readonly #changed: (job: PrintJob) => void
  readonly #folder: string
  #roll: PaperRoll
  #running: Promise<void> | null = null
  #retry: NodeJS.Timeout | null = null
  #closed = false

  private constructor(parts: Parts) {
    this.#journal = parts.journal
    this.#printer = parts.printer
    this.#changed = parts.changed
    this.#folder = parts.folder
    this.#roll = parts.roll
    this.#printer.onReady(() => this.#run())
    this.#printer.onNewRoll(() => void this.#measure(newRoll).catch(() => undefined))
    this.#printer.expectPaperLow(isNearlyUsed(this.#roll))
  }

  /** Goes on where the last run stopped; a slip that was on its way then is uncertain now. */
  static async open(folder: string, printer: Printer, changed: (job: PrintJob) => void): Promise<PrintQueue> {
    const { journal, entries } = await Journal.open(join(folder, 'slips.jsonl'), PrintJob, latest)
    const queue = new PrintQueue({ journal, printer, changed, folder, roll: await openRoll(folder) })
    for (const job of entries) queue.#jobs.set(job.slip.id, job)
    for (const job of entries) if (isOnTheWay(job)) await queue.#become(job, 'uncertain', 'interrupted')
    queue.#run()
    return queue
  }

  jobs(): readonly PrintJob[] {
    return [...this.#jobs.values()]
  }

  /** A slip that is known already is not printed a second time. */
  async add(slip: z.infer<typeof Slip>): Promise<'queued' | 'duplicate'> {
    if (this.#jobs.has(slip.id)) return 'duplicate'
    const job: PrintJob = { slip, state: 'queued', detail: null, at: new Date().toISOString() }
    this.#jobs.set(slip.id, job)
    await this.#become(job, 'queued', null)
    this.#run()
    return 'queued'
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#retry !== null) clearTimeout(this.#retry)
    await this.#running
    await this.#journal.close()
  }

  #run(): void {
    if (this.#closed || this.#running !== null) return
    this.#running = this.#work().finally(() => (this.#running = null))
  }

  async #work(): Promise<void> {
    for (let job = this.#next(); job !== null && !this.#closed; job = this.#next()) {
      if (await this.#print(job)) continue
      if (this.#retry !== null) clearTimeout(this.#retry)
      if (!this.#closed) this.#retry = setTimeout(() => this.#run(), retryMs)
      return
    }
  }

  #next(): PrintJob | null {
    return [...this.#jobs.values()].find(({ state }) => state === 'queued') ?? null
  }

  /** False when the printer cannot print now. */
  async #print(job: PrintJob): Promise<boolean> {
    const lines = slipLines(job.slip)
    const outcome = await this.#printer.print(lines, async (step) => void (await this.#become(job, step, null)))
    if (outcome.state === 'held') {
      if (outcome.detail !== job.detail) await this.#become(job, 'queued', outcome.detail)
      return false
    }
    await this.#become(job, outcome.state, outcome.detail)
    if (otherPrinter(outcome.detail) === null)
      await this.#measure(afterSlip(this.#roll, placeSlip(lines, this.#printer.paper).height))
    return true
  }

  /** An estimate may be lost, a slip may not: that it could not be kept stops nothing. */
  async #measure(roll: PaperRoll): Promise<void> {
    this.#roll = roll
    this.#printer.expectPaperLow(isNearlyUsed(roll))
    await keepRoll(this.#folder, roll).catch(() => undefined)
  }

  async #become({ slip }: PrintJob, state: PrintJob['state'], detail: string | null): Promise<PrintJob> {
    const job: PrintJob = { slip, state, detail, at: new Date().toISOString() }
    await this.#journal.append(job)
    this.#jobs.set(slip.id, job)
    if (this.#jobs.size > 2 * rememberedJobs) this.#jobs = new Map(latest([...this.#jobs.values()]).map(byId))
    this.#changed(job)
    return job
  }
}

const byId = (job: PrintJob): [string, PrintJob] => [job.slip.id, job]

/** A printer without answers ends at `sent`. */
const isOnTheWay = ({ state, detail }: PrintJob): boolean =>
  state === 'sending' || (state === 'sent' && detail !== noAnswerExpected)

/** The last entry of each slip: all unfinished ones, and enough finished ones to recognise a repeat. */
function latest(entries: PrintJob[]): PrintJob[] {
  const last = new Map<string, PrintJob>()
  for (const entry of entries) last.set(entry.slip.id, entry)
  const jobs = [...last.values()]
  const done = jobs.filter(({ state }) => finished.includes(state))
  const forgotten = new Set(done.slice(0, Math.max(0, done.length - rememberedJobs)))
  return jobs.filter((job) => !forgotten.has(job))
}
