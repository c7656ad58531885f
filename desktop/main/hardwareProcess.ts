import type { UtilityProcess } from 'electron'
import { Opened } from '#hardware/consoleWords.ts'
import type { HardwareState } from '#shared/contract/bridge.ts'
import { nextPause } from './reviveAfterCrash.ts'

type Child = Pick<UtilityProcess, 'on' | 'kill' | 'postMessage'>

/** `silent`: it was asked, and nobody knows what it did. */
export type Opening = Opened | 'not_running' | 'silent'

export interface HardwareProcess {
  state(): HardwareState
  restart(): void
  /** Hands it a code that was typed into the console; false while no process runs. */
  scan(code: string): boolean
  /** Has its barrier opened, now or not at all, and hears what became of it. */
  openNow(): Promise<Opening>
  stop(): void
}

/** An order lives five seconds, and so long it may answer; milliseconds. */
const answerMs = 7_000

export interface HardwareOptions {
  /** Null where no gate device hangs on this machine. */
  readonly lane: string | null
  readonly start: (lane: string) => Child
  readonly onChange: (state: HardwareState) => void
  readonly log: (words: string) => void
  /** A process that says nothing for this long hangs, and is ended; milliseconds. */
  readonly silenceMs?: number
}

/** Keeps the devices' process alive: it beats once a second, and is started again when it ends or falls silent. */
export function superviseHardware({
  lane,
  start,
  onChange,
  log,
  silenceMs = 10_000,
}: HardwareOptions): HardwareProcess {
  let state: HardwareState = { state: lane === null ? 'off' : 'starting', lane, restarts: 0 }
  let child: Child | null = null
  let silence: NodeJS.Timeout | undefined
  let again: NodeJS.Timeout | undefined
  let since = 0
  let pause = 0
  let stopped = false
  const asked = new Map<string, (opening: Opening) => void>()

  function show(change: Partial<HardwareState>): void {
    state = { ...state, ...change }
    onChange(state)
  }

  function run(code: string): void {
    since = Date.now()
    const mine = start(code)
    child = mine
    beat(mine)
    mine.on('message', (message: unknown) => {
      beat(mine)
      if (state.state !== 'running') show({ state: 'running' })
      const { opened } = Opened.safeParse(message).data ?? {}
      if (opened !== undefined) asked.get(opened.asked)?.(opened)
    })
    mine.on('exit', (exitCode) => {
      clearTimeout(silence)
      for (const answer of asked.values()) answer('silent')
      if (child === mine) child = null
      if (stopped) return
      pause = nextPause(pause, Date.now() - since)
      log(`the devices' process ended (${exitCode}); it is started again in ${pause} ms`)
      show({ state: 'restarting', restarts: state.restarts + 1 })
      again = setTimeout(() => run(code), pause)
    })
  }

  function tell(words: { scan: string } | { open: string }): boolean {
    if (child === null || state.state !== 'running') return false
    child.postMessage(words)
    return true
  }

  async function openNow(): Promise<Opening> {
    const open = new Date().toISOString()
    if (!tell({ open })) return 'not_running'
    const opening = await new Promise<Opening>((answer) => {
      asked.set(open, answer)
      setTimeout(() => answer('silent'), answerMs)
    })
    asked.delete(open)
    return opening
  }

  function beat(of: Child): void {
    clearTimeout(silence)
    silence = setTimeout(() => {
      log(`the devices' process is silent since ${silenceMs} ms and is ended`)
      of.kill()
    }, silenceMs)
  }

  if (lane !== null) run(lane)
  return {
    state: () => state,
    restart: () => void child?.kill(),
    scan: (code) => tell({ scan: code }),
    openNow,
    stop() {
      stopped = true
      clearTimeout(silence)
      clearTimeout(again)
      child?.kill()
    },
  }
}
