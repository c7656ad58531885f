import type { WallIntervention, WallSelf } from '#shared/contract/wall.ts'

/** Milliseconds that one of several interventions stays in the big picture. */
export const cycleMs = 8_000

/** The open P1 and P2 at the gates of this wall, the most urgent and then the oldest first. */
export function urgent(
  interventions: readonly WallIntervention[],
  views: Readonly<WallSelf['views']>,
): readonly WallIntervention[] {
  const gates = new Set(views.map(({ gate_id }) => gate_id))
  return interventions
    .filter(({ state, priority }) => state !== 'closed' && state !== 'shelved' && priority < 3)
    .filter(({ gate_id }) => gates.has(null) || gates.has(gate_id))
    .toSorted((a, b) => a.priority - b.priority || a.opened_at.localeCompare(b.opened_at) || a.id.localeCompare(b.id))
}

/** The one in the big picture now: the first, or each in turn where there are several of the highest priority. */
export function hotspot(waiting: readonly WallIntervention[], now: number): WallIntervention | null {
  const [first] = waiting
  if (first === undefined) return null
  const alike = waiting.filter(({ priority }) => priority === first.priority)
  return alike[Math.floor(now / cycleMs) % alike.length] ?? first
}
