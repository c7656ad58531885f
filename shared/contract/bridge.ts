import type { Language } from '../words/sentence.ts'

/** What the renderer may ask of Electron's main process. Preload builds exactly this; a browser has none of it. */
export interface BridgeCalls {
  /** Address of the backend this console belongs to. */
  'server:address': { input: undefined; output: string }
  /** The refresh token, kept by the operating system's key store. */
  'session:load': { input: undefined; output: string | null }
  'session:save': { input: string | null; output: void }
  /** The read-only token of a wall display; each display of the machine has its own. */
  'wall:load': { input: { name: string }; output: string | null }
  'wall:save': { input: { name: string; token: string | null }; output: void }
  'window:evidence': { input: { activity_id: string }; output: void }
  /** Opens the wall of this number, on the display of this number where there is one. */
  'window:wall': { input: { number: number }; output: void }
  'window:guard': { input: undefined; output: void }
  /** Prints the window that asks to a PDF file; null when the person changed their mind. */
  'window:print': { input: { name: string }; output: string | null }
  /** A notification of the operating system; a click shows the console at `path`. */
  'app:notify': { input: { title: string; body: string; path: string }; output: void }
  /** How many interventions wait: shown at the tray, and no update is installed while there is one. */
  'app:waiting': { input: { count: number }; output: void }
  /** What the person at this desk reads; the tray and the system's dialogs speak it too. */
  'app:language': { input: { language: Language }; output: void }
  'app:version': { input: undefined; output: string }
  'update:state': { input: undefined; output: UpdateState }
  'update:install': { input: undefined; output: UpdateState }
  'hardware:state': { input: undefined; output: HardwareState }
  'hardware:restart': { input: undefined; output: void }
}

/** `held` means: downloaded, and waiting until no intervention is open. */
export interface UpdateState {
  readonly state: 'off' | 'current' | 'downloading' | 'ready' | 'held' | 'failed'
  readonly version: string | null
}

/** The process that drives this machine's own gate devices, where it has any. */
export interface HardwareState {
  readonly state: 'off' | 'starting' | 'running' | 'restarting'
  readonly lane: string | null
  readonly restarts: number
}

/** What the main process tells its windows without being asked. */
export interface BridgeEvents {
  /** Show this address of the console, such as `/tickets`. */
  'link:open': { readonly path: string }
  'update:changed': UpdateState
  'hardware:changed': HardwareState
  /** A scanner that types was read on a machine without a lane of its own. */
  'scan:read': { readonly code: string }
}

export type BridgeChannel = keyof BridgeCalls
export type BridgeEvent = keyof BridgeEvents

export const bridgeChannels = [
  'server:address',
  'session:load',
  'session:save',
  'wall:load',
  'wall:save',
  'window:evidence',
  'window:wall',
  'window:guard',
  'window:print',
  'app:notify',
  'app:waiting',
  'app:language',
  'app:version',
  'update:state',
  'update:install',
  'hardware:state',
  'hardware:restart',
] as const satisfies readonly BridgeChannel[]

export const bridgeEvents = [
  'link:open',
  'update:changed',
  'hardware:changed',
  'scan:read',
] as const satisfies readonly BridgeEvent[]

export interface Bridge {
  call<Channel extends BridgeChannel>(
    channel: Channel,
    input: BridgeCalls[Channel]['input'],
  ): Promise<BridgeCalls[Channel]['output']>
  /** Hears an event until the answered function is called. */
  on<Event extends BridgeEvent>(event: Event, hear: (said: BridgeEvents[Event]) => void): () => void
}
