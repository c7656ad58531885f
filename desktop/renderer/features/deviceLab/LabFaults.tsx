import { useRef, useState } from 'react'
import {
  commissioning,
  labFaults,
  LabFaultInput,
  type LabDevice,
  type LabFault,
  type LaneLab,
} from '#shared/contract/autogate/commissioning.ts'
import { deviceWords } from '#shared/words/console/board.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import { labFaultWords } from '#shared/words/console/labFaults.ts'
import { call } from '../../api/session.ts'
import { Chip } from '../../ui/Chip.tsx'
import { problemOf } from '../../ui/problem.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'

interface LabFaultsProps {
  laneId: string
  active: NonNullable<LaneLab['simulated']>
  onChanged: (lab: LaneLab) => void
}

const devices = ['scanner', 'relay', 'printer', 'camera'] as const satisfies readonly LabDevice[]
const names = { ...labWords, camera: deviceWords.camera }

/** Makes simulated devices go wrong and well again: each button stays down for as long as its fault lasts. */
export function LabFaults({ laneId, active, onChanged }: LabFaultsProps) {
  const say = useWords()
  const [turning, setTurning] = useState(0)
  const last = useRef(Promise.resolve())

  async function send(device: LabDevice, fault: LabFault, on: boolean): Promise<void> {
    try {
      const body = LabFaultInput.parse({ device, fault, on })
      onChanged((await call(commissioning.fault, { params: { id: laneId }, body })).data)
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
    setTurning((count) => count - 1)
  }

  /** One after the other: each answer shows the lane as it left it. */
  function turn(device: LabDevice, fault: LabFault, on: boolean): void {
    setTurning((count) => count + 1)
    last.current = last.current.then(() => send(device, fault, on))
  }

  return (
    <>
      <p className="lab-sum faint">{say(labWords.simulatedText)}</p>
      <ul className="lab-rows lab-faults">
        {devices.map((device) => (
          <li key={device} aria-busy={turning > 0}>
            <b>{say(names[device])}</b>
            <span role="group" aria-label={say(names[device])}>
              {labFaults[device].map((fault) => (
                <Chip
                  key={fault}
                  on={active[device].includes(fault)}
                  onPress={() => turn(device, fault, !active[device].includes(fault))}
                >
                  {say(labFaultWords[fault])}
                </Chip>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
