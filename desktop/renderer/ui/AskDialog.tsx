import { useState, type ReactNode } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import type { IconName } from './icons.ts'
import { problemOf, type Problem } from './problem.ts'
import { useWords } from './useWords.ts'

interface AskDialogProps {
  title: string
  action: string
  /** What is asked; a function is given the act, for a key such as Enter. */
  children: ReactNode | ((act: () => void) => ReactNode)
  kind?: 'danger' | 'primary'
  icon?: IconName
  /** The key that acts, shown on the button. */
  keys?: string
  /** Why it cannot be done yet. */
  blocked?: string | undefined
  /** False keeps it open: what is missing is said at its field. */
  check?: () => boolean
  act: () => Promise<void>
  onClose: () => void
}

/** A question before something that others will notice; what the server refuses is said in it. */
export function AskDialog(props: AskDialogProps) {
  const { title, action, children, kind = 'danger', icon, keys, blocked, check, act, onClose } = props
  const say = useWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  async function run(): Promise<void> {
    if (busy || blocked !== undefined || check?.() === false) return
    setBusy(true)
    setProblem(null)
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
          <Button
            kind={kind}
            keys={keys}
            blocked={blocked}
            aria-busy={busy}
            onClick={() => void run()}
            {...(icon !== undefined && { icon })}
          >
            {action}
          </Button>
        </>
      }
    >
      {typeof children === 'function' ? children(() => void run()) : children}
      {problem !== null && (
        <p className="field-fault" role="alert">
          {say(problem.said.sentence, problem.said.values)}
        </p>
      )}
    </Dialog>
  )
}
