import { useState } from 'react'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import type { Permission } from '#shared/contract/permissions.ts'
import { formWords } from '#shared/words/console/forms.ts'
import { removeWords } from '#shared/words/console/records.ts'
import { call, useMe } from '../../api/session.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { problemOf, type Problem } from '../problem.ts'
import { saying } from '../said.ts'
import { toast } from '../toasts.ts'
import { useWords } from '../useWords.ts'

interface RemoveButtonProps {
  endpoint: Endpoint
  permission: Permission
  id: string
  /** What is lost, by name. */
  name: string
  /** What else goes with it. */
  consequence?: string
  onRemoved: () => void
}

/** Deletes a row after a question that names it; what the server refuses is said in the dialog. */
export function RemoveButton({ endpoint, permission, id, name, consequence, onRemoved }: RemoveButtonProps) {
  const say = useWords()
  const me = useMe()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  if (!me.permissions.includes(permission)) return null

  async function remove(): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      await call(endpoint, { params: { id } } as never)
      toast('check', saying(removeWords.removed, { name }))
      setAsking(false)
      onRemoved()
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <span className="push" />
      <Button kind="ghost" icon="trash" onClick={() => setAsking(true)}>
        {say(formWords.remove)}
      </Button>
      {asking && (
        <Dialog
          title={say(removeWords.title, { name })}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button kind="ghost" keys="Esc" onClick={() => setAsking(false)}>
                {say(formWords.cancel)}
              </Button>
              <Button kind="danger" icon="trash" aria-busy={busy} onClick={() => void remove()}>
                {say(formWords.remove)}
              </Button>
            </>
          }
        >
          <p>{consequence ?? say(removeWords.text)}</p>
          {problem !== null && (
            <p className="field-fault" role="alert">
              {say(problem.said.sentence, problem.said.values)}
            </p>
          )}
        </Dialog>
      )}
    </>
  )
}
