import { siteClock } from '#shared/domain/siteTime.ts'
import type { NewActivity } from './demoRows.ts'

/** The day's figures, counted from the activities as the check-in counts them. */
export function dailyCountsOf(activities: readonly NewActivity[]) {
  const counts = new Map<string, ReturnType<typeof empty>>()
  for (const activity of activities) {
    const { day } = siteClock(activity.decided_at)
    const key = `${day} ${activity.gate_id} ${activity.direction} ${activity.lamp}`
    const count = counts.get(key) ?? empty(day, activity)
    counts.set(key, count)
    count.vehicles += 1
    count.ritase_minutes += activity.ritase_minutes ?? 0
    count.ritase_count += activity.ritase_minutes == null ? 0 : 1
  }
  return [...counts.values()]
}

const empty = (day: string, { gate_id, direction, lamp }: NewActivity) => ({
  day,
  gate_id,
  direction,
  lamp,
  vehicles: 0,
  ritase_minutes: 0,
  ritase_count: 0,
})
