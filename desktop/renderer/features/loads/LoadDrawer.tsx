import { useState } from 'react'
import { loadWords } from '#shared/words/console/loads.ts'
import { useMe } from '../../api/session.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { useWords } from '../../ui/useWords.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { LoadState, type Load } from './loadColumns.tsx'
import { LoadView } from './LoadView.tsx'
import { RejectForm } from './RejectForm.tsx'

interface LoadDrawerProps {
  load: Load
  onClose: () => void
  onDecided: (load: Load) => void
}

/** One load: to read, to accept, to reject. A rejected one can still be accepted. */
export function LoadDrawer({ load, onClose, onDecided }: LoadDrawerProps) {
  const say = useWords()
  const me = useMe()
  const [mode, setMode] = useState<'view' | 'accept' | 'reject'>('view')
  const permission = 'load.write'
  const mayAccept = load.status !== 'accepted'
  const mayReject = load.status === 'waiting'
  useScreenCommands(
    mode !== 'view'
      ? []
      : [
          ...(mayAccept
            ? [
                screenCommand({
                  name: 'load.accept',
                  label: loadWords.accept,
                  icon: 'check' as const,
                  key: 'a',
                  permission,
                  run: () => setMode('accept'),
                }),
              ]
            : []),
          ...(mayReject
            ? [
                screenCommand({
                  name: 'load.reject',
                  label: loadWords.reject,
                  icon: 'octagon' as const,
                  key: 't',
                  permission,
                  run: () => setMode('reject'),
                }),
              ]
            : []),
        ],
  )
  const form = {
    load,
    onCancel: () => setMode('view'),
    onSaved(next: Load) {
      setMode('view')
      onDecided(next)
    },
  }
  const decides = me.permissions.includes(permission) && mode === 'view' && mayAccept
  return (
    <Drawer
      label={load.police_number}
      head={
        <>
          <Plate number={load.police_number} />
          <LoadState status={load.status} say={say} />
        </>
      }
      onClose={onClose}
      foot={
        decides ? (
          <>
            <Button kind="primary" size="big" icon="check" keys="A" onClick={() => setMode('accept')}>
              {say(loadWords.accept)}
            </Button>
            {mayReject && (
              <Button size="big" icon="octagon" keys="T" onClick={() => setMode('reject')}>
                {say(loadWords.reject)}
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      {mode === 'accept' && <AcceptForm {...form} />}
      {mode === 'reject' && <RejectForm {...form} />}
      {mode === 'view' && <LoadView load={load} />}
    </Drawer>
  )
}
