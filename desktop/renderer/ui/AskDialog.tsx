import { useState, type ReactNode } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { problemOf, type Problem } from './problem.ts'
import { useWords } from './useWords.ts'

interface AskDialogProps {
  title: string
  action: string
  children: ReactNode
  kind?: 'danger' | 'primary'
  /** Why it cannot be done yet. */
  blocked?: string | undefined
  act: () => Promise<void>
  onClose: () => void
}

/** A question before something that others will notice; what the server refuses is said in it. */
export function AskDialog({ title, action, children, kind = 'danger', blocked, act, onClose }: AskDialogProps) {
  const say = useWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  async function run(): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      await act()
      onClose()
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button kind="ghost" keys="Esc" onClick={onClose}>
            {say(formWords.cancel)}
          </Button>
          <Button kind={kind} blocked={blocked} aria-busy={busy} onClick={() => void run()}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      {problem !== null && (
        <p className="field-fault" role="alert">
          {say(problem.said.sentence, problem.said.values)}
        </p>
      )}
    </Dialog>
  )
}
