import { useState } from 'react'
import { v7 } from 'uuid'
import { shift } from '#shared/contract/autogate/shift.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { shiftWords } from '#shared/words/console/shift.ts'
import { call } from '../../api/session.ts'
import { testSound } from '../../features/sound/sound.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useWords } from '../../ui/useWords.ts'
import { useWrite } from './useWrite.ts'

interface TakeOverProps {
  waiting: ReplyData<typeof shift.current>['waiting']
  onDone: () => void
}

/** The beginning of a shift: the sound is tested, then the desk is taken. */
export function TakeOver({ waiting, onDone }: TakeOverProps) {
  const say = useWords()
  const [sound, setSound] = useState<'heard' | 'silent' | null>(null)
  const [key] = useState(() => v7())
  const { busy, send } = useWrite(onDone)

  function take(): void {
    if (sound === null) return
    const body = { sound }
    if (waiting === null) void send(() => call(shift.start, { body, idempotencyKey: key }), shiftWords.started)
    else void send(() => call(shift.confirm, { params: { id: waiting.id }, body }), shiftWords.confirmed)
  }

  return (
    <Panel title={say(shiftWords.sound)}>
      <div className="shift-acts">
        <p className="soft">{say(shiftWords.soundText)}</p>
        <div className="row shift-sound">
          <Button icon="sound" onClick={() => void testSound()}>
            {say(shiftWords.play)}
          </Button>
          {(['heard', 'silent'] as const).map((answer) => (
            <Button key={answer} aria-pressed={sound === answer} onClick={() => setSound(answer)}>
              {say(shiftWords[answer])}
            </Button>
          ))}
        </div>
        <Button
          kind={waiting === null ? 'normal' : 'primary'}
          aria-busy={busy}
          blocked={sound === null ? say(shiftWords.soundFirst) : undefined}
          onClick={take}
        >
          {say(waiting === null ? shiftWords.start : shiftWords.confirm)}
        </Button>
      </div>
    </Panel>
  )
}
