import { printedOn } from '#shared/slip/printedOn.ts'
import type { PaperWidth } from '#shared/slip/paper.ts'
import type { SlipLine } from '#shared/slip/slipLines.ts'
import type { Connection } from '../drivers/connection.ts'
import { DeviceSlot, type Found, type SlotTimes } from '../drivers/deviceSlot.ts'
import { openPrinter, type PrinterAnswers } from '../drivers/openPrinter.ts'
import type { PrinterSession, PrinterTimes, PrintOutcome, PrintProgress } from '../drivers/printerSession.ts'
import { encodeSlip, type PrinterDialect } from '../printing/encodeSlip.ts'
import type { Bus, DeviceInfo } from '../transport/ports.ts'
import { profileOf } from './profiles.ts'
import type { Printer } from './roles.ts'

/** What a site says of a printer that its profile does not know, or knows wrongly. */
export interface PrinterOverride {
  readonly paper?: PaperWidth | undefined
  readonly answers?: PrinterAnswers | undefined
}

interface Opened extends PrinterSession {
  readonly dialect: PrinterDialect
}

/** One printer of a lane, wherever it is plugged in. */
export class PrinterSlot {
  readonly slot: DeviceSlot<DeviceInfo, Opened>
  #product = ''
  readonly #label: string | null

  constructor(
    bus: Bus,
    find: () => Promise<Found<DeviceInfo>>,
    override: PrinterOverride,
    times: { readonly slot: SlotTimes; readonly printer: PrinterTimes },
    label: string | null = null,
  ) {
    this.#label = label
    const open = async (info: DeviceInfo): Promise<Opened> => {
      const profile = profileOf(info)
      this.#product = info.product ?? profile?.name ?? 'Printer'
      const known = profile?.role === 'printer' ? profile : null
      const language = known?.dialect.language ?? 'esc-pos'
      const dialect: PrinterDialect = { language, paper: override.paper ?? known?.dialect.paper ?? 80 }
      // Spooled bytes come back from nowhere, whatever the printer could say.
      const usual = info.path.startsWith('spool:') ? 'none' : known?.driver
      const answers = override.answers ?? usual ?? 'esc_pos'
      return Object.assign(openPrinter(await bus.openBytes(info.path), answers, times.printer), { dialect })
    }
    this.slot = new DeviceSlot(find, open, times.slot)
  }

  /** What people at the gate call it, else what it calls itself; empty until it was there. */
  get name(): string {
    return this.#label ?? this.#product
  }

  async print(slip: readonly SlipLine[], progress: PrintProgress): Promise<PrintOutcome> {
    const { session } = this.slot
    if (session === null) return { state: 'held', detail: 'printer_away' }
    return session.print(encodeSlip(slip, session.dialect), progress)
  }
}

/**
 * The lane's printer, and a neighbour's that prints while the own one cannot: only when not a byte of the slip has
 * left, so that no slip comes out twice.
 */
export class LanePrinter implements Printer {
  readonly #own: PrinterSlot
  readonly #neighbour: PrinterSlot | null
  readonly #newRoll = new Set<() => void>()
  #wasOut = false
  #expectsLow = false

  constructor(own: PrinterSlot, neighbour: PrinterSlot | null) {
    this.#own = own
    this.#neighbour = neighbour
    own.slot.onChange(({ state, detail }) => {
      if (detail === 'paper_out') this.#wasOut = true
      if (state !== 'ready' || !this.#wasOut) return
      this.#wasOut = false
      for (const tell of this.#newRoll) tell()
    })
  }

  get paper(): PaperWidth {
    return this.#own.slot.session?.dialect.paper ?? 80
  }

  async print(slip: readonly SlipLine[], progress: PrintProgress): Promise<PrintOutcome> {
    const own = await this.#own.print(slip, progress)
    if (own.state !== 'held' || this.#neighbour === null) return own
    const there = await this.#neighbour.print(slip, progress)
    return there.state === 'held' ? own : { ...there, detail: there.detail ?? printedOn(this.#neighbour.name) }
  }

  onReady(listener: () => void): void {
    for (const each of [this.#own, this.#neighbour])
      each?.slot.onChange(({ state }) => {
        if (state === 'ready') listener()
      })
  }

  expectPaperLow(low: boolean): void {
    this.#expectsLow = low
  }

  /** What the slot says, and the estimate where the slot has nothing to say. */
  get connection(): Connection {
    const { connection } = this.#own.slot
    if (!this.#expectsLow || connection.state !== 'ready') return connection
    return { ...connection, state: 'degraded', detail: 'paper_low' }
  }

  onNewRoll(listener: () => void): void {
    this.#newRoll.add(listener)
  }
}
