import { PortFault } from '../transport/portFault.ts'
import { neverSeen, nextConnection, retryDelay, type Connection, type ConnectionEvent } from './connection.ts'

/** An opened device as its driver gives it to the slot. */
export interface Session {
  readonly closed: Promise<PortFault>
  close(): Promise<void>
  /** Asks the device whether it is alive: null, or what is wrong with it. Absent where it cannot be asked. */
  heartbeat?(): Promise<string | null>
  /** What is wrong changed without being asked. */
  onTrouble?(listener: (detail: string | null) => void): void
}

/** `missing` and `ambiguous` name why nothing is opened. */
export type Found<Target> = { readonly target: Target } | 'missing' | 'ambiguous'

export interface SlotTimes {
  readonly debounceMs: number
  readonly pollMs: number
  readonly heartbeatMs: number
}

/** Plug events are hints: wait until they calm down, look, and look every ten seconds all the same. */
export const slotTimes: SlotTimes = { debounceMs: 250, pollMs: 10_000, heartbeatMs: 1_500 }

/** A device that belongs to a lane: finds it, opens it, watches it, and opens it again when it comes back. */
export class DeviceSlot<Target, Open extends Session> {
  connection: Connection = neverSeen(new Date())
  session: Open | null = null
  readonly #find: () => Promise<Found<Target>>
  readonly #open: (target: Target) => Promise<Open>
  readonly #times: SlotTimes
  readonly #listeners = new Set<(connection: Connection) => void>()
  readonly #sessionListeners = new Set<(session: Open) => void>()
  #timer: NodeJS.Timeout | null = null
  #heart: NodeJS.Timeout | null = null
  #working: Promise<void> | null = null
  #closed = false

  constructor(
    find: () => Promise<Found<Target>>,
    open: (target: Target) => Promise<Open>,
    times: SlotTimes = slotTimes,
  ) {
    this.#find = find
    this.#open = open
    this.#times = times
  }

  onChange(listener: (connection: Connection) => void): void {
    this.#listeners.add(listener)
  }

  /** Called with every newly opened session, before the slot says `ready`. */
  onSession(listener: (session: Open) => void): void {
    this.#sessionListeners.add(listener)
  }

  /** Looks for the device now; resolves when it is open, or known to be away. */
  start(): Promise<void> {
    return this.#look()
  }

  /** Something was plugged or unplugged. */
  hint(): void {
    this.#later(this.#times.debounceMs)
  }

  /** Lets go of the device and looks again, because another one is meant from now on. */
  async reopen(): Promise<void> {
    await this.#working
    if (this.session === null) return this.hint()
    await this.session.close()
    // What is opened next is no comeback of what was.
    this.connection = { ...this.connection, wasReady: false }
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    if (this.#heart !== null) clearTimeout(this.#heart)
    await this.#working
    await this.session?.close()
  }

  #step(event: ConnectionEvent): void {
    const before = this.connection
    this.connection = nextConnection(before, event, new Date())
    if (before.state === this.connection.state && before.detail === this.connection.detail) return
    for (const listener of this.#listeners) listener(this.connection)
  }

  #later(ms: number): void {
    if (this.#closed) return
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#look(), ms)
  }

  #look(): Promise<void> {
    this.#working ??= this.#findAndOpen().finally(() => (this.#working = null))
    return this.#working
  }

  async #findAndOpen(): Promise<void> {
    if (this.#closed || this.session !== null) return
    try {
      const found = await this.#find()
      if (found === 'missing' || found === 'ambiguous') {
        this.#step({ type: found })
        return this.#later(this.#times.pollMs)
      }
      this.#step({ type: 'opening' })
      this.#opened(await this.#open(found.target))
    } catch (thrown) {
      this.#step({ type: 'open_failed', detail: PortFault.from(thrown).kind })
      this.#later(retryDelay(this.connection))
    }
  }

  #opened(session: Open): void {
    this.session = session
    session.onTrouble?.((detail) => this.#step({ type: 'answered', detail }))
    for (const listener of this.#sessionListeners) listener(session)
    this.#step({ type: 'opened' })
    this.#beat(session)
    void session.closed.then(() => this.#lost(session))
  }

  #lost(session: Open): void {
    if (this.session !== session) return
    this.session = null
    if (this.#heart !== null) clearTimeout(this.#heart)
    if (this.#closed) return
    this.#step({ type: 'lost' })
    void session.close().catch(() => undefined)
    this.#later(this.#times.debounceMs)
  }

  #beat(session: Open): void {
    if (session.heartbeat === undefined) return
    this.#heart = setTimeout(() => {
      void session
        .heartbeat?.()
        .then(
          (detail) => this.#step({ type: 'answered', detail }),
          () => this.#step({ type: 'unanswered' }),
        )
        .then(() => {
          if (this.session === session && !this.#closed) this.#beat(session)
        })
    }, this.#times.heartbeatMs)
  }
}
