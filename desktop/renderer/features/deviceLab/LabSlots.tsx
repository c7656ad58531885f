import type { LaneLab } from '#shared/contract/autogate/commissioning.ts'
import { deviceWords } from '#shared/words/console/board.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { Age } from '../../ui/Age.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useWords } from '../../ui/useWords.ts'
import { bindingText } from './bindingText.ts'
import { slotShapes } from './slotLooks.ts'

interface LabSlotsProps {
  slots: Lane['devices']
  /** Null while the machine was not asked. */
  bindings: LaneLab['bindings'] | null
}

const boundAs = { scanner: 'scanner', printer: 'printer', barrier: 'relay', lamp: 'relay', camera: null } as const

/** Every role of the lane: its state, since when, what its driver last complained of, and what it is bound to. */
export function LabSlots({ slots, bindings }: LabSlotsProps) {
  const say = useWords()
  if (slots.length === 0) return <p className="panel-body faint">{say(labWords.slotsNone)}</p>
  return (
    <ul className="lab-rows">
      {slots.map(({ role, name, state, detail, since }, at) => {
        const as = boundAs[role]
        const binding = as === null ? undefined : bindings?.[as]
        return (
          <li key={`${role} ${at}`}>
            <b>{say(deviceWords[role])}</b>
            <StateMark shape={slotShapes[state]}>{say(evidenceWords[state])}</StateMark>
            <span className="clip">{name}</span>
            <span className="soft">{detail === null ? '' : detailText(detail, say)}</span>
            <span className="faint">{binding === undefined ? '' : bindingText(binding, say)}</span>
            <span className="mono faint nowrap">
              <Age since={since} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function detailText(detail: string, say: ReturnType<typeof useWords>): string {
  const words = Object.entries(deviceWords).find(([code]) => code === detail)?.[1]
  return words === undefined ? detail : say(words)
}
