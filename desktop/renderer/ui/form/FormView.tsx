import { useEffect, useRef, type ReactNode } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { useWords } from '../useWords.ts'
import { ConflictChoice } from './ConflictChoice.tsx'
import type { Form } from './form.ts'
import './form.css'

interface FormViewProps {
  form: Form
  label: string
  /** The word on the button that sends; "Simpan" without it. */
  submit?: string
  onCancel: () => void
  children: ReactNode
}

/** The fields of a form over its foot: what is wrong with the whole, and the buttons. Ctrl Enter sends. */
export function FormView({ form, label, submit, onCancel, children }: FormViewProps) {
  const say = useWords()
  const { problem, wrong, unplaced, conflict, restored, busy } = form
  const element = useRef<HTMLFormElement>(null)
  const wasBusy = useRef(busy)
  const toFirstFault = (): void => element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  useEffect(() => {
    if (wasBusy.current && !busy) toFirstFault()
    wasBusy.current = busy
  }, [busy])

  function send(): void {
    form.submit()
    requestAnimationFrame(toFirstFault)
  }

  return (
    <form
      ref={element}
      className="form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) send()
      }}
    >
      {restored && (
        <p className="form-note" role="status">
          <Icon name="info" />
          <span>{say(formWords.restored)}</span>
          <Button kind="ghost" onClick={form.startOver}>
            {say(formWords.startOver)}
          </Button>
        </p>
      )}
      <div className="form-fields">{children}</div>
      <div className="form-end">
        {conflict !== null && <ConflictChoice form={form} conflict={conflict} />}
        {problem !== null && (
          <p className="form-note" data-tone="crit" role="alert">
            <Icon name="octagon" />
            <span>
              {say(problem.said.sentence, problem.said.values)}{' '}
              <small className="faint">
                {say(listWords.code)} {problem.code}
              </small>
            </span>
          </p>
        )}
        {unplaced.length > 0 && (
          <ul className="form-unplaced field-fault" role="alert">
            {unplaced.map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        )}
        <footer className="form-foot">
          {wrong > 0 && <span className="field-fault">{say(formWords.correctFirst, { count: wrong })}</span>}
          <span className="push" />
          <Button kind="ghost" keys="Esc" onClick={onCancel}>
            {say(formWords.cancel)}
          </Button>
          <Button kind="primary" type="submit" aria-busy={busy}>
            {busy ? say(formWords.saving) : (submit ?? say(formWords.save))}
          </Button>
        </footer>
      </div>
    </form>
  )
}
