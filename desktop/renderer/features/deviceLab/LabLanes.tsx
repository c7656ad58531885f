import { labWords } from '#shared/words/console/deviceLab.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { useWords } from '../../ui/useWords.ts'
import { worstState } from './slotLooks.ts'

const shapes = { online: 'full', offline: 'crit', never: 'open' } as const

interface LabLanesProps {
  lanes: readonly Lane[]
  chosen: string | null
  onChoose: (id: string) => void
}

/** Every lane with its line, and a mark where one of its devices is not well. */
export function LabLanes({ lanes, chosen, onChoose }: LabLanesProps) {
  const say = useWords()
  return (
    <nav className="lab-lanes" aria-label={say(labWords.lanes)}>
      {lanes.map((lane) => (
        <button
          key={lane.id}
          type="button"
          aria-current={lane.id === chosen}
          data-worst={worstState(lane.devices)}
          onClick={() => onChoose(lane.id)}
        >
          <b className="strong">{lane.code}</b>
          <StateMark shape={shapes[lane.connection]}>{say(labWords[lane.connection])}</StateMark>
          <span className="faint clip">{lane.name}</span>
        </button>
      ))}
    </nav>
  )
}
