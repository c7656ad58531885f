import { useId, useState, type ReactNode } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { describedBy, Field } from './Field.tsx'
import { problemOf, type Problem } from './problem.ts'
import { useWords } from './useWords.ts'

interface ReasonAskProps {
  title: string
  /** On the button that acts. */
  action: string
  /** What is said above the field. */
  children?: ReactNode
  /** More than ten rows at once ask for their number, written out. */
  count?: number
  act: (reason: string) => Promise<void>
  onClose: () => void
}

const shortest = 5
const manyAtOnce = 10

/** Something that cannot be undone: it names the object and asks why. */
export function ReasonAsk({ title, action, children, count = 1, act, onClose }: ReasonAskProps) {
  const say = useWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const sure = count <= manyAtOnce || typed.trim() === String(count)

  async function send(): Promise<void> {
    if (busy) return
    if (reason.trim().length < shortest) return setFault(say(formWords.reasonNeeded))
    if (!sure) return
    setBusy(true)
    setProblem(null)
    try {
      await act(reason.trim())
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
            kind="danger"
            aria-busy={busy}
            blocked={sure ? undefined : say(formWords.typeCount, { count })}
            onClick={() => void send()}
          >
            {action}
          </Button>
        </>
      }
    >
      {children}
      <Field id={id} label={say(formWords.reason)} fault={fault}>
        <textarea
          id={id}
          className="input"
          data-autofocus
          rows={3}
          maxLength={500}
          value={reason}
          aria-invalid={fault !== null}
          aria-describedby={describedBy(id, fault)}
          onChange={({ target }) => {
            setReason(target.value)
            setFault(null)
          }}
          onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && void send()}
        />
      </Field>
      {count > manyAtOnce && (
        <Field id={`${id}-count`} label={say(formWords.typeCount, { count })} fault={null}>
          <input
            id={`${id}-count`}
            className="input"
            inputMode="numeric"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </Field>
      )}
      {problem !== null && (
        <p className="field-fault" role="alert">
          {say(problem.said.sentence, problem.said.values)}
        </p>
      )}
    </Dialog>
  )
}
