import { useState } from 'react'
import { commissioning, type SelfTest } from '#shared/contract/autogate/commissioning.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import { fileWords } from '#shared/words/console/files.ts'
import { formWords } from '#shared/words/console/forms.ts'
import { saveAs } from '../../api/files.ts'
import { call } from '../../api/session.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { clockTime } from '../../ui/formats.ts'
import { problemOf, type Problem } from '../../ui/problem.ts'
import { useWords } from '../../ui/useWords.ts'
import { SelfTestProtocol } from './SelfTestProtocol.tsx'

interface SelfTestDialogProps {
  lane: Lane
  onDone: () => void
  onClose: () => void
}

/** The protocol as a file, named after lane and day. */
function keep({ pdf, lane, at }: SelfTest): void {
  const bytes = Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0))
  saveAs(new Blob([bytes], { type: 'application/pdf' }), `self-test-${lane.code}-${at.slice(0, 10)}.pdf`)
}

/** Tries scanner, lamp, barrier and printer of a lane, and shows the protocol. */
export function SelfTestDialog({ lane, onDone, onClose }: SelfTestDialogProps) {
  const say = useWords()
  const [pulse, setPulse] = useState(false)
  const [running, setRunning] = useState(false)
  const [test, setTest] = useState<SelfTest | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function run(): Promise<void> {
    if (running) return
    setRunning(true)
    setProblem(null)
    try {
      setTest((await call(commissioning.selfTest, { params: { id: lane.id }, body: { pulse } })).data)
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setRunning(false)
  }

  return (
    <Dialog
      title={
        test === null
          ? say(labWords.selfTestTitle, { lane: lane.code })
          : say(labWords.protocol, { time: clockTime(test.at) })
      }
      size="middle"
      onClose={onClose}
      foot={
        test === null ? (
          <>
            <Button kind="ghost" keys="Esc" onClick={onClose}>
              {say(formWords.cancel)}
            </Button>
            <Button kind="primary" aria-busy={running} onClick={() => void run()}>
              {say(labWords.run)}
            </Button>
          </>
        ) : (
          <>
            <Button icon="download" onClick={() => keep(test)}>
              {say(fileWords.save)}
            </Button>
            <Button kind="primary" onClick={onClose}>
              {say(labWords.pairDone)}
            </Button>
          </>
        )
      }
    >
      {test === null ? (
        <>
          <p>{say(labWords.selfTestText)}</p>
          <Checkbox checked={pulse} onChange={setPulse}>
            {say(labWords.pulse)}
          </Checkbox>
          <p role="status" className="soft">
            {running ? say(labWords.running) : ''}
          </p>
        </>
      ) : (
        <SelfTestProtocol test={test} />
      )}
      {problem !== null && (
        <p className="field-fault" role="alert">
          {say(problem.said.sentence, problem.said.values)}
        </p>
      )}
    </Dialog>
  )
}
