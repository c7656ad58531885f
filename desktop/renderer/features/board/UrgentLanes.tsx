import { alarmWords } from '#shared/words/console/alarms.ts'
import { useWords } from '../../ui/useWords.ts'
import { LaneTile } from './LaneTile.tsx'

interface UrgentLanesProps {
  laneIds: readonly string[]
  columns: number
  selectedLaneId: string | null
  onSelect: (laneId: string) => void
}

/** The lanes of every gate that need a person, above the one gate that is shown. */
export function UrgentLanes({ laneIds, columns, selectedLaneId, onSelect }: UrgentLanesProps) {
  const say = useWords()
  return (
    <div role="rowgroup" className="urgent-lanes" aria-label={say(alarmWords.urgentLanes)}>
      <div className="gate-head" role="presentation">
        <b>{say(alarmWords.urgentLanes)}</b>
        <span className="gate-line" />
        <span className="faint">{laneIds.length === 0 ? say(alarmWords.noUrgent) : laneIds.length}</span>
      </div>
      {laneIds.length > 0 && (
        <div role="row" className="gate-lanes" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
          {laneIds.map((id) => (
            <LaneTile
              key={id}
              laneId={id}
              selected={id === selectedLaneId}
              reachable={id === selectedLaneId}
              onSelect={onSelect}
            />
          ))}
        </div>
      )}
    </div>
  )
}
