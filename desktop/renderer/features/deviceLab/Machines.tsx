import { useState } from 'react'
import { commissioning } from '#shared/contract/autogate/commissioning.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { call } from '../../api/session.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { momentText } from '../../ui/formats.ts'
import { problemOf } from '../../ui/problem.ts'
import { saying } from '../../ui/said.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { toast } from '../../ui/toasts.ts'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { PairingDialog } from './PairingDialog.tsx'

type Machine = ReplyData<typeof commissioning.machines>[number]
type Code = ReplyData<typeof commissioning.createCode>

/** The machines that were paired with a lane; a code for another one is shown once. */
export function Machines({ lane, mayWrite }: { lane: Lane; mayWrite: boolean }) {
  const say = useWords()
  const language = useLanguage()
  const { data, problem, reload } = useReply(commissioning.machines, { params: { id: lane.id } })
  const [code, setCode] = useState<Code | null>(null)
  const [revoking, setRevoking] = useState<Machine | null>(null)

  async function pair(): Promise<void> {
    try {
      setCode((await call(commissioning.createCode, { params: { id: lane.id } })).data)
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
  }

  return (
    <>
      {data === null &&
        (problem === null ? (
          <Skeleton lines={3} label={say(listWords.loading)} />
        ) : (
          <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reload} />
        ))}
      {data?.length === 0 && <p className="panel-body faint">{say(labWords.machinesNone)}</p>}
      <ul className="lab-rows lab-machines">
        {data?.map((machine) => (
          <li key={machine.id}>
            <b className="clip">{machine.name}</b>
            <StateMark shape={machine.status === 'active' ? 'full' : 'past'}>
              {say(machine.status === 'active' ? labWords.machineActive : labWords.machineGone)}
            </StateMark>
            <span className="faint clip">
              {machine.last_seen_at === null
                ? say(labWords.notSeen)
                : say(labWords.lastSeen, { time: momentText(machine.last_seen_at, language) })}
              {' · '}
              {say(labWords.pairedAt, { time: momentText(machine.created_at, language) })}
            </span>
            {mayWrite && machine.status === 'active' && (
              <Button onClick={() => setRevoking(machine)}>{say(labWords.revoke)}</Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <p className="lab-foot">
          <Button icon="key" onClick={() => void pair()}>
            {say(labWords.pair)}
          </Button>
        </p>
      )}
      {code !== null && (
        <PairingDialog
          lane={lane.code}
          code={code}
          onClose={() => {
            setCode(null)
            reload()
          }}
        />
      )}
      {revoking !== null && (
        <AskDialog
          title={say(labWords.revokeTitle, { name: revoking.name })}
          action={say(labWords.revokeDo)}
          act={async () => {
            await call(commissioning.revoke, { params: { id: lane.id, machineId: revoking.id } })
            toast('check', saying(labWords.revoked, { name: revoking.name }))
            reload()
          }}
          onClose={() => setRevoking(null)}
        >
          <p>{say(labWords.revokeText)}</p>
        </AskDialog>
      )}
    </>
  )
}
