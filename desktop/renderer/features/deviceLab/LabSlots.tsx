import type { LaneLab } from '#shared/contract/autogate/commissioning.ts'
import { deviceWords } from '#shared/words/console/board.ts'
import { deviceDetailWords } from '#shared/words/console/deviceDetails.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { Age } from '../../ui/Age.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useWords } from '../../ui/useWords.ts'
import { bindingText } from './bindingText.ts'
import { slotShapes } from './slotLooks.ts'

interface LabSlotsProps {
  lane: Lane
  /** Null while the machine was not asked. */
  lab: LaneLab | null
}

const arms = {
  open: labWords.armOpen,
  closed: labWords.armClosed,
  moving: labWords.armMoving,
  unknown: labWords.armUnknown,
} as const
const proofs = { sensor: labWords.sensor, relay: labWords.byRelayBit, none: labWords.unseen } as const

const boundAs = {
  scanner: 'scanner',
  printer: 'printer',
  barrier: 'relay',
  lamp: 'relay',
  camera: null,
  button: null,
} as const

/** Every role of the lane: its state, since when, what its driver last complained of, and what it is bound to. */
export function LabSlots({ lane, lab }: LabSlotsProps) {
  const say = useWords()
  if (lane.devices.length === 0) return <p className="panel-body faint">{say(labWords.slotsNone)}</p>
  return (
    <ul className="lab-rows">
      {lane.devices.map(({ role, name, state, detail, since }, at) => {
        const as = boundAs[role]
        const binding = as === null ? undefined : lab?.bindings[as]
        const slot = lab?.slots[at]?.role === role ? lab.slots[at] : null
        const counted = [
          [labWords.reconnects, slot?.reconnects ?? 0],
          [labWords.dropped, slot?.dropped ?? 0],
        ] as const
        return (
          <li key={`${role} ${at}`}>
            <b>{say(deviceWords[role])}</b>
            <StateMark shape={slotShapes[state]}>{say(evidenceWords[state])}</StateMark>
            <span className="clip">{name}</span>
            <span className="soft">
              {detail !== null
                ? detailText(detail, say)
                : role === 'barrier'
                  ? `${say(arms[lane.barrier.state])}, ${say(proofs[lane.barrier.proof])}`
                  : ''}
            </span>
            <span className="faint">{binding === undefined ? '' : bindingText(binding, say)}</span>
            <span className="faint nowrap">
              {counted.flatMap(([words, count]) => (count === 0 ? [] : say(words, { count }))).join(' · ')}
            </span>
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
  const words = deviceDetailWords[detail]
  return words === undefined ? detail : say(words)
}
