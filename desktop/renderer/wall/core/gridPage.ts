import type { WallLane } from '#shared/contract/wall.ts'
import { cycleMs } from './hotspot.ts'

/** Cells of the 3 by 3 grid, and those beside a hotspot of 2 by 2. */
const cells = 9
const cellsBesideHotspot = 5

/**
 * The lanes of one page: places follow the site, and where there are more lanes than cells, pages take turns. The last
 * page shows some lanes again rather than empty cells.
 */
export function gridPage(
  lanes: readonly WallLane[],
  { hot, gateId, now }: { hot: string | null; gateId: string | null; now: number },
): readonly WallLane[] {
  const shown = lanes.filter((lane) => lane.id !== hot && (gateId === null || lane.gate_id === gateId))
  const most = hot === null ? cells : cellsBesideHotspot
  const pages = Math.max(1, Math.ceil(shown.length / most))
  const page = Math.floor(now / cycleMs) % pages
  const from = Math.max(0, Math.min(page * most, shown.length - most))
  return shown.slice(from, from + most)
}
