import { useState } from 'react'
import { gate } from '#shared/contract/autogate/gate.ts'
import { lane as laneEndpoints } from '#shared/contract/autogate/lane.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import {
  deviceRoleNames,
  deviceStateNames,
  gateWords,
  laneConnectionNames,
  laneDirectionWords,
  laneModeNames,
} from '#shared/words/console/gates.ts'
import { laneCameraWords } from '#shared/words/console/wallDisplays.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { ReplyPart } from '../../ui/ReplyPart.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'
import { LaneCamera } from './LaneCamera.tsx'
import { LaneForm } from './LaneForm.tsx'

export type LaneRow = ReplyData<typeof laneEndpoints.detail>

/** The lanes of a gate with what is plugged in at each. */
export function LaneList({ gateId, onChanged }: { gateId: string; onChanged: () => void }) {
  const say = useWords()
  const mayWrite = useMe().permissions.includes('gate.write')
  const [editing, setEditing] = useState<LaneRow | 'new' | null>(null)
  const [camera, setCamera] = useState<LaneRow | null>(null)
  const lanesOfGate = useReply(gate.lanes, { params: { id: gateId } })
  const changed = (): void => {
    lanesOfGate.reload()
    onChanged()
  }
  return (
    <DrawerSection title={say(gateWords.lanes)}>
      <ReplyPart reply={lanesOfGate} lines={4}>
        {(lanes) =>
          lanes.length === 0 ? (
            <p className="faint">{say(gateWords.noLanes)}</p>
          ) : (
            <ul className="gate-lanes">
              {lanes.map((lane) => (
                <li key={lane.id}>
                  <div className="row">
                    <b className="strong">{lane.code}</b>
                    <span className="soft clip">{lane.name}</span>
                    <Tag>{say(laneDirectionWords[lane.direction])}</Tag>
                    {lane.mode !== 'auto' && (
                      <Tag tone={lane.mode === 'closed' ? 'neutral' : 'mode'}>{say(laneModeNames[lane.mode])}</Tag>
                    )}
                    <span className="push" />
                    <StateMark shape={lane.connection === 'online' ? 'full' : 'open'}>
                      {say(laneConnectionNames[lane.connection])}
                    </StateMark>
                  </div>
                  <div className="gate-devices">
                    {lane.devices.length === 0 && <span className="faint">{say(gateWords.noDevices)}</span>}
                    {lane.devices.map(({ role, name, state, detail }) => (
                      <span key={role} className={state === 'lost' || state === 'degraded' ? '' : 'faint'}>
                        {say(deviceRoleNames[role])} {name} · {say(deviceStateNames[state])}
                        {detail !== null && ` (${detail})`}
                      </span>
                    ))}
                  </div>
                  <div className="row">
                    {mayWrite && (
                      <Button kind="ghost" icon="pen" onClick={() => setEditing(lane)}>
                        {say(gateWords.laneEdit, { lane: lane.code })}
                      </Button>
                    )}
                    {mayWrite && (
                      <Button kind="ghost" icon="camera" onClick={() => setCamera(lane)}>
                        {say(laneCameraWords.edit, { lane: lane.code })}
                      </Button>
                    )}
                    <RemoveButton
                      endpoint={laneEndpoints.delete}
                      permission="gate.delete"
                      id={lane.id}
                      name={lane.code}
                      consequence={say(gateWords.laneRemove)}
                      onRemoved={changed}
                    />
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </ReplyPart>
      {mayWrite && (
        <Button icon="plus" onClick={() => setEditing('new')}>
          {say(gateWords.laneAdd)}
        </Button>
      )}
      {camera !== null && <LaneCamera lane={camera} onClose={() => setCamera(null)} />}
      {editing !== null && (
        <LaneForm
          gateId={gateId}
          row={editing === 'new' ? null : editing}
          onSaved={changed}
          onClose={() => setEditing(null)}
        />
      )}
    </DrawerSection>
  )
}
