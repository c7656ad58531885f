import { useState } from 'react'
import type { LaneLab } from '#shared/contract/autogate/commissioning.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/useWords.ts'
import { BindDialog } from './BindDialog.tsx'
import type { LabDevice } from './bindingText.ts'

interface LabDevicesProps {
  lab: LaneLab
  mayBind: boolean
  onBound: (lab: LaneLab) => void
}

const hex = (number: number): string => number.toString(16).padStart(4, '0')

/** What is plugged in, with everything that tells one device from another. */
export function LabDevices({ lab, mayBind, onBound }: LabDevicesProps) {
  const say = useWords()
  const [binding, setBinding] = useState<LabDevice | null>(null)
  if (lab.devices.length === 0) return <p className="panel-body faint">{say(labWords.pluggedNone)}</p>
  return (
    <>
      <ul className="lab-rows lab-devices">
        {lab.devices.map((device) => (
          <li key={device.path}>
            <b className="clip">{device.name}</b>
            <span className="mono faint nowrap">
              {hex(device.vendor_id)}:{hex(device.product_id)}
            </span>
            <span className="mono clip">
              {device.serial ?? <span className="faint">{say(labWords.noSerial)}</span>}
            </span>
            <span className="mono">{device.port ?? '–'}</span>
            <span className="soft clip">
              {device.roles.length === 0
                ? say(labWords.unknownDevice)
                : say(labWords.usedAs, { roles: device.roles.map((role) => say(labWords[role])).join(', ') })}
            </span>
            {mayBind && device.roles.length > 0 && (
              <Button onClick={() => setBinding(device)}>{say(labWords.bind)}</Button>
            )}
          </li>
        ))}
      </ul>
      {binding !== null && (
        <BindDialog laneId={lab.lane.id} device={binding} onBound={onBound} onClose={() => setBinding(null)} />
      )}
    </>
  )
}
