import { memo } from 'react'
import { boardWords } from '#shared/words/console/board.ts'
import { useFlow, useOperations } from '../../live/operations.ts'
import { clockTime } from '../../ui/formats.ts'
import { useWords } from '../../ui/useWords.ts'
import { spareCells, type BoardGroup } from './boardLayout.ts'
import { FlowCard } from './FlowCard.tsx'
import { LaneTile } from './LaneTile.tsx'

const laneCounts = { in: boardWords.lanesIn, out: boardWords.lanesOut, both: boardWords.lanesBoth } as const

interface GateGroupProps {
  group: BoardGroup
  columns: number
  selectedLaneId: string | null
  reachableLaneId: string | undefined
  /** When the picture became old; null while it is true. */
  oldSince: number | null
  onSelect: (laneId: string) => void
}

/** The lanes of one gate in one direction, and its flow where cells are left. */
export const GateGroup = memo(function GateGroup(props: GateGroupProps) {
  const { group, columns, selectedLaneId, reachableLaneId, oldSince, onSelect } = props
  const say = useWords()
  const urgent = useUrgentLanes(group.laneIds)
  const cells = spareCells(group.laneIds.length, columns)
  const flow = useFlow(group.gateId).find(
    ({ direction }) => group.direction === 'both' || direction === group.direction,
  )
  return (
    <div role="rowgroup" aria-label={group.name}>
      <div className="gate-head" role="presentation">
        <b>{group.name}</b>
        <span className="faint">
          {say(laneCounts[group.split ? group.direction : 'both'], { count: group.laneIds.length })}
        </span>
        <span className="gate-line" />
        <span className={urgent > 0 && oldSince === null ? 'soft' : 'faint'}>
          {oldSince !== null
            ? say(boardWords.dataOf, { time: clockTime(oldSince) })
            : urgent > 0
              ? say(boardWords.needAction, { count: urgent })
              : say(boardWords.normal)}
        </span>
      </div>
      <div
        role="row"
        className="gate-lanes"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, var(--tile-width, 1fr)))` }}
      >
        {group.laneIds.map((id) => (
          <LaneTile
            key={id}
            laneId={id}
            selected={id === selectedLaneId}
            reachable={id === reachableLaneId}
            onSelect={onSelect}
          />
        ))}
        {cells > 0 && flow !== undefined && <FlowCard flow={flow} cells={cells} oldSince={oldSince} />}
      </div>
    </div>
  )
})

const useUrgentLanes = (laneIds: readonly string[]): number =>
  useOperations(({ interventions }) => {
    const open = interventions.order.flatMap((id) => interventions.byId[id] ?? [])
    return new Set(
      open.filter(({ state, lane_id }) => state !== 'shelved' && laneIds.includes(lane_id)).map((one) => one.lane_id),
    ).size
  })
