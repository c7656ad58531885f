import { useState } from 'react'
import { guardPost } from '#shared/contract/autogate/guardPost.ts'
import { GuestInput } from '#shared/contract/autogate/guestTicket.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import { call } from '../../api/session.ts'
import { serverNow } from '../../live/connection.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useWords } from '../../ui/useWords.ts'
import { guestLabels, newGuest } from '../../ui/form/guestFields.ts'
import { guestSteps } from './guestSteps.ts'
import { GuestDestination, GuestIdentity } from './GuestSteps.tsx'
import { GuestWait } from './GuestWait.tsx'
import { useFunctionKeys } from './useFunctionKeys.ts'

export type GuestTicket = ReplyData<typeof guardPost.guest>

interface Props {
  open: boolean
  onOpen: (open: boolean) => void
}

/** A guest in three steps: who, where to, and the host's word. What was typed stays when the server is lost. */
export function GuestPanel({ open, onOpen }: Props) {
  const say = useWords()
  const [waiting, setWaiting] = useState<GuestTicket | null>(null)
  const step = waiting !== null ? 3 : 1
  return (
    <section className="guard-guest">
      <header className="guard-panel-head">
        <Icon name="user" size={20} />
        <b>{say(guardWords.guest)}</b>
        <span className="push" />
        {waiting !== null && <span className="soft">{say(guardWords.step, { n: step })}</span>}
      </header>
      {waiting !== null && <GuestWait ticket={waiting} onDone={() => setWaiting(null)} />}
      {waiting === null && open && (
        <GuestDraft
          onCancel={() => onOpen(false)}
          onSaved={(saved) => {
            setWaiting(saved)
            onOpen(false)
          }}
        />
      )}
      {waiting === null && !open && (
        <EmptyFace icon="user" title={say(guardWords.guestIdle)} text={say(guardWords.guestIdleText)}>
          <Button icon="plus" size="big" keys="F4" onClick={() => onOpen(true)}>
            {say(guardWords.guest)}
          </Button>
        </EmptyFace>
      )}
    </section>
  )
}

function GuestDraft({ onCancel, onSaved }: { onCancel: () => void; onSaved: (saved: GuestTicket) => void }) {
  const say = useWords()
  const [step, setStep] = useState<1 | 2>(1)
  const [start] = useState(() => ({ ...newGuest, visit_at: new Date(serverNow()).toISOString() }))
  const form = useForm<GuestTicket>({
    name: 'guard guest',
    schema: GuestInput,
    start,
    version: null,
    labels: guestLabels,
    send: async (body, idempotencyKey) => (await call(guardPost.guest, { body: body as never, idempotencyKey })).data,
    onSaved,
  })
  const wrongFirst = guestSteps[1].some((name) => form.fault(name) !== null)

  function forward(): void {
    if (step === 1) setStep(2)
    else {
      form.submit()
      if (wrongFirst) setStep(1)
    }
  }

  useFunctionKeys((key) => {
    if (key === 'F4') forward()
    if (key === 'Escape') {
      if (step === 2) setStep(1)
      else onCancel()
    }
  })
  return (
    <form
      className="guard-form"
      data-writing
      noValidate
      aria-label={say(guardWords.guest)}
      onSubmit={(event) => {
        event.preventDefault()
        forward()
      }}
    >
      <p className="soft">{say(guardWords.step, { n: step })}</p>
      {step === 1 ? <GuestIdentity form={form} /> : <GuestDestination form={form} />}
      {form.problem !== null && (
        <p className="form-note" data-tone="crit" role="alert">
          {say(form.problem.said.sentence, form.problem.said.values)}{' '}
          <small className="faint">{form.problem.code}</small>
        </p>
      )}
      <footer className="guard-form-foot">
        <Button size="big" keys="Esc" onClick={() => (step === 2 ? setStep(1) : onCancel())}>
          {say(step === 2 ? guardWords.back : guardWords.cancel)}
        </Button>
        <Button kind="primary" size="big" keys="F4" onClick={forward}>
          {say(step === 1 ? guardWords.next : guardWords.save)}
        </Button>
      </footer>
    </form>
  )
}
