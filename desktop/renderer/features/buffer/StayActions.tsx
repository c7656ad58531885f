import { useState } from 'react'
import { bufferWords } from '#shared/words/console/buffer.ts'
import { useMe } from '../../api/session.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/useWords.ts'
import { CallDialog } from './CallDialog.tsx'
import type { Stay } from './stays.ts'

interface StayActionsProps {
  stay: Stay
  onCheck: () => void
  onCalled: (stay: Stay) => void
}

/** Checking and calling, for who may. */
export function StayActions({ stay, onCheck, onCalled }: StayActionsProps) {
  const say = useWords()
  const me = useMe()
  const [calling, setCalling] = useState(false)
  const check = stay.checkup === null ? bufferWords.doCheckup : bufferWords.checkAgain
  const call = stay.call === null ? bufferWords.call : bufferWords.callAgain
  const permission = 'buffer.checkup'
  useScreenCommands([
    screenCommand({ name: 'buffer.check', label: check, icon: 'check', key: 'c', permission, run: onCheck }),
    screenCommand({
      name: 'buffer.call',
      label: call,
      icon: 'bell',
      key: 'p',
      permission,
      run: () => setCalling(true),
    }),
  ])
  if (!me.permissions.includes(permission)) return null
  return (
    <>
      <Button kind={stay.checkup === null ? 'primary' : 'normal'} icon="check" keys="C" onClick={onCheck}>
        {say(check)}
      </Button>
      <Button
        kind={stay.checkup !== null && stay.call === null ? 'primary' : 'normal'}
        icon="bell"
        keys="P"
        onClick={() => setCalling(true)}
      >
        {say(call)}
      </Button>
      {calling && <CallDialog stay={stay} onCalled={onCalled} onClose={() => setCalling(false)} />}
    </>
  )
}
