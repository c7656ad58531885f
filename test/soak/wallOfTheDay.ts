import { PNG } from 'pngjs'
import type { CDPSession, Page } from 'playwright-core'
import type { FastClock, installFastClock } from './fastClock.ts'

/** What the page itself notes while it runs; nothing of it grows with time. */
export interface Notes {
  /** Every event up to this position came, in a message or in an answer. */
  reached: number
  snapshots: number
  catchUps: number
  /** Messages that the test kept from the page: every hundredth event. */
  lost: number
  pulses: number
}

/** What a wall shows in one second. */
export interface Look {
  readonly blank: boolean
  /** Connected and true; else it says how old it is. */
  readonly state: 'true' | 'stale' | 'waiting'
  readonly screen: string
  readonly shift: string
  readonly hot: boolean
}

interface SoakWindow extends Window {
  readonly soakClock: FastClock
  readonly soakNotes: Notes
  /** Waits for the pulse of this second, so that page and server live in the same; not for long, where the line is down. */
  readonly soakPulse: () => Promise<void>
}

/** Runs in the page before its own scripts. Time goes on over a reload, because the window's name does. */
export function prepareWall(begin: number): void {
  const notes: Notes = { reached: 0, snapshots: 0, catchUps: 0, lost: 0, pulses: 0 }
  const ahead = new Set<number>()
  const inRealTime = globalThis.setTimeout
  const mostMs = 10
  let events = 0
  let heard = (): void => undefined

  let awaited = 0

  const soakPulse = async (): Promise<void> => {
    if (notes.pulses === awaited)
      await new Promise<void>((over) => {
        heard = over
        inRealTime(over, mostMs)
      })
    awaited = notes.pulses
  }

  function came(seq: number): void {
    if (seq <= notes.reached) return
    ahead.add(seq)
    while (ahead.delete(notes.reached + 1)) notes.reached += 1
  }

  function read(text: string): boolean {
    const [, kind, json] = /^4([23])\/wall,\d*(.*)$/s.exec(text) ?? []
    if (json === undefined) return true
    const said = JSON.parse(json) as [unknown, { seq: number }?]
    if (kind === '2') {
      if (said[0] === 'pulse') {
        notes.pulses += 1
        heard()
      }
      if (said[0] !== 'event' || said[1] === undefined) return true
      events += 1
      if (events % 100 === 0) {
        notes.lost += 1
        return false
      }
      came(said[1].seq)
      return true
    }
    const answer = said[0] as { seq: number; events?: { seq: number }[] }
    if (answer.events === undefined) {
      notes.snapshots += 1
      notes.reached = answer.seq
    } else {
      notes.catchUps += 1
      for (const { seq } of answer.events) came(seq)
    }
    return true
  }

  globalThis.WebSocket = class extends WebSocket {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given)
      this.addEventListener('message', (message: MessageEvent<unknown>) => {
        if (typeof message.data === 'string' && !read(message.data)) message.stopImmediatePropagation()
      })
    }
  }
  const install = (globalThis as unknown as { installFastClock: typeof installFastClock }).installFastClock
  Object.assign(globalThis, { soakNotes: notes, soakPulse, soakClock: install(Number(window.name) || begin) })
}

/** Lets a second pass in the page, and looks at it. Answers null while the page is being loaded anew. */
export async function passOnWall(page: Page): Promise<Look | null> {
  try {
    return await page.evaluate(async (): Promise<Look> => {
      const { soakClock: clock, soakPulse } = window as unknown as SoakWindow
      await clock.advance(1_000)
      await soakPulse()
      window.name = String(clock.now())
      const wall = document.querySelector<HTMLElement>('.wall')
      const shown = document.querySelector('.wall-main, .wall-waiting')?.childElementCount ?? 0
      return {
        blank: shown === 0 || (document.body.textContent?.length ?? 0) < 20,
        state: wall === null ? 'waiting' : wall.dataset['stale'] === undefined ? 'true' : 'stale',
        screen: document.querySelector('.wall-foot b')?.textContent ?? '',
        shift: wall?.style.transform ?? '',
        hot: document.querySelector('.wall-tile[data-hot]') !== null,
      }
    })
  } catch (error) {
    if (/context was destroyed|navigation/i.test(String(error))) return null
    throw error
  }
}

export const notesOf = (page: Page): Promise<Notes> => page.evaluate(() => (window as unknown as SoakWindow).soakNotes)

export const timersOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as SoakWindow).soakClock.waiting())

/** Plate and lane of the latest activity, and how many interventions the wall counts. */
export const shownOn = (page: Page): Promise<{ passages: [string, string][]; open: number }> =>
  page.evaluate(() => ({
    passages: [...document.querySelectorAll('.wall-passage')].map((row): [string, string] => [
      row.querySelector('.plate')?.textContent ?? '',
      row.querySelector('b')?.textContent ?? '',
    ]),
    open: Number([...document.querySelectorAll('.wall-figures b')].at(-1)?.textContent),
  }))

export interface Weight {
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

/** What the browser itself counts after collecting its garbage. */
export async function weigh(devTools: CDPSession): Promise<Weight> {
  await devTools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devTools.send('Performance.getMetrics')
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

/** The share of the most common colour, and how many colours there are. */
export function coloursOf(png: Buffer): { commonest: number; colours: number } {
  const { data, width, height } = PNG.sync.read(png)
  const found = new Map<number, number>()
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32BE(at)
    found.set(colour, (found.get(colour) ?? 0) + 1)
  }
  return { commonest: Math.max(...found.values()) / (width * height), colours: found.size }
}
