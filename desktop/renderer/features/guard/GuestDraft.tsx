import { useState } from 'react'
import { v7 } from 'uuid'
import { guardPost } from '#shared/contract/autogate/guardPost.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import { serverNow } from '../../live/connection.ts'
import { Button } from '../../ui/Button.tsx'
import { guestLabels, newGuest } from '../../ui/form/guestFields.ts'
import { useForm } from '../../ui/form/useForm.ts'
import '../../ui/form/form.css'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useOldSince } from '../../ui/useOldSince.ts'
import { useWords } from '../../ui/useWords.ts'
import { guestSteps } from './guestSteps.ts'
import { GuestDestination, GuestIdentity } from './GuestSteps.tsx'
import { registerGuest } from './offline/guestOutbox.ts'
import type { GuestTicket, KeptGuest } from './offline/keptGuest.ts'
import { useFunctionKeys } from './useFunctionKeys.ts'

interface Props {
  /** One that the server refused, to be mended. */
  mended: KeptGuest | null
  onCancel: () => void
  /** Null when the server is away and the guest waits at the post. */
  onSaved: (saved: GuestTicket | null) => void
}

/** The two steps that a guard fills in. What was typed stays when the server is lost. */
export function GuestDraft({ mended, onCancel, onSaved }: Props) {
  const say = useWords()
  const lost = useOldSince() !== null
  const [step, setStep] = useState<1 | 2>(1)
  const [photo, setPhoto] = useState(mended?.photo ?? null)
  const [id] = useState(() => mended?.id ?? v7())
  const [start] = useState(() => ({ ...newGuest, visit_at: new Date(serverNow()).toISOString(), ...mended?.body }))
  const form = useForm<GuestTicket | null>({
    name: mended === null ? 'guard guest' : `guard guest ${id}`,
    schema: guardPost.guest.body,
    start,
    version: null,
    labels: guestLabels,
    send: (body) => registerGuest({ id, body: body as never, photo, keptAt: Date.now(), problem: null }),
    onSaved(saved) {
      if (saved === null) toast('clock', saying(guardWords.kept))
      onSaved(saved)
    },
  })
  const wrongFirst = guestSteps[1].some((name) => form.fault(name) !== null)

  function back(): void {
    if (step === 2) setStep(1)
    else onCancel()
  }

  function forward(): void {
    if (step === 1) setStep(2)
    else {
      form.submit()
      if (wrongFirst) setStep(1)
    }
  }

  useFunctionKeys((key) => {
    if (key === 'F4') forward()
    if (key === 'Escape') back()
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
      {step === 1 ? (
        <GuestIdentity form={form} photo={photo} onPhoto={setPhoto} />
      ) : (
        <GuestDestination form={form} lost={lost} />
      )}
      {form.problem !== null && (
        <p className="form-note" data-tone="crit" role="alert">
          {say(form.problem.said.sentence, form.problem.said.values)}{' '}
          <small className="faint">{form.problem.code}</small>
        </p>
      )}
      <footer className="guard-form-foot">
        <Button size="big" keys="Esc" onClick={back}>
          {say(step === 2 ? guardWords.back : guardWords.cancel)}
        </Button>
        <Button kind="primary" size="big" keys="F4" aria-busy={form.busy} onClick={forward}>
          {say(step === 1 ? guardWords.next : lost ? guardWords.saveLater : guardWords.save)}
        </Button>
      </footer>
    </form>
  )
}
