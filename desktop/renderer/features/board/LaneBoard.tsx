import { useElementSize } from '@mantine/hooks'
import { useMemo, useRef, type KeyboardEvent } from 'react'
import { alarmWords } from '#shared/words/console/alarms.ts'
import { boardWords } from '#shared/words/console/board.ts'
import { useOldSince } from '../../ui/useOldSince.ts'
import { useGates, useLanePlaces, useOperationsLoaded } from '../../live/operations.ts'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../ui/useWords.ts'
import { boardGroups, boardLayout } from './boardLayout.ts'
import { GateGroup } from './GateGroup.tsx'
import { gridMove } from './gridMove.ts'
import { KpiStrip } from './KpiStrip.tsx'
import { UrgentLanes } from './UrgentLanes.tsx'
import { useGateTabs } from './useGateTabs.ts'
import './LaneBoard.css'

/** Every lane in its fixed place. Arrow keys walk the tiles, a click or Enter turns the evidence to a lane. */
export function LaneBoard({
  selectedLaneId,
  onSelect,
}: {
  selectedLaneId: string | null
  onSelect: (laneId: string) => void
}) {
  const say = useWords()
  const grid = useRef<HTMLDivElement>(null)
  const gates = useGates()
  const lanes = useLanePlaces()
  const loaded = useOperationsLoaded()
  const oldSince = useOldSince()
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const { columns, size } = boardLayout(lanes.length, width)
  const tabs = useGateTabs(gates, lanes)
  const groups = useMemo(() => boardGroups(gates, tabs.lanes, columns), [gates, tabs.lanes, columns])
  const reachable = selectedLaneId ?? groups[0]?.laneIds[0]

  function walk(event: KeyboardEvent): void {
    const tiles = [...(grid.current?.querySelectorAll<HTMLElement>('.tile') ?? [])]
    const places = tiles.map((tile, at) => {
      const { x, y } = tile.getBoundingClientRect()
      return { id: String(at), x, y }
    })
    const from = tiles.indexOf(event.target as HTMLElement)
    const to = gridMove(places, String(from), event.key)
    if (to === null) return
    event.preventDefault()
    tiles[Number(to)]?.focus()
  }

  return (
    <section className="board" data-size={size} aria-label={say(boardWords.board)}>
      <KpiStrip />
      {lanes.length === 0 &&
        (loaded ? (
          <EmptyFace icon="barrier" title={say(boardWords.noLanes)} text={say(boardWords.noLanesText)} />
        ) : (
          <EmptyFace icon="clock" title={say(boardWords.waiting)} />
        ))}
      {tabs.shown !== null && (
        <Tabs
          label={say(alarmWords.gates)}
          tabs={gates.map(({ id, name }) => ({
            value: id,
            label: name,
            count: String(lanes.filter(({ gate_id }) => gate_id === id).length),
          }))}
          value={tabs.shown}
          onChange={tabs.show}
        />
      )}
      <div ref={measured} />
      <div ref={grid} role="grid" aria-label={say(boardWords.board)} onKeyDown={walk}>
        {tabs.shown !== null && (
          <UrgentLanes laneIds={tabs.urgent} columns={columns} selectedLaneId={selectedLaneId} onSelect={onSelect} />
        )}
        {groups.map((group) => (
          <GateGroup
            key={group.key}
            group={group}
            columns={columns}
            selectedLaneId={selectedLaneId}
            reachableLaneId={reachable}
            oldSince={oldSince}
            onSelect={onSelect}
          />
        ))}
      </div>
    </section>
  )
}
