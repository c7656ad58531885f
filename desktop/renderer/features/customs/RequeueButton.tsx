import { useState } from 'react'
import { codeco } from '#shared/contract/autogate/codeco.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { call } from '../../api/session.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { Button } from '../../ui/Button.tsx'
import { problemOf } from '../../ui/problem.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Movement } from './codecoColumns.tsx'

/** Tells a movement again that customs rejected, or that was given up. */
export function RequeueButton({ row, onDone }: { row: Movement; onDone: (next: Movement) => void }) {
  const say = useWords()
  const [busy, setBusy] = useState(false)

  async function requeue(): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      const { data } = await call(codeco.requeue, { params: { id: row.id } })
      toast('check', saying(customsWords.requeued, { plate: row.police_number ?? '–' }))
      onDone(data)
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    } finally {
      setBusy(false)
    }
  }

  useScreenCommands([
    screenCommand({
      name: 'codeco.requeue',
      label: customsWords.requeue,
      icon: 'retry',
      key: 'r',
      permission: 'customs.refresh',
      run: () => void requeue(),
    }),
  ])
  return (
    <Button kind="primary" icon="retry" keys="R" aria-busy={busy} onClick={() => void requeue()}>
      {say(customsWords.requeue)}
    </Button>
  )
}
