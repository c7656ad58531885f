import type { Intervention } from '../../live/operationsChanges.ts'

export type Voice = 'p1' | 'p2' | 'p3' | 'lost' | 'back'

/** Milliseconds. */
export const soundTimes = { gap: 2_000, p1Again: 5_000, p2Again: 30_000, lostAgain: 60_000, silence: 60_000 } as const

export interface SoundDesk {
  /** When each open item was last heard, and how often. */
  readonly heard: Readonly<Record<string, { readonly at: number; readonly times: number }>>
  readonly lastAt: number
  readonly lost: boolean
  readonly lostHeardAt: number
}

export const quietDesk: SoundDesk = {
  heard: {},
  lastAt: Number.NEGATIVE_INFINITY,
  lost: false,
  lostHeardAt: Number.NEGATIVE_INFINITY,
}

type Item = Pick<Intervention, 'id' | 'priority' | 'state'>

export interface SoundFacts {
  readonly open: readonly Item[]
  readonly lost: boolean
  /** More comes than a person can look at: only first priorities sound. */
  readonly flooded: boolean
}

/**
 * The one sound to play now, or none: at most one in two seconds, the most urgent first. What stays unheard for
 * that reason is not lost, it waits.
 */
export function nextSound(desk: SoundDesk, facts: SoundFacts, now: number): readonly [SoundDesk, Voice | null] {
  const ids = new Set(facts.open.map(({ id }) => id))
  const heard = Object.fromEntries(Object.entries(desk.heard).filter(([id]) => ids.has(id)))
  const kept: SoundDesk = { ...desk, heard }
  if (now - desk.lastAt < soundTimes.gap) return [kept, null]
  if (facts.lost) {
    if (desk.lost && now - desk.lostHeardAt < soundTimes.lostAgain) return [kept, null]
    return [{ ...kept, lost: true, lostHeardAt: now, lastAt: now }, 'lost']
  }
  if (desk.lost) return [{ ...kept, lost: false, lastAt: now }, 'back']
  const heeded = facts.open.filter(({ priority }) => !facts.flooded || priority === 1)
  const [item] = heeded.filter((one) => isDue(one, desk.heard[one.id], now)).toSorted((a, b) => a.priority - b.priority)
  if (item === undefined) return [kept, null]
  const together = heeded.filter((one) => one.priority === item.priority && isDue(one, desk.heard[one.id], now))
  const nowHeard = Object.fromEntries(
    together.map(({ id }) => [id, { at: now, times: (desk.heard[id]?.times ?? 0) + 1 }]),
  )
  return [{ ...kept, heard: { ...heard, ...nowHeard }, lastAt: now }, `p${item.priority}`]
}

function isDue({ priority, state }: Item, heard: SoundDesk['heard'][string] | undefined, now: number): boolean {
  if (state !== 'new') return false
  if (heard === undefined) return true
  if (priority === 1) return now - heard.at >= soundTimes.p1Again
  return priority === 2 && heard.times === 1 && now - heard.at >= soundTimes.p2Again
}

/** Items that were there when the console opened: a person who sits down is told of first priorities only. */
export const deskOpenedWith = (open: readonly Item[], now: number): SoundDesk => ({
  ...quietDesk,
  heard: Object.fromEntries(open.filter(({ priority }) => priority > 1).map(({ id }) => [id, { at: now, times: 2 }])),
})
