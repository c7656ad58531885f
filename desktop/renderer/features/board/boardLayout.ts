import type { LiveGate } from '#shared/contract/live.ts'
import type { Intervention, Lane } from '../../live/operationsChanges.ts'

export interface BoardGroup {
  readonly key: string
  readonly gateId: string
  readonly name: string
  readonly direction: 'in' | 'out' | 'both'
  /** One of several rows of its gate: then its direction is told. */
  readonly split: boolean
  readonly laneIds: readonly string[]
}

type PlacedLane = Pick<Lane, 'id' | 'gate_id' | 'direction' | 'position'>

/** A gate with more lanes than fit a row is split by direction; the places are fixed, nothing moves by itself. */
export function boardGroups(
  gates: readonly LiveGate[],
  lanes: readonly PlacedLane[],
  columns: number,
): readonly BoardGroup[] {
  return gates.flatMap((gate) => {
    const own = lanes.filter(({ gate_id }) => gate_id === gate.id)
    const directions = new Set(own.map(({ direction }) => direction))
    const group = (direction: BoardGroup['direction'], members: readonly PlacedLane[], split: boolean): BoardGroup => ({
      key: `${gate.id} ${direction}`,
      gateId: gate.id,
      name: gate.name,
      direction,
      split,
      laneIds: members.map(({ id }) => id),
    })
    if (own.length === 0) return []
    if (own.length <= columns || directions.size === 1)
      return [group(directions.size === 1 ? (own[0]?.direction ?? 'both') : 'both', own, false)]
    return (['in', 'out', 'both'] as const)
      .map((direction) =>
        group(
          direction,
          own.filter((lane) => lane.direction === direction),
          true,
        ),
      )
      .filter(({ laneIds }) => laneIds.length > 0)
  })
}

export interface BoardLayout {
  readonly columns: number
  readonly size: 'large' | 'normal' | 'small'
}

/** Pixels. A narrower tile would cut its plate. */
const narrowestTile = 185
const narrowestNormalTile = 212
const gap = 8

/** How many tiles stand side by side: few lanes get larger pictures, many get smaller ones; `width` is the board's. */
export function boardLayout(lanes: number, width: number): BoardLayout {
  const wanted = wantedLayout(lanes)
  const fitting = Math.max(1, Math.floor((width + gap) / (narrowestTile + gap)))
  const columns = width === 0 ? wanted.columns : Math.min(wanted.columns, fitting)
  const tile = (width + gap) / columns - gap
  return { columns, size: wanted.size === 'normal' && width > 0 && tile < narrowestNormalTile ? 'small' : wanted.size }
}

function wantedLayout(lanes: number): BoardLayout {
  if (lanes <= 4) return { columns: 2, size: 'large' }
  if (lanes <= 8) return { columns: 3, size: 'large' }
  return lanes <= 20 ? { columns: 4, size: 'normal' } : { columns: 5, size: 'small' }
}

/** Cells that are left free at the end of a group's last row. */
export const spareCells = (lanes: number, columns: number): number => (columns - (lanes % columns)) % columns

/** A board of so many lanes shows one gate at a time, and above it every lane that needs a person. */
export const mostOnOneBoard = 24

type Waiting = Pick<Intervention, 'lane_id' | 'state'>

/** Lanes that need a person, in their fixed order: none moves when another one joins. */
export const urgentLanes = (laneIds: readonly string[], open: readonly Waiting[]): readonly string[] => {
  const waiting = new Set(open.filter(({ state }) => state !== 'shelved').map(({ lane_id }) => lane_id))
  return laneIds.filter((id) => waiting.has(id))
}
