import { useState } from 'react'
import { commissioning } from '#shared/contract/autogate/commissioning.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { useMe } from '../../api/session.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { clockTime } from '../../ui/formats.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'
import { LabDevices } from './LabDevices.tsx'
import { LabFaults } from './LabFaults.tsx'
import { LabSlots } from './LabSlots.tsx'
import { LaneMachineLine } from './LaneMachineLine.tsx'
import { Machines } from './Machines.tsx'
import { SelfTestDialog } from './SelfTestDialog.tsx'
import { Traffic } from './Traffic.tsx'
import { useFollowed } from './useFollowed.ts'
import '../../ui/PanelPage.css'

/** One lane: its roles live, and as its machine sees them when it is asked. */
export function LaneBench({ lane }: { lane: Lane }) {
  const say = useWords()
  const mayWrite = useMe().permissions.includes('device.write')
  const online = lane.connection === 'online'
  const lab = useReply(commissioning.lab, online ? { params: { id: lane.id } } : null)
  const [testing, setTesting] = useState(false)
  useFollowed(lane, lab.reload)
  const alone = online ? undefined : say(labWords[lane.connection])

  return (
    <div className="lab-bench">
      <header className="row">
        <h2>{lane.code}</h2>
        <span className="soft clip">{lane.name}</span>
        <LaneMachineLine machine={lane.machine ?? null} />
        <span className="push" />
        {lab.asOf !== null && <span className="faint">{say(labWords.readAt, { time: clockTime(lab.asOf) })}</span>}
        <Button icon="retry" aria-busy={lab.reading} blocked={alone} onClick={lab.reload}>
          {say(labWords.lookAgain)}
        </Button>
        {mayWrite && (
          <Button icon="check" blocked={alone} onClick={() => setTesting(true)}>
            {say(labWords.selfTest)}
          </Button>
        )}
      </header>
      <Panel title={say(labWords.slots)}>
        <LabSlots lane={lane} lab={lab.data} />
      </Panel>
      {lab.data !== null ? (
        <>
          <Panel title={say(labWords.plugged)}>
            <LabDevices lab={lab.data} mayBind={mayWrite} onBound={lab.show} />
          </Panel>
          {mayWrite && lab.data.simulated !== null && (
            <Panel title={say(labWords.simulated)}>
              <LabFaults laneId={lane.id} active={lab.data.simulated} onChanged={lab.show} />
            </Panel>
          )}
          <Panel title={say(labWords.traffic)}>
            <Traffic traffic={lab.data.traffic} devices={lab.data.devices} />
          </Panel>
        </>
      ) : lab.problem !== null ? (
        <ErrorFace title={say(labWords.labFailed)} problem={lab.problem} onRetry={lab.reload} />
      ) : (
        online && <Skeleton lines={5} label={say(listWords.loading)} />
      )}
      <Panel title={say(labWords.machines)}>
        <Machines lane={lane} mayWrite={mayWrite} />
      </Panel>
      {testing && <SelfTestDialog lane={lane} onDone={lab.reload} onClose={() => setTesting(false)} />}
    </div>
  )
}
