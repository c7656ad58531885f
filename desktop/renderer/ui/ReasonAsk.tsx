import { useId, useState, type ReactNode } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { useMe } from '../api/session.ts'
import { AskDialog } from './AskDialog.tsx'
import { describedBy, Field } from './Field.tsx'
import { draftOf, dropDraft, keepDraft } from './form/drafts.ts'
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

/** Something that cannot be undone: it names the object and asks why. A reason outlives the end of a session. */
export function ReasonAsk({ title, action, children, count = 1, act, onClose }: ReasonAskProps) {
  const say = useWords()
  const id = useId()
  const draft = `${useMe().id} ${title}`
  const [reason, setReason] = useState(() => typedBefore(draft))
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const sure = count <= manyAtOnce || typed.trim() === String(count)

  function close(): void {
    dropDraft(draft)
    onClose()
  }

  function check(): boolean {
    const enough = reason.trim().length >= shortest
    setFault(enough ? null : say(formWords.reasonNeeded))
    return enough
  }

  return (
    <AskDialog
      title={title}
      action={action}
      blocked={sure ? undefined : say(formWords.typeCount, { count })}
      check={check}
      act={() => act(reason.trim())}
      onClose={close}
    >
      {(send) => (
        <>
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
                keepDraft(draft, { values: { reason: target.value }, start: {}, version: null })
              }}
              onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && send()}
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
        </>
      )}
    </AskDialog>
  )
}

function typedBefore(draft: string): string {
  const reason = draftOf(draft)?.values['reason']
  return typeof reason === 'string' ? reason : ''
}
