/** When alarms come faster than a person can look at them one by one (EEMUA 191): numbers with defaults and bounds. */
export const floodNumbers = {
  /** This many are still none; one more is a flood. */
  more_than: { fallback: 10, least: 2, most: 50 },
  minutes: { fallback: 10, least: 1, most: 60 },
} as const

export type AlarmFlood = Readonly<Record<keyof typeof floodNumbers, number>>

export const usualFlood: AlarmFlood = {
  more_than: floodNumbers.more_than.fallback,
  minutes: floodNumbers.minutes.fallback,
}

interface Opened {
  readonly opened_at: string
}

/** How many items came within the time that a flood is measured by; `now` in milliseconds. */
export const recentCount = (items: readonly Opened[], { minutes }: AlarmFlood, now: number): number =>
  items.filter(({ opened_at }) => now - Date.parse(opened_at) < minutes * 60_000).length

export const isFlood = (items: readonly Opened[], flood: AlarmFlood, now: number): boolean =>
  recentCount(items, flood, now) > flood.more_than
